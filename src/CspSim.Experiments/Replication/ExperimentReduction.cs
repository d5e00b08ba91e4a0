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
    public ExperimentResult Build(
        RoundShelf rounds, IReadOnlyList<int> numbers, IReadOnlyList<ReplicationFailure> failures, ExperimentEnding ending,
        double[] relativeHalfWidths, Exception? recordsFailure)
    {
        int[] kept = [.. Enumerable.Range(0, _hasValues.Length).Where(at => _hasValues[at])];
        ArmResult[] arms = new ArmResult[_plan.Arms.Count];
        ArmComparison?[] comparisons = new ArmComparison?[arms.Length];
        Dictionary<(int Arm, int Today), ArmComparison> today = [];
        foreach (int arm in Enumerable.Range(0, arms.Length).OrderBy(arm => arm == _plan.Baseline ? 0 : _plan.Today.Contains(arm) ? 1 : 2))
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

            arms[arm] = sums.Build(_plan, arm, kept, _layout.Keys);
            comparisons[arm] = arm == _plan.Baseline ? null : Compare(arm, _plan.Baseline, pairs, arms.Length - 1, arms, kept);
            foreach ((int at, int other) in TodayOf(arm).Index())
            {
                today.Add((arm, other), Compare(arm, other, [.. todayPairs.Select(each => each[at])], _today.Length, arms, kept));
            }
        }

        return new()
        {
            Plan = _plan,
            Numbers = numbers,
            Failures = failures,
            Ending = ending,
            RelativeHalfWidths = relativeHalfWidths,
            Measures = _layout.Measures,
            Arms = arms,
            Comparisons = StepDown.Judge([.. comparisons.OfType<ArmComparison>()], _plan.Confidence),
            AgainstToday =
            [
                .. _today.Zip(
                    StepDown.Judge([.. _today.Select(each => today[each])], _plan.Confidence),
                    static (each, judged) => new TodayComparison(each.Today, judged)),
            ],
            Expectations = [.. _plan.Expectations.Select(expectation => ExpectationCheck.Check(expectation, arms))],
            RecordsFailure = recordsFailure,
        };
    }

    private IEnumerable<int> TodayOf(int arm) => _today.Where(each => each.Arm == arm).Select(static each => each.Today);

    private ArmComparison Compare(
        int arm, int other, IReadOnlyList<PairedMean[]> replications, int comparisons, ArmResult[] arms, int[] kept) =>
        new(arm, [.. kept.Select((figure, at) => Compare(
            arm, other, [.. replications.Select(replication => replication[figure])], comparisons, arms, at))]);

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
}
