using CspSim.Engine;
using CspSim.Experiments.Results;

namespace CspSim.Reporting.Tables;

/// <summary>Says whether the warm-up of a run is long enough for its series to have settled.</summary>
internal static class WarmUpNote
{
    /// <summary>The note; null without a warm-up.</summary>
    public static string? Of(ExperimentResult result)
    {
        (int Arm, WarmUpCheck Check)[] all = [.. Enumerable.Range(0, result.Arms.Count)
            .SelectMany(arm => WarmUpCheck.Of(result, arm).Select(check => (arm, check)))];
        if (all.Length == 0)
        {
            return null;
        }

        string[] parts = [.. all.Select(each => Part(result, each.Arm, each.Check)).OfType<string>()];
        return parts.Length == 0
            ? "Warm-up: long enough by MSER-5, for backlog and pendency of every arm and office with a load below 1"
                + (all.Any(static each => each.Check.Series == WarmUpSeries.TotalPendency) ? ", and for total pendency." : ".")
            : $"Warm-up, by MSER-5 on monthly means of all replications: {string.Join("; ", parts)}.";
    }

    private static string? Part(ExperimentResult result, int arm, WarmUpCheck check)
    {
        SimDuration warmUp = result.Plan.Arms[arm].World.Window.WarmUp;
        string series = check.Series switch
        {
            WarmUpSeries.Backlog => "backlog",
            WarmUpSeries.Pendency => "pendency",
            _ => "total pendency",
        };
        string where = $"{series} of {result.Arms[arm].Name}, {result.Offices[check.Office]},";
        return check.IsTooShort ? $"{where} needs a longer run to tell"
            : check.Months > Math.Ceiling(warmUp.Months) ? Invariant($"{where} settles after {check.Months} months")
            : null;
    }
}
