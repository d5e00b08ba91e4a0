using CspSim.Engine.Collectors;
using CspSim.Model.Measures;
using CspSim.Model.Outcomes;

namespace CspSim.Model.Runs;

/// <summary>Finds in one replication of a baseline the counterparts of an arm's cases.</summary>
/// <remarks>
/// Who is in the programme is decided by the arm: its cases and those left outside are looked up one by one among the baseline's
/// <see cref="CaseLedger"/>. All other measured cases are the same in both arms, so their sums are compared, after the few that stand in
/// another group of the baseline have been moved there.
/// </remarks>
public sealed class CasePairing
{
    private readonly ReplicationResult _arm;
    private readonly ReplicationResult _baseline;
    private readonly int _cells;

    // By measure, office and cell of the arm: what was found of the cases that both have kept.
    private readonly double[] _armSums;
    private readonly double[] _baselineSums;
    private readonly long[] _counts;

    // What the baseline found of cases that stand in another cell here: less in the baseline's cell, more in the arm's.
    private readonly double[] _movedSums;
    private readonly long[] _movedCounts;
    private Dictionary<ulong, int>? _outcomeCells;
    private bool _hasMovedIntoOrdinary;
    private bool _isComplete = true;

    /// <summary>Pairs the cases of one replication.</summary>
    /// <param name="arm">The arm's replication.</param>
    /// <param name="baseline">The same replication of the baseline, with the same measures and offices.</param>
    public CasePairing(ReplicationResult arm, ReplicationResult baseline)
    {
        ArgumentNullException.ThrowIfNull(arm);
        ArgumentNullException.ThrowIfNull(baseline);
        _arm = arm;
        _baseline = baseline;
        _cells = Math.Max(arm.Measures.CellsPerOffice, baseline.Measures.CellsPerOffice);
        int size = arm.Measures.Measures.Count * (arm.Measures.OfficeCount + 1) * _cells;
        _armSums = new double[size];
        _baselineSums = new double[size];
        _counts = new long[size];
        _movedSums = new double[size];
        _movedCounts = new long[size];
        PairEntries();
    }

    /// <summary>The two means of a group.</summary>
    /// <param name="measure">Index of the measure: of cases, or of pairs.</param>
    /// <param name="office">Index of the office, or the number of offices for all together.</param>
    /// <param name="group">The group, as the arm has it.</param>
    public PairedMean Find(int measure, int office, CaseGroup group)
    {
        if (group is CaseGroup.Programme or CaseGroup.Outside or CaseGroup.Asked)
        {
            Sum(measure, office, group, _baselineSums, _counts, out double theirs, out long pairs);
            Sum(measure, office, group, _armSums, _counts, out double ours, out _);
            return new(ours / pairs, theirs / pairs, pairs, _isComplete);
        }

        (double armSum, long armCount) = Total(_arm, measure, office, group);
        (double baselineSum, long baselineCount) = Total(_baseline, measure, office, group);
        Sum(measure, office, group, _movedSums, _movedCounts, out double movedSum, out long moved);
        return new(
            armSum / armCount,
            (baselineSum + movedSum) / (baselineCount + moved),
            armCount,
            IsSame(group) && armCount == baselineCount + moved);
    }

    /// <summary>The two means of the ordinary cases that entered one office by one lane.</summary>
    /// <param name="measure">Index of the measure.</param>
    /// <param name="office">Index of the office.</param>
    /// <param name="lane">Index of the lane in the arm.</param>
    /// <param name="baselineLane">Index of the lane in the baseline.</param>
    public PairedMean FindLane(int measure, int office, int lane, int baselineLane)
    {
        (double ours, long armCount) = Total(
            _arm,
            measure,
            _arm.Measures.FindLane(measure, office, lane),
            _arm.Measures.FindUnfinishedLane(measure, office, lane));
        (double theirs, long baselineCount) = Total(
            _baseline, measure, _baseline.Measures.FindLane(measure, office, baselineLane), _baseline.Measures
                .FindUnfinishedLane(measure, office, baselineLane));
        return new(
            ours / armCount,
            theirs / baselineCount,
            armCount,
            IsSame(CaseGroup.Ordinary) && !_hasMovedIntoOrdinary && armCount == baselineCount);
    }

