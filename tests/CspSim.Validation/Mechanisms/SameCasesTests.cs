using CspSim.Engine;
using CspSim.Engine.Distributions;
using CspSim.Experiments.Plans;
using CspSim.Experiments.Replication;
using CspSim.Experiments.Results;
using CspSim.Experiments.Statistics;
using CspSim.Link;
using CspSim.Model;
using CspSim.Model.Filings;
using CspSim.Model.Measures;
using CspSim.Model.Offices;
using CspSim.Model.Outcomes;
using CspSim.Model.Runs;
using CspSim.Scenarios.Layers;
using CspSim.Scenarios.Loading;

namespace CspSim.Validation.Mechanisms;

/// <summary>A comparison is over the same cases, and over all that are touched.</summary>
public sealed class SameCasesTests
{
    private const int Replications = 10;
    private static readonly string[] s_arms = ["no-programme", "parallel"];

    // Kleinrock, Queueing Systems II, 1976, 3.4: an order of service that does not look at the work leaves the mean wait of all as it was.
    [Fact]
    public void Where_only_the_order_changes_nobodys_time_is_won()
    {
        ExperimentResult result = WholeRun.Of(OrderOnly(), new ExperimentOptions { LinkFactory = new PollyLinkFactory() });

        PairedDifference everybody = result.Comparisons[0].Find(result.Measures[0], null, CaseGroup.Everybody)!.Mean;
        Assert.True(everybody.Interval.Contains(0), $"{everybody.Interval.Low} to {everybody.Interval.High}");
        Assert.True(everybody.Interval.HalfWidth < 0.01, $"{everybody.Interval.HalfWidth}");
        Assert.True(result.Comparisons[0].Find(result.Measures[0], null, CaseGroup.Programme)!.Mean.Interval.High < -1);
        Assert.True(result.Comparisons[0].Find(result.Measures[0], null, CaseGroup.Waiting)!.Mean.Interval.Low > 0);
        Assert.All(
            result.Arms,
            arm => Assert.True(arm.Find(MeasureCatalog.Find("backlog-at-end")!, 0, CaseGroup.Everybody)!.Mean.Value > 1000));
    }

    [Fact]
    public void Differences_are_those_of_the_cases_of_a_run_twice_as_long()
    {
        ExperimentPlan plan = Headline() with { Replications = ReplicationRule.Exactly(2) };
        ExperimentResult result = WholeRun.Of(plan, new ExperimentOptions { LinkFactory = new PollyLinkFactory() });
        (CaseGroup Group, double[] Differences)[] counted = [.. new[]
        {
            CaseGroup.Programme,
            CaseGroup.Outside,
            CaseGroup.Ordinary,
            CaseGroup.Waiting,
            CaseGroup.Everybody,
        }
            .Select(group => (group, new double[2]))];
        for (int replication = 1; replication <= 2; replication++)
        {
            Dictionary<(int Office, long Application), CaseRow> baseline = CasesOf(plan, 0, replication).ToDictionary(
                static row => (row.Office, row.Application));
            (CaseRow Row, double Months)[] pairs = [.. CasesOf(plan, 1, replication).Select(
                row => (row, Pendency(row) - Pendency(baseline[(row.Office, row.Application)])))];
            foreach ((CaseGroup group, double[] differences) in counted)
            {
                differences[replication - 1] = pairs.Where(pair => group == CaseGroup.Everybody || GroupOf(pair.Row) == group)
                    .Average(static pair => pair.Months);
            }
        }

        Assert.All(counted, group => Assert.Equal(
            group.Differences.Average(),
            result.Comparisons[0].Find(result.Measures[0], null, group.Group)!.Mean.Value,
            9));
    }

    [Fact]
    [Trait("Category", "Sweep")]
    public void The_order_of_the_arms_and_the_number_of_threads_change_no_bit()
    {
        ExperimentPlan plan = Headline() with { Replications = ReplicationRule.Exactly(3) };
        ExperimentPlan turned = plan with { Arms = [.. plan.Arms.Reverse()], Baseline = 1 };
        double[] one = Totals(plan, threads: 1);

        Assert.Equal(one, Totals(plan, threads: 2));
        Assert.Equal(one, Totals(turned, threads: 1));
        Assert.Equal(one, Totals(turned, threads: 2));
    }

