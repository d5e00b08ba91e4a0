using CspSim.Engine.Distributions;
using CspSim.Experiments.Plans;
using CspSim.Experiments.Replication;
using CspSim.Experiments.Results;
using CspSim.Model.Measures;
using CspSim.Model.Offices;
using CspSim.Model.Programme;
using CspSim.Model.Runs;
using CspSim.Tests.Experiments.Support;
using CspSim.Tests.Support;

namespace CspSim.Tests.Experiments.Replication;

/// <summary>Behind a warm-up a level claims a steady state, and a queue that grows without end has none: it gets no interval.</summary>
public sealed class SteadyStateTests
{
    private const double HoursOfYear = 365.25 * 24;

    // 4 h of work a case: every 3 h is a load of 4/3 for one examiner and of 2/3 for two, every 4 h one of exactly 1, every 8 h of 1/2.
    [Theory]
    [InlineData(3, 1, 100, false)]
    [InlineData(4, 1, 100, false)]
    [InlineData(3, 2, 100, true)]
    [InlineData(3, 1, 0, true)]
    public void Levels_of_an_office_with_a_load_of_one_or_more_have_no_interval_behind_a_warm_up(
        double everyHours, int examiners, double warmUpHours, bool hasInterval)
    {
        ArmResult arm = Run(warmUpHours, ("a", everyHours, examiners)).Arms[0];

        Assert.Equal(hasInterval, Level(arm, office: 0));
        Assert.True(Level(arm, office: 1));
        Assert.Equal(hasInterval, Level(arm, office: null));
    }

    [Theory]
    [InlineData(100, false)]
    [InlineData(0, true)]
    public void Differences_have_none_where_one_of_the_arms_has_none(double warmUpHours, bool hasInterval)
    {
        ExperimentResult result = Run(warmUpHours, ("two", 3, 2), ("one", 3, 1));

        Assert.Equal(hasInterval, Difference(result, office: 0));
        Assert.True(Difference(result, office: 1));
        Assert.Equal(hasInterval, Difference(result, office: null));
        Assert.Equal(hasInterval, result.Comparisons[0].Find(SomePlan.Pendency, null, CaseGroup.Everybody)!.Total.Interval.Exists);
    }

    // 4 h of work every 8 h: the desk is in its steady state from the first case on, and five years have 12 batches of five months.
    [Fact]
    public void A_warm_up_is_checked_by_backlog_and_pendency_of_every_office_that_has_a_steady_state()
    {
        ExperimentResult result = Run(100, years: 5, ("a", 3, 1));

        // Pendencies of months without a difference differ in their last bits, which may cost the first batch.
        WarmUpCheck[] checks = [.. WarmUpCheck.Of(result, 0)];
        Assert.Equal(new WarmUpCheck(1, WarmUpSeries.Backlog, 0, IsTooShort: false), checks[0]);
        Assert.Equal((2, 1, WarmUpSeries.Pendency, false), (checks.Length, checks[1].Office, checks[1].Series, checks[1].IsTooShort));
        Assert.InRange(checks[1].Months, 0, 5);
        Assert.Empty(WarmUpCheck.Of(Run(0, years: 5, ("a", 3, 1)), 0));
    }

    [Fact]
    public void Total_pendency_is_asked_where_it_is_measured()
    {
        ExperimentPlan plan = Plan(100, years: 5, ("a", 3, 1));
        plan = plan with { Measures = [SomePlan.Pendency, MeasureCatalog.Find("total-pendency")!] };

        ExperimentResult result = new ExperimentRunner(plan, new() { Threads = 1 }).Run(TestContext.Current.CancellationToken);

        Assert.Equal(
            [WarmUpSeries.Backlog, WarmUpSeries.Pendency, WarmUpSeries.TotalPendency],
            WarmUpCheck.Of(result, 0).Select(static check => check.Series));
    }

    [Fact]
    public void A_run_of_a_few_months_is_too_short_to_check_its_warm_up() =>
        Assert.All(WarmUpCheck.Of(Run(100, ("a", 3, 2)), 0), static check => Assert.True(check.IsTooShort));

