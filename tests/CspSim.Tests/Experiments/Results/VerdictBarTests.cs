using CspSim.Experiments.Plans;
using CspSim.Experiments.Replication;
using CspSim.Experiments.Results;
using CspSim.Experiments.Statistics;
using CspSim.Model.Measures;
using CspSim.Model.Runs;
using CspSim.Tests.Experiments.Support;
using Xunit;

namespace CspSim.Tests.Experiments.Results;

/// <summary>What stands against calling a difference better or worse.</summary>
public sealed class VerdictBarTests
{
    private static readonly Measure s_byActionDate = MeasureCatalog.Find("first-action-pendency-by-action-date")!;

    [Fact]
    public void The_same_cases_followed_far_enough_have_a_verdict() =>
        Assert.Equal((VerdictBar.None, Verdict.Worse), Found(SomePlan.Pendency, CaseGroup.Everybody, FakeReplication.Drawn));

    // The fakes leave one of 21 cases unfinished: more than 1 %.
    [Fact]
    public void Unfinished_cases_withhold_it() =>
        Assert.Equal((VerdictBar.Unfinished, Verdict.Withheld), Found(SomePlan.Cohort, CaseGroup.Everybody, FakeReplication.Drawn));

    [Fact]
    public void Means_by_action_date_never_have_one() =>
        Assert.Equal((VerdictBar.ByActionDate, Verdict.Withheld), Found(s_byActionDate, CaseGroup.Everybody, FakeReplication.Drawn));

    [Theory]
    [InlineData(CaseGroup.Everybody, VerdictBar.OtherCases)]
    [InlineData(CaseGroup.Requested, VerdictBar.None)]
    [InlineData(CaseGroup.Ordinary, VerdictBar.None)]
    [InlineData(CaseGroup.Programme, VerdictBar.None)]
    public void Other_cases_at_the_opening_withhold_that_of_everybody(CaseGroup group, VerdictBar bar) =>
        Assert.Equal(bar, Found(SomePlan.Pendency, group, static (arm, options) => FakeReplication.Drawn(arm, options) with { Cases = new MeasuredCases(1, (ulong)arm.Name.Length, 3) }).Bar);

    [Theory]
    [InlineData(CaseGroup.Everybody)]
    [InlineData(CaseGroup.Requested)]
    [InlineData(CaseGroup.Ordinary)]
    public void Other_requests_withhold_that_of_those_requested(CaseGroup group) => Assert.Equal(
        VerdictBar.OtherCases, Found(SomePlan.Pendency, group, static (arm, options) => FakeReplication.Drawn(arm, options) with { Cases = new MeasuredCases((ulong)arm.Name.Length, 1, 3) }).Bar);

    private static (VerdictBar Bar, Verdict Verdict) Found(Measure measure, CaseGroup group, Func<ArmPlan, RunOptions, ReplicationResult> replicate)
    {
        ExperimentPlan plan = SomePlan.With(ReplicationRule.Exactly(5), "csp", "no-csp") with { Measures = [measure] };
        ExperimentResult result = new ExperimentRunner(plan, new() { Threads = 1 }, new(replicate)).Run(TestContext.Current.CancellationToken);
        FigureComparison found = result.Comparisons[0].Find(measure, null, group)!;
        return (found.WithheldFor, found.Mean.Verdict);
    }
}
