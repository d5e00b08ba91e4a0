using CspSim.Experiments.Forecasts;
using CspSim.Experiments.Plans;
using CspSim.Link;
using CspSim.Model.Runs;
using CspSim.Scenarios.Loading;
using Xunit;

namespace CspSim.Validation.Forecasts;

/// <summary>
/// Goal: a forecast says what the run then does. Method: every shipped scenario is forecast and one replication of every arm is run; events and
/// applications must lie within 10 %, cases in process and backlogs within a factor of two (that of small queues is chance), and a large
/// backlog, where the law of large numbers holds, within 5 %.
/// </summary>
public sealed class ForecastTests
{
    private const double LargeBacklog = 2_000;

    public static TheoryData<string, string> Scenarios => new()
    {
        { "kr-jp-csp.yaml", "" },
        { "kr-jp-documents.yaml", "" },
        { "kr-jp-drafts.yaml", "" },
        { "kr-jp-pph.yaml", "" },
        { "kr-jp-levers.yaml", "" },
        { "kr-jp-lanes.yaml", "" },
        { "kr-jp-cn-csp.yaml", "" },
        { "us-track-one.yaml", "" },
        { "kr-jp-national.yaml", "run.length=180 d" },
        { "kr-jp-national-documents.yaml", "run.length=180 d" },
        { "hindcast/jpo.yaml", "run.length=180 d" },
        { "hindcast/kipo.yaml", "run.length=180 d" },
        { "hindcast/us-jp-csp-2015.yaml", "run.length=500 d" },
        { "hindcast/us-jp-csp-2017.yaml", "run.length=500 d" },
        { "hindcast/us-kr-csp-2015.yaml", "run.length=500 d" },
        { "link-outage.yaml", "" },
        { "reference/csp-lite.yaml", "" },
        { "reference/fork-join.yaml", "" },
        { "reference/jackson.yaml", "" },
        { "reference/md1.yaml", "" },
        { "reference/mg1.yaml", "" },
        { "reference/mm1.yaml", "" },
        { "reference/mmc.yaml", "run.length=2 years" },
        { "reference/priority3.yaml", "" },
    };

    [Fact]
    public void Every_shipped_scenario_is_forecast()
    {
        string root = ScenarioFolder.Path;
        IEnumerable<string> shipped = Directory.EnumerateFiles(root, "*.yaml").Select(static file => Path.GetFileName(file))
            .Concat(FilesOf("hindcast"))
            .Concat(FilesOf("reference"));

        Assert.Empty(shipped.Except(Scenarios.Select(static row => row.Data.Item1), StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void Events_applications_and_cases_in_process_are_those_of_the_run(string file, string setting)
    {
        ExperimentPlan plan = Load(file, setting);
        foreach (ArmPlan arm in plan.Arms)
        {
            ArmForecast forecast = ArmForecast.Of(arm);
            ReplicationResult result = Run(plan, arm);
            Near(result.EventCount, forecast.Events, 0.1, $"events of {arm.Name}");
            Near(result.Balance.In, forecast.Applications, 0.1, $"applications of {arm.Name}");
            if (result.Balance.Inside > LargeBacklog)
            {
                Near(result.Balance.Inside, forecast.InProcessAtMost, 0.3, $"in process in {arm.Name}");
            }

            for (int office = 0; office < forecast.Offices.Count; office++)
            {
                double backlog = result.Months[office][^1].Backlog;
                if (backlog > LargeBacklog)
                {
                    Near(backlog, forecast.Offices[office].BacklogAtEnd, 0.05, $"backlog in {arm.Name}");
                }
            }
        }
    }

    /// <summary>
    /// 100,000 cases wait, 100,000 a year come in, nobody responds. With hours for 150,000 a year the backlog is gone after two years; with hours
    /// for 50,000 it has doubled after two. The run must agree within the noise of that many cases.
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

        OfficeForecast forecast = ArmForecast.Of(plan.Arms[0]).Offices[0];
        double backlog = Run(plan, plan.Arms[0]).Months[0][^1].Backlog;

        Assert.Equal(trend, forecast.Outlook.Trend);
        Assert.Equal(2, forecast.Outlook.Years, 3);
        Assert.InRange(forecast.BacklogAtEnd, expected - 500, expected + 500);
        Assert.InRange(backlog, expected - 3_000, expected + 3_000);
    }

    private static IEnumerable<string> FilesOf(string folder) =>
        Directory.EnumerateFiles(Path.Combine(ScenarioFolder.Path, folder), "*.yaml").Select(file => $"{folder}/{Path.GetFileName(file)}");

    private static ExperimentPlan Load(string file, string setting) =>
        ScenarioLoader.Load(Path.Combine(ScenarioFolder.Path, file), new LoadOptions { Sets = setting.Length > 0 ? [setting] : [] }).Scenario!.Plan;

    private static ReplicationResult Run(ExperimentPlan plan, ArmPlan arm) =>
        new FilingRun(arm.World, new RunOptions { Seed = plan.Seed, Replication = 1, Measures = plan.Measures, LinkFactory = new PollyLinkFactory() }).Run();

    private static void Near(double run, double forecast, double share, string what) =>
        Assert.True(Math.Abs(forecast - run) <= share * run, $"{what}: forecast {forecast:0}, run {run:0}");
}
