using CspSim.Experiments.Plans;
using CspSim.Experiments.Replication;
using CspSim.Experiments.Results;
using CspSim.Experiments.Statistics;
using CspSim.Model;
using CspSim.Model.Measures;
using CspSim.Model.Runs;
using CspSim.Tests.Experiments.Support;
using CspSim.Tests.Model.Outcomes;

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

    [Theory]
    [InlineData(99, 99, VerdictBar.None)]
    [InlineData(98, 99, VerdictBar.Unfinished)]
    [InlineData(99, 98, VerdictBar.Unfinished)]
    public void One_case_in_a_hundred_may_be_unfinished_in_either_arm(int ended, int endedInBaseline, VerdictBar bar) =>
        Assert.Equal(bar, Found(SomePlan.Cohort, CaseGroup.Ordinary, (arm, options) =>
        {
            MeasureTable table = FakeReplication.Table(arm, options);
            int cell = MeasureTable.CellOf(CaseGroup.Ordinary, 1, waited: false);
            for (int at = 0; at < (arm.Name == "csp" ? endedInBaseline : ended); at++)
            {
                table.Cell(0, 0, cell).Add(7);
            }

            table.UnfinishedCell(0, 0, cell).Add(8);
            return FakeReplication.Result(arm, options, table);
        }).Bar);

    // Counts of decisions cannot show who is left out: they stand only in a run that is followed to its decisions.
    [Theory]
    [InlineData(FollowUp.Decisions, VerdictBar.None)]
    [InlineData(FollowUp.FirstActions, VerdictBar.Unfinished)]
    [InlineData(FollowUp.None, VerdictBar.Unfinished)]
    public void Counts_of_decisions_have_one_where_the_run_is_followed_to_them(FollowUp follow, VerdictBar bar) =>
        Assert.Equal(bar, Found(MeasureCatalog.Find("agreement-kappa")!, CaseGroup.Everybody, static (arm, options) =>
        {
            MeasureTable table = FakeReplication.Table(arm, options);
            table.Outcomes(0).Merge(OutcomeCountsTests.Counts(40, 10, 10, 40));
            return FakeReplication.Result(arm, options, table);
        }, follow).Bar);

    [Fact]
    public void Means_by_action_date_never_have_one() =>
        Assert.Equal((VerdictBar.ByActionDate, Verdict.Withheld), Found(s_byActionDate, CaseGroup.Everybody, FakeReplication.Drawn));

    [Theory]
    [InlineData(CaseGroup.Everybody, VerdictBar.OtherCases)]
    [InlineData(CaseGroup.Requested, VerdictBar.None)]
    [InlineData(CaseGroup.Ordinary, VerdictBar.None)]
    [InlineData(CaseGroup.Programme, VerdictBar.None)]
    public void Other_cases_at_the_opening_withhold_that_of_everybody(CaseGroup group, VerdictBar bar) =>
        Assert.Equal(bar, Found(
            SomePlan.Pendency,
            group,
            static (arm, options) =>
                FakeReplication.Drawn(arm, options) with { Cases = new MeasuredCases(1, (ulong)arm.Name.Length, 3) }).Bar);

    [Theory]
    [InlineData(CaseGroup.Everybody)]
    [InlineData(CaseGroup.Requested)]
    [InlineData(CaseGroup.Ordinary)]
    public void Other_requests_withhold_that_of_those_requested(CaseGroup group) => Assert.Equal(
        VerdictBar.OtherCases, Found(
            SomePlan.Pendency,
            group,
            static (arm, options) =>
                FakeReplication.Drawn(arm, options) with { Cases = new MeasuredCases((ulong)arm.Name.Length, 1, 3) }).Bar);

    private static (VerdictBar Bar, Verdict Verdict) Found(
        Measure measure,
        CaseGroup group,
        Func<ArmPlan, RunOptions, ReplicationResult> replicate,
        FollowUp follow = FollowUp.Decisions)
    {
        ExperimentPlan plan = SomePlan.With(ReplicationRule.Exactly(5), "csp", "no-csp") with { Measures = [measure] };
        plan = plan with { Arms = [.. plan.Arms
            .Select(arm => arm with { World = arm.World with { Window = arm.World.Window with { Follow = follow } } })] };
        ExperimentResult result = new ExperimentRunner(plan, new() { Threads = 1 }, new(replicate)).Run(
            TestContext.Current.CancellationToken);
        FigureComparison found = result.Comparisons[0].Find(measure, null, group)!;
        return (found.WithheldFor, found.Mean.Verdict);
    }
}