    /// <summary>How two offices ended the families of a group in the arm, and the same families in the baseline.</summary>
    public (OutcomeCounts Arm, OutcomeCounts Baseline) FindOutcomes(CaseGroup group)
    {
        OutcomeCounts ours = _arm.Measures.FindOutcomes(group) ?? new OutcomeCounts();
        OutcomeCounts theirs = _baseline.Measures.FindOutcomes(group) ?? new OutcomeCounts();
        _outcomeCells ??= OutcomeCells();
        foreach (CaseLedger.Outcome outcome in _baseline.Ledger.Outcomes)
        {
            bool stands = MeasureTable.Holds(group, outcome.Cell);
            bool belongs = _outcomeCells.TryGetValue(outcome.Key, out int cell) && MeasureTable.Holds(group, cell);
            if (stands != belongs)
            {
                theirs.Add(outcome.Facts, belongs ? 1 : -1);
            }
        }

        return (ours, theirs);
    }

    private Dictionary<ulong, int> OutcomeCells()
    {
        var cells = new Dictionary<ulong, int>();
        foreach (CaseLedger.Outcome outcome in _arm.Ledger.Outcomes)
        {
            cells.Add(outcome.Key, outcome.Cell);
        }

        return cells;
    }

    private void PairEntries()
    {
        ReadOnlySpan<CaseLedger.Entry> theirs = _baseline.Ledger.Entries;
        ReadOnlySpan<CaseLedger.Entry> ours = _arm.Ledger.Entries;
        for (int entry = 0; entry < ours.Length; entry++)
        {
            int counterpart = _baseline.Ledger.Find(ours[entry].Key);
            if (counterpart >= 0)
            {
                Pair(ours[entry], theirs[counterpart], _arm.Ledger.ValuesOf(entry), _baseline.Ledger.ValuesOf(counterpart));
            }
            else
            {
                _isComplete = false;
            }
        }
    }

    private void Pair(in CaseLedger.Entry ours, in CaseLedger.Entry theirs, ReadOnlySpan<double> found, ReadOnlySpan<double> foundThere)
    {
        bool moves = ours.Cell != theirs.Cell;
        _hasMovedIntoOrdinary |= moves
            && !(MeasureTable.Holds(CaseGroup.Asked, ours.Cell) && MeasureTable.Holds(CaseGroup.Asked, theirs.Cell));
        for (int measure = 0; measure < found.Length; measure++)
        {
            if (double.IsNaN(foundThere[measure]))
            {
                continue;
            }

            int at = Index(measure, ours.Office, ours.Cell);
            if (!double.IsNaN(found[measure]))
            {
                _armSums[at] += found[measure];
                _baselineSums[at] += foundThere[measure];
                _counts[at]++;
            }

            if (moves)
            {
                int from = Index(measure, theirs.Office, theirs.Cell);
                _movedSums[from] -= foundThere[measure];
                _movedCounts[from]--;
                _movedSums[at] += foundThere[measure];
                _movedCounts[at]++;
            }
        }
    }

    private int Index(int measure, int office, int cell) => (((measure * (_arm.Measures.OfficeCount + 1)) + office) * _cells) + cell;

    private void Sum(int measure, int office, CaseGroup group, double[] sums, long[] counts, out double sum, out long count)
    {
        sum = 0;
        count = 0;
        for (int at = office == _arm.Measures.OfficeCount ? 0 : office; at <= office; at++)
        {
            for (int cell = 0; cell < _cells; cell++)
            {
                if (MeasureTable.Holds(group, cell))
                {
                    sum += sums[Index(measure, at, cell)];
                    count += counts[Index(measure, at, cell)];
                }
            }
        }
    }

    private static (double Sum, long Count) Total(ReplicationResult result, int measure, int office, CaseGroup group) =>
        Total(result, measure, result.Measures.Find(measure, office, group), result.Measures.FindUnfinished(measure, office, group));

    private static (double Sum, long Count) Total(ReplicationResult result, int measure, Tally? ended, Tally? unfinished)
    {
        double sum = ended?.Sum ?? 0;
        long count = ended?.Count ?? 0;
        return result.Measures.Measures[measure].IsOverUnfinished && unfinished is not null
            ? (sum + unfinished.Sum, count + unfinished.Count)
            : (sum, count);
    }

    private bool IsSame(CaseGroup group) => group switch
    {
        CaseGroup.Waiting => _arm.Cases.Waiting == _baseline.Cases.Waiting,
        CaseGroup.Everybody => _arm.Cases.Requested == _baseline.Cases.Requested && _arm.Cases.Waiting == _baseline.Cases.Waiting,
        _ => _arm.Cases.Requested == _baseline.Cases.Requested,
    };
}
