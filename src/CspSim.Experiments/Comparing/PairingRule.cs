using System.Globalization;

namespace CspSim.Experiments.Comparing;

/// <summary>Decides whether two results may be compared in pairs.</summary>
public static class PairingRule
{
    /// <summary>Why the replications of two results are no pairs, as part of a sentence; null when they are.</summary>
    /// <remarks>Pairs need the same draws and at least one replication of the same number on both sides.</remarks>
    public static string? WhyNotPaired(ResultSeries baseline, ResultSeries other)
    {
        ArgumentNullException.ThrowIfNull(baseline);
        ArgumentNullException.ThrowIfNull(other);
        if (baseline.Random.WhyNotSharedWith(other.Random) is { } reason)
        {
            return reason;
        }

        return CommonReplications(baseline, other).Count > 0
            ? null
            : string.Create(
                CultureInfo.InvariantCulture,
                $"they have no replication in common ({baseline.FirstReplication} to {baseline.LastReplication}, {other.FirstReplication} to {other.LastReplication})");
    }

    /// <summary>The replications that both have: the number of the first, and how many; 0 when there are none.</summary>
    public static (int First, int Count) CommonReplications(ResultSeries baseline, ResultSeries other)
    {
        ArgumentNullException.ThrowIfNull(baseline);
        ArgumentNullException.ThrowIfNull(other);
        int first = Math.Max(baseline.FirstReplication, other.FirstReplication);
        return (first, Math.Max(0, Math.Min(baseline.LastReplication, other.LastReplication) - first + 1));
    }
}
