using CspSim.Experiments.Plans;
using CspSim.Experiments.Results;

namespace CspSim.Reporting.Tables;

/// <summary>Says how sure one long replication alone is of its steady state.</summary>
internal static class LongRunNote
{
    /// <summary>The note; null where it says nothing.</summary>
    public static string? Of(ExperimentResult result)
    {
        string[] parts =
        [
            .. Enumerable.Range(0, result.Arms.Count).SelectMany(
                arm => LongRunCheck.Of(result, arm).Select(check => Part(result, result.Arms[arm].Name, check))),
        ];
        double level = result.Plan.Confidence ?? ExperimentPlan.UsualConfidence;
        return parts.Length == 0
            ? null
            : $"One replication, by the means of batches of its months, {NumberText.Percent(level)}: "
                + $"pendency by date of first action of {string.Join("; ", parts)}.";
    }

    private static string Part(ExperimentResult result, string arm, LongRunCheck check)
    {
        string where = $"{arm}, {result.Offices[check.Office]},";
        string batches = Invariant($"{check.Batches} batches of {NumberText.Counted(check.MonthsOfBatch, "month")}");
        return check.Mean.Interval.Exists
            ? $"{where} {NumberText.WithHalfWidth(check.Mean)} months ({batches})"
            : $"{where} needs a longer run to tell: {batches} are correlated";
    }
}
