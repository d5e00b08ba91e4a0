using CspSim.Experiments.Plans;
using CspSim.Scenarios.Layers;
using CspSim.Scenarios.Loading;

namespace CspSim.Validation.Forecasts;

/// <summary>The shipped scenarios, long ones shortened, and pilots with two of their arms.</summary>
public static class ShippedPlans
{
    private const string TwoArmsOfPilot = "run.length=400 d; arms.priority-only=null; arms.slow-decision=null; arms.";

    public static TheoryData<string, string> All => new()
    {
        { "kr-jp-csp.yaml", "" },
        { "kr-jp-documents.yaml", "" },
        { "kr-jp-decisions.yaml", "" },
        { "kr-jp-drafts.yaml", "" },
        { "kr-jp-pph.yaml", "" },
        { "kr-jp-levers.yaml", "" },
        { "kr-jp-lanes.yaml", "" },
        { "kr-jp-cn-csp.yaml", "" },
        { "routes.yaml", "" },
        { "routes-kr-first.yaml", "" },
        { "us-track-one.yaml", "" },
        { "jp-fixed-term-examiners.yaml", "run.length=180 d" },
        { "kr-hires.yaml", "run.length=180 d" },
        { "kr-jp-national.yaml", "run.length=180 d" },
        { "kr-jp-national-documents.yaml", "run.length=180 d" },
        { "hindcast/jpo.yaml", "run.length=180 d" },
        { "hindcast/kipo.yaml", "run.length=180 d" },
        { "hindcast/us-jp-csp-2015.yaml", TwoArmsOfPilot + "parallel=null" },
        { "hindcast/us-jp-csp-2017.yaml", TwoArmsOfPilot + "parallel=null" },
        { "hindcast/us-kr-csp-2015.yaml", TwoArmsOfPilot + "unselected=null" },
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

    /// <summary>The plan of one of them.</summary>
    public static ExperimentPlan Load(string file, string settings) =>
        ScenarioLoader.Load(
            Path.Combine(ScenarioFolder.Path, file),
            new LoadOptions { Sets = settings.Split("; ", StringSplitOptions.RemoveEmptyEntries) })
            .Scenario!.Plan;
}