    private static double[] Totals(ExperimentPlan plan, int threads)
    {
        ExperimentResult result = WholeRun.Of(plan, new ExperimentOptions { LinkFactory = new PollyLinkFactory(), Threads = threads });
        return [.. result.Comparisons[0].Figures
            .SelectMany(static figure => new[] { figure.Mean.Value, figure.Mean.Interval.Low, figure.Total.Value, figure.Cases })];
    }

    // What a reader of cases.csv would do: measured are those requested in the two years or waiting for a first action at the start; who
    // is granted is in the programme.
    private static CaseRow[] CasesOf(ExperimentPlan plan, int arm, int replication)
    {
        WorldPlan world = plan.Arms[arm].World;
        RunWindow window = world.Window;
        var rows = new Rows();
        WorldPlan longer = world with
        {
            Window = window with { Length = window.Length + window.Length, Follow = FollowUp.None },
            Programme = world.Programme with { Until = window.End },
        };
        new FilingRun(longer, new RunOptions
        {
            Seed = plan.Seed,
            Replication = replication,
            Measures = [],
            LinkFactory = new PollyLinkFactory(),
            CaseLog = rows,
        }).Run();
        return [.. rows.All.Where(row => row.Facts.RequestedAt < window.End && row.Facts.FirstActionAt >= SimTime.Zero)];
    }

    private static CaseGroup GroupOf(in CaseRow row) => row switch
    {
        { Facts.GrantedAt: var granted } when granted != SimTime.Never => CaseGroup.Programme,
        { Group: CaseGroup.Outside } => CaseGroup.Outside,
        { Facts.RequestedAt: var requested } when requested < SimTime.Zero => CaseGroup.Waiting,
        _ => CaseGroup.Ordinary,
    };

    private static double Pendency(in CaseRow row) => (row.Facts.FirstActionAt - row.Facts.RequestedAt).Months;

    private static ExperimentPlan Headline()
    {
        ExperimentPlan plan = ScenarioLoader.Load(Path.Combine(ScenarioFolder.Path, "kr-jp-csp.yaml"), LoadOptions.None).Scenario!.Plan;
        return plan with
        {
            Arms = [.. s_arms.Select(name => Unshared(plan.Arms.Single(arm => string.Equals(arm.Name, name, StringComparison.Ordinal))))],
            Baseline = 0,
            Today = [],
            Measures = [MeasureCatalog.Find("first-action-pendency")!, MeasureCatalog.Find("effort-per-case")!, MeasureCatalog.Find(
                "backlog-at-end")!],
            Expectations = [],
        };
    }

    // Priority alone: a report that is read would be work.
    private static ArmPlan Unshared(ArmPlan arm) =>
        arm with { World = arm.World with { Programme = arm.World.Programme with { Sharing = false } } };

    // Further actions that come earlier are work pulled forward, a true cost: here there are none. As many examiners fewer keep the
    // backlog standing.
    private static ExperimentPlan OrderOnly()
    {
        ExperimentPlan plan = Headline();
        return plan with
        {
            Replications = ReplicationRule.Exactly(Replications),
            Arms = [.. plan.Arms
                .Select(static arm => arm with { World = arm.World with { Offices = [.. arm.World.Offices.Select(FirstActionsOnly)] } })],
        };
    }

    private static OfficePlan FirstActionsOnly(OfficePlan office)
    {
        double first = office.SearchEffortHours.Mean + office.FirstActionEffortHours.Mean;
        double further = office.Outcome.MeanFurtherActions * office.Outcome.FurtherActionEffortHours.Mean;
        return office with
        {
            Outcome = new GeometricOutcome(0, Delay.None, new Constant(0)),
            Examiners = [new ExaminerStep(SimTime.Zero, (int)Math.Round(office.Examiners[0].Count * first / (first + further)))],
        };
    }

    private sealed class Rows : ICaseLog
    {
        public List<CaseRow> All { get; } = [];

        public void Write(in CaseRow row) => All.Add(row);
    }
}
