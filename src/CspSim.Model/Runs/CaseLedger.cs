using System.Runtime.InteropServices;
using CspSim.Model.Measures;
using CspSim.Model.Outcomes;

namespace CspSim.Model.Runs;

/// <summary>What measures found of single cases and families, kept so that another arm can be compared on the very same ones.</summary>
/// <remarks>
/// Which families are in the programme is decided by each arm. What the same families found in the arm it is compared with can only be
/// looked up case by case, so those that ask in any arm are kept, as rows of one flat table: nothing is allocated for a case.
/// </remarks>
public sealed class CaseLedger
{
    private readonly List<Entry> _entries = [];
    private readonly List<double> _values = [];
    private readonly List<Outcome> _outcomes = [];
    private readonly int _measures;

    // Made when an arm first asks: every arm looks its cases up in the baseline's ledger.
    private Dictionary<ulong, int>? _byKey;

    /// <summary>An empty ledger.</summary>
    /// <param name="measures">How many measures are kept.</param>
    internal CaseLedger(int measures) => _measures = measures;

    /// <summary>The cases and families, in the order in which they were entered.</summary>
    public ReadOnlySpan<Entry> Entries => CollectionsMarshal.AsSpan(_entries);

    /// <summary>How pairs of offices ended families, in the order in which they did.</summary>
    public ReadOnlySpan<Outcome> Outcomes => CollectionsMarshal.AsSpan(_outcomes);

    /// <summary>What the measures found of an entry, by index of the measure; NaN where a measure has no value.</summary>
    public ReadOnlySpan<double> ValuesOf(int entry) => CollectionsMarshal.AsSpan(_values).Slice(entry * _measures, _measures);

    /// <summary>The entry of a key; -1 when there is none. Not for a ledger that still grows, nor for two threads at once.</summary>
    internal int Find(ulong key)
    {
        _byKey ??= IndexByKey();
        return _byKey.GetValueOrDefault(key, -1);
    }

    internal int Add(in Entry entry)
    {
        _entries.Add(entry);
        for (int measure = 0; measure < _measures; measure++)
        {
            _values.Add(double.NaN);
        }

        return _entries.Count - 1;
    }

    internal void Set(int entry, int measure, double value) => _values[(entry * _measures) + measure] = value;

    internal void Add(in Outcome outcome) => _outcomes.Add(outcome);

    private Dictionary<ulong, int> IndexByKey()
    {
        var byKey = new Dictionary<ulong, int>(_entries.Count);
        for (int entry = 0; entry < _entries.Count; entry++)
        {
            byKey.Add(_entries[entry].Key, entry);
        }

        return byKey;
    }

    /// <summary>One case of a family, or the family itself.</summary>
    /// <param name="Key">The key of its draws, the same in every arm.</param>
    /// <param name="Office">Index of the office; the number of offices stands for the family itself.</param>
    /// <param name="Cell">Its cell in the <see cref="MeasureTable"/>, in this arm.</param>
    public readonly record struct Entry(ulong Key, int Office, int Cell);

    /// <summary>How two offices ended one family.</summary>
    /// <param name="Key">The key of the family with the two legs.</param>
    /// <param name="Cell">The family's cell in the <see cref="MeasureTable"/>, in this arm.</param>
    /// <param name="Facts">The two endings.</param>
    public readonly record struct Outcome(ulong Key, int Cell, OutcomeFacts Facts);
}
