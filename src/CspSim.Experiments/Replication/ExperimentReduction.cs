using System.Runtime.ExceptionServices;
using CspSim.Experiments.Loads;
using CspSim.Experiments.Plans;
using CspSim.Experiments.Results;
using CspSim.Experiments.Statistics;
using CspSim.Model.Runs;

namespace CspSim.Experiments.Replication;

/// <summary>Puts replications together, in their order, into the result of an experiment.</summary>
internal sealed class ExperimentReduction
{
    private readonly ExperimentPlan _plan;
    private readonly FigureLayout _layout;
    private readonly bool[] _hasValues;
    private readonly (int Arm, int Today)[] _today;

    public ExperimentReduction(ExperimentPlan plan, FigureLayout layout)
    {
        _plan = plan;
        _layout = layout;
        _hasValues = new bool[layout.Keys.Count];
        _today =
        [
            .. Enumerable.Range(0, plan.Arms.Count)
                .Where(arm => plan.Arms[arm].World.Programme.HasPetitions && !plan.Today.Contains(arm))
                .SelectMany(arm => plan.Today.Select(today => (arm, today))),
        ];
    }

    /// <summary>Puts the same replication of all arms together.</summary>
    /// <param name="arms">What every arm found in it.</param>
    public Round Join(IReadOnlyList<ReplicationOutcome> arms) => new([.. arms.Select((found, arm) => new ArmRound(
        found.Summary!,
        arm == _plan.Baseline ? [] : _layout.Pair(arms, arm, _plan.Baseline),
        [.. TodayOf(arm).Select(today => _layout.Pair(arms, arm, today))]))]);

    /// <summary>Notes which figures have values in the next round.</summary>
    public void Add(Round round)
    {
        foreach (ArmRound arm in round.Arms)
        {
            for (int at = 0; at < _hasValues.Length; at++)
            {
                _hasValues[at] |= arm.Summary.Ended[at] is { Count: > 0 } || arm.Summary.Unfinished[at] is { Count: > 0 };
            }
        }
    }

    /// <summary>The result of the rounds, put together arm by arm: first those that others are compared with.</summary>
    /// <param name="rounds">The rounds that count.</param>
    /// <param name="threads">Arms that are put together at the same time; the result does not depend on it.</param>
    /// <param name="numbers">The numbers of the replications.</param>
    /// <param name="failures">Replications that failed.</param>
    /// <param name="ending">Why the experiment ended.</param>
    /// <param name="halfWidths">What the stopping rule has watched.</param>
    /// <param name="recordsFailure">Why records are missing; null when none are.</param>
    /// <param name="drop">Asks for no result any more.</param>
    /// <exception cref="OperationCanceledException">Nobody wants it.</exception>
    public ExperimentResult Build(
        RoundShelf rounds, int threads, IReadOnlyList<int> numbers, IReadOnlyList<ReplicationFailure> failures, ExperimentEnding ending,
        double[] halfWidths, Exception? recordsFailure, CancellationToken drop = default)
    {
        ArmParts parts = new(_plan, [.. Enumerable.Range(0, _hasValues.Length).Where(at => _hasValues[at])], _today.Length);
        ParallelOptions parallel = new() { MaxDegreeOfParallelism = threads, CancellationToken = drop };
        PutTogether([_plan.Baseline], parts, rounds, parallel);
        PutTogether(_plan.Today.Where(arm => arm != _plan.Baseline), parts, rounds, parallel);
        PutTogether(
            Enumerable.Range(0, _plan.Arms.Count).Where(arm => arm != _plan.Baseline && !_plan.Today.Contains(arm)),
            parts,
            rounds,
            parallel);
        return new()
        {
            Plan = _plan,
            Numbers = numbers,
            Failures = failures,
            Ending = ending,
            HalfWidths = halfWidths,
            Measures = _layout.Measures,
            Arms = parts.Arms,
            Comparisons = StepDown.Judge([.. parts.Comparisons.OfType<ArmComparison>()], _plan.Confidence),
            AgainstToday =
            [
                .. _today.Zip(
                    StepDown.Judge(parts.AgainstToday, _plan.Confidence),
                    static (each, judged) => new TodayComparison(each.Today, judged)),
            ],
            Expectations = [.. _plan.Expectations.Select(expectation => ExpectationCheck.Check(expectation, parts.Arms))],
            RecordsFailure = recordsFailure,
        };
    }

