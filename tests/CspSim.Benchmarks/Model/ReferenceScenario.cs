using System.Globalization;
using System.Runtime.CompilerServices;
using CspSim.Experiments.Plans;
using CspSim.Experiments.Replication;
using CspSim.Experiments.Results;
using CspSim.Scenarios.Layers;
using CspSim.Scenarios.Loading;

namespace CspSim.Benchmarks.Model;

/// <summary>scenarios/reference/csp-lite.yaml at a chosen size, through the same door as a user's run.</summary>
internal static class ReferenceScenario
{
    private const double ApplicationsPerHour = 45.0 / 22;

    public static ExperimentPlan Load(long applications, int replications)
    {
        string hours = (applications / ApplicationsPerHour).ToString("0.####", CultureInfo.InvariantCulture);
        string count = replications.ToString(CultureInfo.InvariantCulture);
        LoadResult result = ScenarioLoader.Load(
            Path.Combine(ScenarioFolder(), "reference", "csp-lite.yaml"),
            new LoadOptions { Sets = [$"run.length={hours} h", $"run.replications={count}", "compare.confidence=none"] });
        if (result.Scenario is not { } scenario)
        {
            throw new InvalidOperationException(
                string.Join(Environment.NewLine, result.Diagnostics.Select(diagnostic => diagnostic.Message)));
        }

        return scenario.Plan with { Expectations = [] };
    }

    public static ExperimentResult Run(ExperimentPlan plan, int threads) =>
        new ExperimentRunner(plan, new ExperimentOptions { Threads = threads }).Run();

    private static string ScenarioFolder([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "scenarios"));
}
