using System.Globalization;
using CspSim.Scenarios.Loading;

namespace CspSim.Worker.Commands;

/// <summary>Tells how many figures of a scenario rest on what.</summary>
internal static class OriginCount
{
    /// <summary>One sentence: figures with a source, assumed ones, ones without origin.</summary>
    public static string Of(LoadedScenario scenario)
    {
        int Count(OriginKind kind) => scenario.Origins.Count(origin => origin.Kind == kind);

        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Count(OriginKind.Source)} inputs have a source, {Count(OriginKind.Assumed)} are assumed, {Count(OriginKind.None)} have no origin");
    }
}
