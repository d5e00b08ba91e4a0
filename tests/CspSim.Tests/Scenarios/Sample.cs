using CspSim.Scenarios.Diagnostics;
using CspSim.Scenarios.Layers;
using CspSim.Scenarios.Loading;


namespace CspSim.Tests.Scenarios;

/// <summary>A small scenario of two offices into which a test puts the lines it is about.</summary>
internal static class Sample
{
    public const string TwoOffices = """
        cspsim: 1
        sources: {mip-2015: {title: KIPO looks to reduce examiner workload}}
        offices:
          KIPO:
            examiners: 40
            arrivals: {poisson: {rate: 8280 / year}}
            search: {lognormal: {mean: 5 h, cv: 0.6}}
            first-action: {lognormal: {mean: 4 h, cv: 0.5}}
          JPO:
            examiners: 40
            arrivals: {poisson: {rate: 8000 / year}}
            search: {lognormal: {mean: 5 h, cv: 0.6}}
            first-action: {value: {lognormal: {mean: 4 h, cv: 0.5}}, source: mip-2015}
        run: {length: 2 years}

        """;

    public static LoadResult Load(string text, MemoryFiles? files = null, params string[] sets) =>
        ScenarioLoader.Load("a.yaml", new LoadOptions { Sets = sets }, (files ?? new MemoryFiles()).With("a.yaml", text));

    public static LoadedScenario LoadRight(string text, MemoryFiles? files = null, params string[] sets)
    {
        LoadResult result = Load(text, files, sets);
        Assert.Empty(result.Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error).Select(DiagnosticText.Concise));
        return result.Scenario!;
    }

    /// <summary>The messages of a text.</summary>
    public static IReadOnlyList<string> Messages(string text, MemoryFiles? files = null, params string[] sets) =>
        [.. Load(text, files, sets).Diagnostics.Select(DiagnosticText.Concise)];
}
