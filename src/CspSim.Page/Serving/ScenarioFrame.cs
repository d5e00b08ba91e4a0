using CspSim.Page.WhatIf;

namespace CspSim.Page.Serving;

/// <summary>What the page shows before it asks anything.</summary>
internal sealed record ScenarioFrame(
    string Name, string Description, string Command, string File, string Seed, IReadOnlyList<string> Arms, string Baseline,
    IReadOnlyList<Slider> Sliders)
{
    public static ScenarioFrame Of(WhatIfScenario scenario, IReadOnlyList<Slider> sliders) => new(
        scenario.Scenario.Name, scenario.Scenario.Description, scenario.Command, scenario.File,
        scenario.Scenario.Plan.Seed.ToString(CultureInfo.InvariantCulture),
        [.. scenario.Scenario.Plan.Arms.Select(static arm => arm.Name)],
        scenario.Scenario.Plan.Arms[scenario.Scenario.Plan.Baseline].Name,
        sliders);
}
