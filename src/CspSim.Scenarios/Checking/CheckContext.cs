using CspSim.Scenarios.Diagnostics;
using CspSim.Scenarios.Loading;

namespace CspSim.Scenarios.Checking;

/// <summary>What every check needs: where to report, where to read files, which names exist.</summary>
/// <param name="Bag">Takes what is wrong.</param>
/// <param name="Files">Reads files that the scenario names.</param>
/// <param name="SourceNames">The sources that figures may refer to.</param>
/// <param name="Merged">What went and what was replaced when texts were laid over each other.</param>
internal sealed record CheckContext(DiagnosticBag Bag, IScenarioFiles Files, IReadOnlyList<string> SourceNames, MergeRecord Merged)
{
    /// <summary>The same files and names, with diagnostics thrown away: for reading again what has been checked.</summary>
    public CheckContext Silent => this with { Bag = new DiagnosticBag() };
}
