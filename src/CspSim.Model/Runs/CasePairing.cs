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

    // What the baseline found of cases that stand in another cell here, by their cell in the baseline and by that in the arm: the same
    // number of a cell may stand for different lanes of the two.
    private readonly double[] _sumsMovedOut;
    private readonly long[] _countsMovedOut;
    private readonly double[] _sumsMovedIn;
    private readonly long[] _countsMovedIn;
    private Dictionary<ulong, int>? _outcomeCells;
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
        _sumsMovedOut = new double[size];
        _countsMovedOut = new long[size];
        _sumsMovedIn = new double[size];
        _countsMovedIn = new long[size];
        PairEntries();
    }

    /// <summary>The two means of a group.</summary>
    /// <param name="measure">Index of the measure: of cases, or of pairs.</param>
    /// <param name="office">Index of the office, or the number of offices for all together.</param>
    /// <param name="group">The group, as the arm has it.</param>
    public PairedMean Find(int measure, int office, CaseGroup group)
    {
        bool IsPart(int cell) => MeasureTable.Holds(group, cell);
        if (group is CaseGroup.Programme or CaseGroup.Outside or CaseGroup.Asked or CaseGroup.Eligible)
        {
            (double theirs, long pairs) = Sum(measure, office, IsPart, _baselineSums, _counts);
            (double ours, _) = Sum(measure, office, IsPart, _armSums, _counts);
            return new(ours / pairs, theirs / pairs, pairs, _isComplete);
        }

        (double armSum, long armCount) = Total(_arm, measure, office, group);
        (double baselineSum, long baselineCount) = Moved(Total(_baseline, measure, office, group), measure, office, IsPart, IsPart);
        return new(armSum / armCount, baselineSum / baselineCount, armCount, IsSame(group) && armCount == baselineCount);
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
        (double Sum, long Count) there = Total(
            _baseline,
            measure,
            _baseline.Measures.FindLane(measure, office, baselineLane),
            _baseline.Measures.FindUnfinishedLane(measure, office, baselineLane));
        (double theirs, long baselineCount) = Moved(
            there,
            measure,
            office,
            cell => MeasureTable.IsOfLane(baselineLane, cell),
            cell => MeasureTable.IsOfLane(lane, cell));
        return new(ours / armCount, theirs / baselineCount, armCount, IsSame(CaseGroup.Ordinary) && armCount == baselineCount);
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
                _sumsMovedOut[from] += foundThere[measure];
                _countsMovedOut[from]++;
                _sumsMovedIn[at] += foundThere[measure];
                _countsMovedIn[at]++;
            }
        }
    }

    private int Index(int measure, int office, int cell) => (((measure * (_arm.Measures.OfficeCount + 1)) + office) * _cells) + cell;

    // What the baseline found of some of its cells, without the cases that stand elsewhere in the arm, with those that stand here only in
    // the arm.
    private (double Sum, long Count) Moved(
        (double Sum, long Count) there, int measure, int office, Predicate<int> isCellThere, Predicate<int> isCellHere)
    {
        (double sumOut, long countOut) = Sum(measure, office, isCellThere, _sumsMovedOut, _countsMovedOut);
        (double sumIn, long countIn) = Sum(measure, office, isCellHere, _sumsMovedIn, _countsMovedIn);
        return (there.Sum - sumOut + sumIn, there.Count - countOut + countIn);
    }

    private (double Sum, long Count) Sum(int measure, int office, Predicate<int> isPart, double[] sums, long[] counts)
    {
        double sum = 0;
        long count = 0;
        for (int at = office == _arm.Measures.OfficeCount ? 0 : office; at <= office; at++)
        {
            for (int cell = 0; cell < _cells; cell++)
            {
                if (isPart(cell))
                {
                    sum += sums[Index(measure, at, cell)];
                    count += counts[Index(measure, at, cell)];
                }
            }
        }

        return (sum, count);
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
