using CspSim.Scenarios.Building;

namespace CspSim.Scenarios.Loading;

/// <summary>The study that a scenario asks for.</summary>
/// <param name="Draws">How often the inputs that carry a range are drawn; 2 or more; null: never.</param>
/// <param name="Inputs">The paths at or below which the inputs lie that are moved; none: all.</param>
public sealed record ScenarioStudy(int? Draws, IReadOnlyList<string> Inputs)
{
    internal static ScenarioStudy Of(Reading root)
    {
        Reading study = root.Below(StudyKeys.Study);
        return new(study.Read(StudyKeys.Uncertain), [.. study.Items(StudyKeys.Inputs).Select(static path => path.Value)]);
    }
}
