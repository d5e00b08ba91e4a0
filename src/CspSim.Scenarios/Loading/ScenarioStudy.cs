using CspSim.Experiments.Plans;
using CspSim.Scenarios.Building;

namespace CspSim.Scenarios.Loading;

/// <summary>The study that a scenario asks for.</summary>
/// <param name="Draws">How often the inputs that carry a range are drawn; 2 or more; null: never.</param>
/// <param name="Inputs">
/// The paths at or below which the inputs lie that are moved, each with an input that carries a range; none: all.
/// </param>
public sealed record ScenarioStudy(int? Draws, IReadOnlyList<string> Inputs)
{
    internal static ScenarioStudy None { get; } = new(null, []);

    /// <summary>Reads it, and reports what it cannot move.</summary>
    /// <param name="root">The scenario.</param>
    /// <param name="known">Its figures that carry a range.</param>
    internal static ScenarioStudy Of(Reading root, IReadOnlyList<UncertainInput> known)
    {
        Reading study = root.Below(StudyKeys.Study);
        int? draws = study.Read(StudyKeys.Uncertain);
        ScalarNode[] paths = [.. study.Items(StudyKeys.Inputs)];
        if (draws is not null && known.Count == 0)
        {
            study.Error("CS065", StudyKeys.Uncertain, "no figure of the scenario has a range to draw from",
                "give one: share: {value: 30%, low: 10%, high: 60%}");
        }

        foreach (ScalarNode path in paths.Where(path => !known.Any(input => input.IsAtOrBelow(path.Value))))
        {
            study.Error("CS065", path, $"no figure that has a range is at or below '{path.Value}'",
                Nearest.Find(path.Value, known.Select(static input => input.Path)) is { } near
                    ? $"a similar path exists: '{near}'"
                    : "'cspsim validate FILE --sources' lists the figures that have one");
        }

        return new(draws, [.. paths.Select(static path => path.Value)]);
    }
}
