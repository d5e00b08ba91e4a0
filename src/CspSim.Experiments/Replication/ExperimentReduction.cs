using CspSim.Experiments.Plans;
using CspSim.Experiments.Results;
using CspSim.Experiments.Statistics;

namespace CspSim.Experiments.Replication;

/// <summary>Puts replications together, in their order, into the result of an experiment.</summary>
internal sealed class ExperimentReduction
{
    private readonly ExperimentPlan _plan;
    private readonly FigureLayout _layout;
    private readonly ArmSums[] _arms;

    public ExperimentReduction(ExperimentPlan plan, FigureLayout layout)
    {
        _plan = plan;
        _layout = layout;
        _arms = new ArmSums[plan.Arms.Count];
        for (int arm = 0; arm < _arms.Length; arm++)
        {
            _arms[arm] = new(layout.Keys.Count, plan.Arms[arm].World, plan.Published);
        }
    }

    /// <summary>Adds the next replication of an arm.</summary>
    public void Add(int arm, ReplicationSummary summary) => _arms[arm].Add(summary);

    public ExperimentResult Build(
        IReadOnlyList<int> numbers, IReadOnlyList<ReplicationFailure> failures, ExperimentEnding ending, double relativeHalfWidth, Exception? recordsFailure)
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
            RelativeHalfWidth = relativeHalfWidth,
            Measures = _layout.Measures,
            Arms = arms,
            Comparisons = Compare(arms),
            Expectations = [.. _plan.Expectations.Select(expectation => ExpectationCheck.Check(expectation, arms))],
            RecordsFailure = recordsFailure,
        };
    }

    private List<ArmComparison> Compare(ArmResult[] arms)
    {
        List<ArmComparison> comparisons = [];
        ArmResult baseline = arms[_plan.Baseline];
        for (int arm = 0; arm < arms.Length; arm++)
        {
            if (arm != _plan.Baseline)
            {
                comparisons.Add(new(arm, [.. arms[arm].Figures.Zip(baseline.Figures, Compare)]));
            }
        }

        return comparisons;
    }

    private FigureComparison Compare(Figure arm, Figure baseline) =>
        new(arm.Key, PairedDifference.Of(arm.Means, baseline.Means, _plan.Confidence, _arms.Length - 1, arm.Key.Measure.Preference));
}
