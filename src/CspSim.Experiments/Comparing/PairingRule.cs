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
                $"they have no replication in common ({baseline.Numbers[0]} to {baseline.Numbers[^1]}, {other.Numbers[0]} to "
                    + $"{other.Numbers[^1]})");
    }

    /// <summary>The numbers of the replications that both have, ascending.</summary>
    public static IReadOnlyList<int> CommonReplications(ResultSeries baseline, ResultSeries other)
    {
        ArgumentNullException.ThrowIfNull(baseline);
        ArgumentNullException.ThrowIfNull(other);
        return [.. baseline.Numbers.Intersect(other.Numbers)];
    }
}