    private void PutTogether(IEnumerable<int> arms, ArmParts parts, RoundShelf rounds, ParallelOptions parallel)
    {
        try
        {
            Parallel.ForEach(arms, parallel, arm => PutTogether(arm, parts, rounds));
        }
        catch (AggregateException failures)
        {
            ExceptionDispatchInfo.Throw(failures.InnerExceptions[0]);
        }
    }

    private void PutTogether(int arm, ArmParts parts, RoundShelf rounds)
    {
        ArmSums sums = new(_layout.Keys.Count, _plan.Arms[arm].World, _plan.Published);
        List<PairedMean[]> pairs = [];
        List<IReadOnlyList<PairedMean[]>> todayPairs = [];
        for (int at = 0; at < rounds.Count; at++)
        {
            ArmRound found = rounds.Read(at, arm);
            sums.Add(found.Summary);
            pairs.Add(found.Pairs);
            todayPairs.Add(found.TodayPairs);
        }

        parts.Arms[arm] = sums.Build(_plan, arm, parts.Figures, _layout.Keys);
        if (arm != _plan.Baseline)
        {
            parts.Comparisons[arm] = Compare(arm, _plan.Baseline, pairs, _plan.Arms.Count - 1, parts);
        }

        foreach ((int at, int other) in TodayOf(arm).Index())
        {
            parts.AgainstToday[Array.IndexOf(_today, (arm, other))] =
                Compare(arm, other, [.. todayPairs.Select(each => each[at])], _today.Length, parts);
        }
    }

    private IEnumerable<int> TodayOf(int arm) => _today.Where(each => each.Arm == arm).Select(static each => each.Today);

    private ArmComparison Compare(int arm, int other, IReadOnlyList<PairedMean[]> replications, int comparisons, ArmParts parts) =>
        new(arm, [.. parts.Figures.Select((figure, at) => Compare(
            arm, other, [.. replications.Select(replication => replication[figure])], comparisons, parts.Arms, at))]);

    private FigureComparison Compare(int arm, int other, PairedMean[] pairs, int comparisons, ArmResult[] arms, int figure)
    {
        Figure ours = arms[arm].Figures[figure];
        Figure theirs = arms[other].Figures[figure];
        bool LacksSteadyState(int of) => OfficeLoad.LackSteadyState(_plan.Arms[of].World, arms[of].Loads, ours.Key.Office);
        double? confidence = LacksSteadyState(arm) || LacksSteadyState(other) ? null : _plan.Confidence;
        PairedDifference difference = PairedDifference.Of(
            [.. pairs.Select(static pair => pair.Arm)], [.. pairs.Select(static pair => pair.Baseline)], confidence, comparisons,
            ours.Key.Measure.Preference);
        VerdictBar bar = VerdictBarRule.Of(
            ours,
            theirs,
            Array.TrueForAll(pairs, static pair => pair.IsSame || pair.Cases == 0),
            _plan.Arms[arm].World.Window.Follow);
        return new(ours.Key, bar == VerdictBar.None ? difference : difference with { Verdict = Verdict.Withheld })
        {
            Differences = [.. pairs.Select(static pair => pair.Arm - pair.Baseline)],
            Cases = pairs.Length == 0 ? 0 : pairs.Average(static pair => (double)pair.Cases),
            Total = Estimate.OfMean([.. pairs.Select(static pair => (pair.Arm - pair.Baseline) * pair.Cases)], confidence),
            WithheldFor = bar,
        };
    }

    /// <summary>What is put together so far.</summary>
    private sealed class ArmParts(ExperimentPlan plan, int[] figures, int today)
    {
        /// <summary>The figures of the layout that have values in some arm.</summary>
        public int[] Figures { get; } = figures;

        public ArmResult[] Arms { get; } = new ArmResult[plan.Arms.Count];

        public ArmComparison?[] Comparisons { get; } = new ArmComparison?[plan.Arms.Count];

        public ArmComparison[] AgainstToday { get; } = new ArmComparison[today];
    }
}
