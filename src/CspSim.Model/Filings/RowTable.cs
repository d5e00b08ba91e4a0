namespace CspSim.Model.Filings;

/// <summary>A table of rows that are used again, so that memory follows the number in use, not the number ever made.</summary>
/// <typeparam name="TRow">A value; a new row is its default.</typeparam>
internal sealed class RowTable<TRow>(int capacity)
    where TRow : struct
{
    private TRow[] _rows = new TRow[capacity];
    private ushort[] _versions = new ushort[capacity];
    private bool[] _live = new bool[capacity];
    private int[] _free = new int[capacity];
    private int _freeCount;

    /// <summary>Rows ever made; each is in use or free.</summary>
    public int Made { get; private set; }

    /// <summary>Rows in use.</summary>
    public int Count => Made - _freeCount;

    public ref TRow this[int row] => ref _rows[row];

    /// <summary>Tells the users of one row apart: an event that carries another version belongs to a former user and is void.</summary>
    public ushort VersionOf(int row) => _versions[row];

    public bool IsLive(int row) => _live[row];

    public int Add()
    {
        if (_freeCount == 0 && Made == _rows.Length)
        {
            Array.Resize(ref _rows, Made * 2);
            Array.Resize(ref _versions, Made * 2);
            Array.Resize(ref _live, Made * 2);
        }

        int row = _freeCount > 0 ? _free[--_freeCount] : Made++;
        _rows[row] = default;
        _live[row] = true;
        return row;
    }

    public void Remove(int row)
    {
        _live[row] = false;
        _versions[row]++;
        if (_freeCount == _free.Length)
        {
            Array.Resize(ref _free, _freeCount * 2);
        }

        _free[_freeCount++] = row;
    }
}
