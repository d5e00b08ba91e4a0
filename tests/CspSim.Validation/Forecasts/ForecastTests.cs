using CspSim.Experiments.Forecasts;
using CspSim.Experiments.Plans;
using CspSim.Experiments.Replication;
using CspSim.Link;
using CspSim.Model.Runs;
using CspSim.Scenarios.Files;
using CspSim.Scenarios.Layers;
using CspSim.Scenarios.Loading;
using CspSim.Tests.Support;

namespace CspSim.Validation.Forecasts;

/// <summary>
/// Goal: a forecast says what the run then does, within a factor of two however little of it the pilot could run. Method: every shipped
/// scenario is forecast on a machine so slow that the pilot runs no more than it must, and one replication of every arm is run.
/// </summary>
public sealed class ForecastTests
{
    // Less is a matter of chance.
    private const double CountLeast = 40;
    private const double BacklogLeast = 200;
    private const double LargeBacklog = 5_000;

    [Fact]
    public void Every_shipped_scenario_is_forecast()
    {
        string root = ScenarioFolder.Path;
        IEnumerable<string> shipped = Directory.EnumerateFiles(root, "*.yaml").Select(static file => Path.GetFileName(file))
            .Concat(FilesOf("hindcast"))
            .Concat(FilesOf("reference"));

        Assert.Empty(shipped.Except(ShippedPlans.All.Select(static row => row.Data.Item1), StringComparer.Ordinal));
    }

    [Trait("Category", "Sweep")]
    [Theory]
    [MemberData(nameof(ShippedPlans.All), MemberType = typeof(ShippedPlans))]
    public void A_short_pilot_predicts_the_run_within_a_factor_of_two(string file, string setting)
    {
        ExperimentPlan plan = ShippedPlans.Load(file, setting);
        ExperimentForecast forecast = Forecast(plan, TimeSpan.FromMilliseconds(20));
        List<string> faults = [];
        for (int at = 0; at < plan.Arms.Count; at++)
        {
            ArmForecast arm = forecast.Arms[at];
            ReplicationResult result = Run(plan, plan.Arms[at]);
            Compare("events", arm.Events, result.EventCount, CountLeast, 2);
            Compare("applications", arm.Applications, result.Balance.In, CountLeast, 1.5);
            Compare("petitions", arm.Petitions, result.Exchange.Petitions, CountLeast, 2);
            Compare("granted", arm.Granted, result.Exchange.Granted, CountLeast, 2);
            Compare("messages", arm.Messages, result.Exchange.Requested, CountLeast, 2);
            for (int office = 0; office < arm.Offices.Count; office++)
            {
                double backlog = result.Months[office][^1].Backlog;
                Compare(
                    "backlog of " + arm.Offices[office].Load.Office,
                    arm.Offices[office].BacklogAtEnd,
                    backlog,
                    BacklogLeast,
                    backlog > LargeBacklog ? 1.25 : 2);
            }

            void Compare(string what, double foretold, double found, double least, double factor)
            {
                if (Math.Max(foretold, found) > least && !(Math.Max(foretold, found) <= factor * Math.Min(foretold, found)))
                {
                    faults.Add(
                        $"{arm.Name}, of which {100 * arm.SimulatedShare:0} % was simulated: {what} {foretold:0}, in the run {found:0}");
                }
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    /// <summary>
    /// 100,000 cases wait, 100,000 a year come in, nobody responds. With hours for 150,000 a year the backlog is gone after two years;
    /// with hours for 50,000 it has doubled after two. The run must agree within the noise of that many cases.
    /// </summary>
    [Theory]
    [InlineData(150, BacklogTrend.Drains, 0)]
    [InlineData(50, BacklogTrend.Doubles, 200_000)]
    public void A_large_backlog_drains_or_doubles_when_the_balance_says(int examiners, BacklogTrend trend, double expected)
    {
        // An examiner who always works does 8,766 h / 8.766 h = 1,000 cases a year.
        string text = """
            cspsim: 1
            offices:
              DESK:
                calendar: always
                examiners: COUNT
                arrivals: {poisson: {rate: 100000 / year}}
                backlog: {cases: 100000, oldest: 1 year}
                search: {exponential: {mean: 8.766 h}}
                first-action: 0 h
            compare: {confidence: none}
            run: {start: 2026-01-01, length: 2 years, replications: 1, seed: 5, overload: intended}
            """.Replace("COUNT", examiners.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
        ExperimentPlan plan = ScenarioLoader.LoadText(text, "desk.yaml", LoadOptions.None, new DiskFiles()).Scenario!.Plan;

        OfficeForecast forecast = Forecast(plan, TimeSpan.FromMilliseconds(100)).Arms[0].Offices[0];
        double backlog = Run(plan, plan.Arms[0]).Months[0][^1].Backlog;

        Assert.Equal(trend, forecast.Outlook.Trend);
        Assert.Equal(2, forecast.Outlook.Years, 1);
        Assert.InRange(forecast.BacklogAtEnd, expected - 4_000, expected + 4_000);
        Assert.InRange(backlog, expected - 3_000, expected + 3_000);
    }

    /// <summary>An attempt that lasts longer than its time-out always fails: 30 retries make most of the events of such a world.</summary>
    [Theory]
    [InlineData(0, 1.001)]
    [InlineData(100, 1.5)]
    public void Retries_are_in_the_forecast(int millisecondsOfLook, double factor)
    {
        string text = """
            cspsim: 1
            offices:
              HOME: {calendar: always, examiners: 10, arrivals: {poisson: {rate: 2450 / year}}, backlog: 8 months, search: 20 h,
                    first-action: 15 h}
              AWAY: {calendar: always, examiners: 8, arrivals: {poisson: {rate: 1800 / year}}, backlog: 6 months, search: 22 h,
                    first-action: 16 h}
            families: {shared: 30%, filing-lag: {uniform: {low: 0 months, high: 3 months}}}
            csp: {offices: [HOME, AWAY], share: 100%, mode: parallel, wait-for-partner: 60 d}
            link: {latency: 3 s, timeout: 11 ms, resilience: {retry: {attempts: 30, backoff: exponential, first-delay: 2 h,
                  longest-delay: 6 h, jitter: true}}}
            compare: {confidence: none}
            run: {length: 2 years, replications: 1, seed: 1002}
            """;
        ExperimentPlan plan = ScenarioLoader.LoadText(text, "retries.yaml", LoadOptions.None, new DiskFiles()).Scenario!.Plan;

        ArmForecast forecast = Forecast(plan, TimeSpan.FromMilliseconds(millisecondsOfLook)).Arms[0];
        long events = Run(plan, plan.Arms[0]).EventCount;

        Assert.True(events > 10 * forecast.Applications);
        Assert.InRange(forecast.Events, events / factor, events * factor);
    }

    private static IEnumerable<string> FilesOf(string folder) =>
        Directory.EnumerateFiles(Path.Combine(ScenarioFolder.Path, folder), "*.yaml").Select(file => $"{folder}/{Path.GetFileName(file)}");

    private static ExperimentForecast Forecast(ExperimentPlan plan, TimeSpan look) =>
        Pilot.Forecast(
            plan,
            new ExperimentOptions { Threads = 1, LinkFactory = new PollyLinkFactory() },
            new LookedAtClock(look),
            static () => 0);

    private static ReplicationResult Run(ExperimentPlan plan, ArmPlan arm) =>
        new FilingRun(
            arm.World,
            new RunOptions { Seed = plan.Seed, Replication = 1, Measures = plan.Measures, LinkFactory = new PollyLinkFactory() }).Run();
}