    // M/M/1 at a load of 0.8 with a service of a day: 5 days, here of one run over a hundred years.
    [Fact]
    public void One_long_replication_has_the_mean_of_theory_within_the_interval_of_its_batches()
    {
        ExperimentResult result = Queue(years: 100);
        LongRunCheck check = Assert.Single(LongRunCheck.Of(result, 0));

        // The mean of all first actions behind the warm-up of a year and what MSER-5 leaves out: busy months count for more.
        int left = Math.Max(12, WarmUpCheck.Of(result, 0).Single(static each => each.Series == WarmUpSeries.Pendency).Months);
        MonthFigure[] months = [.. result.Arms[0].Months[0].Where(static month => month.FirstActions > 0).Skip(left)];
        months = [.. months.Skip(months.Length % 20)];
        double mean = months.Sum(static month => month.FirstActions * month.PendencyByAction)
            / months.Sum(static month => month.FirstActions);
        Assert.Equal(mean, check.Mean.Value, 0.0005);
        Assert.NotEqual(mean, months.Average(static month => month.PendencyByAction), 0.003);
        Assert.Equal((0, 20, true), (check.Office, check.Batches, check.Mean.Interval.Exists));
        Assert.InRange(5 / 30.4375, check.Mean.Interval.Low, check.Mean.Interval.High);
        Assert.InRange(check.Mean.Interval.HalfWidth, 0.005, 0.03);
    }

    [Fact]
    public void Without_a_warm_up_in_a_short_run_and_with_several_replications_there_is_none()
    {
        Assert.Empty(LongRunCheck.Of(Queue(years: 100, warmUpHours: 0), 0));
        Assert.Empty(LongRunCheck.Of(Queue(years: 1), 0));
        Assert.Empty(LongRunCheck.Of(Run(100, years: 5, ("a", 3, 1)), 0));
    }

    private static ExperimentResult Queue(double years, double warmUpHours = HoursOfYear)
    {
        OfficePlan desk = Worlds.Office("DESK", 24, 0) with { SearchEffortHours = new Exponential(24) };
        WorldPlan world = Worlds.World([desk.WithOrdinary(Worlds.Poisson(0.8 / 24))], null, ProgrammePlan.None) with
        {
            Window = Worlds.Window(years * HoursOfYear, warmUpHours: warmUpHours),
        };
        ExperimentPlan plan = SomePlan.With(ReplicationRule.Exactly(1), "a") with
        {
            Arms = [new ArmPlan("a", world)],
            Measures = [SomePlan.Pendency],
            Confidence = null,
        };
        return new ExperimentRunner(plan, new() { Threads = 1 }).Run(TestContext.Current.CancellationToken);
    }

    private static bool Level(ArmResult arm, int? office) => arm.Find(SomePlan.Pendency, office, CaseGroup.Requested)!.Mean.Interval.Exists;

    private static bool Difference(ExperimentResult result, int? office) =>
        result.Comparisons[0].Find(SomePlan.Pendency, office, CaseGroup.Requested)!.Mean.Interval.Exists;

    private static ExperimentResult Run(double warmUpHours, params (string Name, double EveryHours, int Examiners)[] arms) =>
        Run(warmUpHours, 600 / HoursOfYear, arms);

    private static ExperimentResult Run(
        double warmUpHours, double years, params (string Name, double EveryHours, int Examiners)[] arms) =>
        new ExperimentRunner(Plan(warmUpHours, years, arms), new() { Threads = 1 }).Run(TestContext.Current.CancellationToken);

    private static ExperimentPlan Plan(
        double warmUpHours, double years, params (string Name, double EveryHours, int Examiners)[] arms) =>
        SomePlan.With(ReplicationRule.Exactly(3), "a") with
        {
            Arms = [.. arms.Select(arm => new ArmPlan(arm.Name, World(arm.EveryHours, arm.Examiners, warmUpHours, years)))],
            Measures = [SomePlan.Pendency],
        };

    private static WorldPlan World(double everyHours, int examiners, double warmUpHours, double years) => Worlds.World(
        [
            Worlds.Office("BUSY", 3, 1, examiners).WithOrdinary(Worlds.Every(everyHours)),
            Worlds.Office("CALM", 3, 1).WithOrdinary(Worlds.Every(8)),
        ],
        null,
        ProgrammePlan.None) with
    { Window = Worlds.Window(years * HoursOfYear, warmUpHours: warmUpHours) };
}
