using CspSim.Experiments.Loads;
using CspSim.Scenarios.Loading;

namespace CspSim.Page.WhatIf;

/// <summary>The loads of the offices over the range of one slider, all others as they stand.</summary>
internal static class LoadScale
{
    private const int Points = 21;

    /// <summary>Reads the scenario at even steps of the range; nothing is simulated.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="slider">The slider.</param>
    /// <param name="settings">Where the others stand, each <c>path=value</c>.</param>
    /// <param name="left">Nobody listens any more.</param>
    /// <returns>One entry a step; without loads where the scenario cannot be so.</returns>
    public static IReadOnlyList<LoadAt> Of(
        WhatIfScenario scenario, Slider slider, IReadOnlyList<string> settings, CancellationToken left)
    {
        string mark = slider.Path + "=";
        string[] others = [.. settings.Where(setting => !setting.StartsWith(mark, StringComparison.Ordinal))];
        List<LoadAt> scale = [];
        for (int at = 0; at < Points && !left.IsCancellationRequested; at++)
        {
            double value = slider.Low + ((slider.High - slider.Low) * at / (Points - 1));
            value = slider.IsWhole ? Math.Round(value) : value;
            LoadedScenario? read = scenario.LoadWith([.. others, mark + value.ToString("R", CultureInfo.InvariantCulture) + slider.Unit])
                .Scenario;
            scale.Add(new(value, read is null ? [] : Highest(read)));
        }

        return scale;
    }

    // Of each office the arm in which its load is highest.
    private static OfficeLoad[] Highest(LoadedScenario read) =>
    [
        .. read.Loads.SelectMany(static arm => arm).GroupBy(static load => load.Office, StringComparer.Ordinal)
            .Select(static arms => arms.MaxBy(static load => load.Ratio)!),
    ];
}

/// <summary>The loads at one value of a slider.</summary>
/// <param name="Value">The value, in the unit of the slider.</param>
/// <param name="Loads">Of each office the highest over the arms; empty where the scenario cannot be so.</param>
internal sealed record LoadAt(double Value, IReadOnlyList<OfficeLoad> Loads);
