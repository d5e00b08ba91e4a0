using CspSim.Experiments.Plans;
using CspSim.Experiments.Replication;
using CspSim.Experiments.Results;
using CspSim.Experiments.Statistics;
using CspSim.Model.Measures;
using CspSim.Tests.Experiments.Support;

namespace CspSim.Tests.Experiments.Results;

public sealed class StepDownTests
{
    private const int Replications = 9;

    // Differences of m + (-1, 0, 1, -1, 0, 1, -1, 0, 1) are not skewed; t is m / sqrt(0.75 / 9). With 8 degrees of freedom 97.5 % of
    // Student's law lie below 2.306 and 98.75 % below 2.752.
    private static readonly double s_unit = Math.Sqrt(0.75 / Replications);

    [Fact]
    public void A_sure_difference_leaves_the_other_arm_all_that_there_is()
    {
        ExperimentResult result = Run(first: 10 * s_unit, second: 2.6 * s_unit);

        Assert.Equal((Verdict.Worse, Verdict.Worse), Verdicts(result));
        Assert.True(MeanOf(result, 1).SimultaneousInterval.Contains(0));
        Assert.False(MeanOf(result, 1).Interval.Contains(0));
        Assert.Equal(
            2 * (1 - MathNet.Numerics.Distributions.StudentT.CDF(0, 1, 8, 2.6)),
            MeanOf(result, 1).PValue,
            9);
    }

    [Fact]
    public void Without_a_sure_one_both_have_to_do_with_half()
    {
        Assert.Equal((Verdict.NoDifferenceShown, Verdict.NoDifferenceShown), Verdicts(Run(2.6 * s_unit, 2.6 * s_unit)));
        Assert.Equal((Verdict.NoDifferenceShown, Verdict.Worse), Verdicts(Run(2.2 * s_unit, 10 * s_unit)));
    }

    [Fact]
    public void A_decrease_is_shown_as_one() => Assert.Equal((Verdict.Worse, Verdict.Better), Verdicts(Run(10 * s_unit, -2.6 * s_unit)));

    private static ExperimentResult Run(double first, double second) => new ExperimentRunner(
        SomePlan.With(ReplicationRule.Exactly(Replications), "base", "b", "c"),
        new() { Threads = 1 },
        new(FakeReplication.OfValues((arm, replication, _) => arm.Name switch
        {
            "b" => 50 + first + ((replication % 3) - 1),
            "c" => 50 + second + ((replication % 3) - 1),
            _ => 50,
        }))).Run(TestContext.Current.CancellationToken);

    private static PairedDifference MeanOf(ExperimentResult result, int comparison) =>
        result.Comparisons[comparison].Find(SomePlan.Pendency, null, CaseGroup.Everybody)!.Mean;

    private static (Verdict First, Verdict Second) Verdicts(ExperimentResult result) =>
        (MeanOf(result, 0).Verdict, MeanOf(result, 1).Verdict);
}
