using CspSim.Experiments.Plans;
using CspSim.Scenarios.Loading;
using CspSim.Scenarios.Reference;

namespace CspSim.Page.WhatIf;

/// <summary>A figure of the scenario that people may move.</summary>
/// <param name="Path">Its path, as settings take it.</param>
/// <param name="Title">What it is, for people; the path where nobody has said.</param>
/// <param name="Value">The figure of the scenario, in its unit.</param>
/// <param name="Low">The least that the slider shows, in the same unit; less than <paramref name="High"/>.</param>
/// <param name="High">The most that it shows.</param>
/// <param name="Unit">What is written behind a number of it, blanks included; empty for a bare number.</param>
/// <param name="IsWhole">Whether it has to be a whole number.</param>
/// <param name="IsParameter">Whether the scenario has declared it for people to move.</param>
/// <param name="IsAssumed">Whether it is assumed.</param>
/// <param name="Source">The short name of the publication; empty: none.</param>
/// <param name="Note">How it was read, computed or chosen; empty: nothing is said.</param>
internal sealed record Slider(
    string Path, string Title, double Value, double Low, double High, string Unit, bool IsWhole, bool IsParameter, bool IsAssumed,
    string Source, string Note)
{
    /// <summary>What the key of it means; empty for a parameter, whose title says it.</summary>
    public string Meaning { get; init; } = "";

    /// <summary>The sliders of a scenario: its parameters in their order, then its figures with a range by their paths.</summary>
    /// <param name="scenario">The scenario.</param>
    public static IReadOnlyList<Slider> Of(LoadedScenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        Slider[] parameters = [.. scenario.Parameters.Select(Of)];
        return
        [
            .. parameters,
            .. scenario.UncertainInputs.Where(input => !Array.Exists(parameters, each => IsSame(each.Path, input.Path)))
                .OrderBy(static input => input.Path, StringComparer.Ordinal).Select(Of),
        ];
    }

    private static Slider Of(ScenarioParameter parameter) => new(
        parameter.Path, parameter.Title, parameter.Value, parameter.Low, parameter.High, parameter.Unit, IsWhole: false,
        IsParameter: true, IsAssumed: false, "", "");

    private static Slider Of(UncertainInput input) => new(
        input.Path, input.Path, input.Value, input.Low, input.High, input.Unit, input.IsWhole, IsParameter: false, input.IsAssumed,
        input.Source, input.Note)
    {
        Meaning = KeyMeaning.Of(input.Path),
    };

    private static bool IsSame(string one, string other) => string.Equals(one, other, StringComparison.Ordinal);
}
