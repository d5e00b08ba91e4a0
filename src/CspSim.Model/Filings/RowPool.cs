using CspSim.Engine;

namespace CspSim.Model.Filings;

/// <summary>A table of rows that are used again, so that memory follows the number in use, not the number ever made.</summary>
/// <typeparam name="TRow">A value that knows how to become a new row.</typeparam>
internal sealed class RowPool<TRow>(int capacity)
    where TRow : struct, IReusableRow
{
    private TRow[] _rows = new TRow[capacity];
    private int[] _free = new int[capacity];
    private int _freeCount;

    /// <summary>Rows ever made; each is in use or free.</summary>
    public int Made { get; private set; }

    /// <summary>Rows in use.</summary>
    public int Count => Made - _freeCount;

    public ref TRow this[int row] => ref _rows[row];

    /// <summary>Has the processor fetch a row that will be needed soon; changes nothing.</summary>
    public void FetchAhead(int row) => ProcessorCache.Fetch(ref _rows[row]);

    public int Add()
    {
        if (_freeCount == 0 && Made == _rows.Length)
        {
            Array.Resize(ref _rows, Made * 2);
        }

        int row = _freeCount > 0 ? _free[--_freeCount] : Made++;
        _rows[row].Begin();
        return row;
    }

    public void Remove(int row)
    {
        _rows[row].End();
        if (_freeCount == _free.Length)
        {
            Array.Resize(ref _free, _freeCount * 2);
        }

        _free[_freeCount++] = row;
    }
}

/// <summary>What a table needs to know of its rows; it stands in the row itself, so that one look at memory is enough.</summary>
internal interface IReusableRow
{
    /// <summary>Whether the row is in use.</summary>
    bool InUse { get; }

    /// <summary>Makes the row a new one, whatever it was before.</summary>
    void Begin();

    /// <summary>Makes the row free.</summary>
    void End();
}
