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
    private readonly ArmSums[] _arms;
    private readonly List<PairedMean[]>[] _pairs;
    private readonly (int Arm, int Today, List<PairedMean[]> Pairs)[] _today;

    public ExperimentReduction(ExperimentPlan plan, FigureLayout layout)
    {
        _plan = plan;
        _layout = layout;
        _arms = new ArmSums[plan.Arms.Count];
        _pairs = new List<PairedMean[]>[plan.Arms.Count];
        for (int arm = 0; arm < _arms.Length; arm++)
        {
            _arms[arm] = new(layout.Keys.Count, plan.Arms[arm].World, plan.Published);
            _pairs[arm] = [];
        }

        _today =
        [
            .. Enumerable.Range(0, _arms.Length)
                .Where(arm => plan.Arms[arm].World.Programme.HasPetitions && !plan.Today.Contains(arm))
                .SelectMany(arm => plan.Today.Select(today => (arm, today, new List<PairedMean[]>()))),
        ];
    }

    /// <summary>Puts the same replication of all arms together.</summary>
    /// <param name="arms">What every arm found in it.</param>
    public Round Join(IReadOnlyList<ReplicationOutcome> arms) => new(
        [.. arms.Select(static arm => arm.Summary!)],
        [.. Enumerable.Range(0, arms.Count).Select(arm => arm == _plan.Baseline ? [] : _layout.Pair(arms, arm, _plan.Baseline))],
        [.. _today.Select(each => _layout.Pair(arms, each.Arm, each.Today))]);

    /// <summary>Adds the next round.</summary>
    public void Add(Round round)
    {
        for (int arm = 0; arm < _arms.Length; arm++)
        {
            _arms[arm].Add(round.Arms[arm]);
            _pairs[arm].Add(round.Pairs[arm]);
        }

        for (int at = 0; at < _today.Length; at++)
        {
            _today[at].Pairs.Add(round.TodayPairs[at]);
        }
    }

    public ExperimentResult Build(
        IReadOnlyList<int> numbers, IReadOnlyList<ReplicationFailure> failures, ExperimentEnding ending, double[] relativeHalfWidths,
        Exception? recordsFailure)
    {
        int[] kept = [.. Enumerable.Range(0, _layout.Keys.Count).Where(at => Array.Exists(_arms, arm => arm.HasValues(at)))];
        ArmResult[] arms = new ArmResult[_arms.Length];
        for (int arm = 0; arm < arms.Length; arm++)
        {
            arms[arm] = _arms[arm].Build(_plan.Arms[arm].Name, kept, _layout.Keys, _plan.Confidence);
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
            Comparisons = StepDown.Judge(
                [.. Enumerable.Range(0, arms.Length).Where(arm => arm != _plan.Baseline)
                    .Select(arm => Compare(arm, _plan.Baseline, _pairs[arm], arms.Length - 1, arms, kept))],
                _plan.Confidence),
            AgainstToday = AgainstToday(arms, kept),
            Expectations = [.. _plan.Expectations.Select(expectation => ExpectationCheck.Check(expectation, arms))],
            RecordsFailure = recordsFailure,
        };
    }

    private TodayComparison[] AgainstToday(ArmResult[] arms, int[] kept)
    {
        ArmComparison[] judged = StepDown.Judge(
            [.. _today.Select(each => Compare(each.Arm, each.Today, each.Pairs, _today.Length, arms, kept))],
            _plan.Confidence);
        return [.. _today.Zip(judged, static (each, comparison) => new TodayComparison(each.Today, comparison))];
    }

    private ArmComparison Compare(
        int arm, int other, IReadOnlyList<PairedMean[]> replications, int comparisons, ArmResult[] arms, int[] kept) =>
        new(arm, [.. kept.Select((figure, at) => Compare(
            arm, other, [.. replications.Select(replication => replication[figure])], comparisons, arms[arm].Figures[at],
            arms[other].Figures[at]))]);

    private FigureComparison Compare(int arm, int other, PairedMean[] pairs, int comparisons, Figure ours, Figure theirs)
    {
        bool lacksSteadyState = _arms[arm].LacksSteadyState(ours.Key.Office) || _arms[other].LacksSteadyState(ours.Key.Office);
        double? confidence = lacksSteadyState ? null : _plan.Confidence;
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
