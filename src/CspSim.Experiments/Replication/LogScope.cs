using CspSim.Engine.Random;

namespace CspSim.Experiments.Replication;

/// <summary>Of which replications, and of which families, records are kept.</summary>
/// <param name="Replications">Which replications of each arm.</param>
/// <param name="FamilyShare">The share of families, 0 to 1 (default: all); chosen by the family's number, so that every arm keeps the same ones.</param>
public sealed record LogScope(LoggedReplications Replications, double FamilyShare = 1)
{
    /// <summary>Nothing is kept.</summary>
    public static LogScope None { get; } = new(LoggedReplications.None);

    /// <summary>The first replication of each arm is kept.</summary>
    public static LogScope First { get; } = new(LoggedReplications.First);

    /// <summary>All replications are kept.</summary>
    public static LogScope All { get; } = new(LoggedReplications.All);

    /// <summary>Whether a replication is kept.</summary>
    /// <param name="replication">Its number, from 1.</param>
    public bool Keeps(int replication) => Replications switch
    {
        LoggedReplications.First => replication == 1,
        LoggedReplications.All => true,
        _ => false,
    };

    /// <summary>Whether a family is kept; a negative number stands for no family, and is.</summary>
    public bool Takes(long family) => FamilyShare >= 1 || family < 0 || Fraction((ulong)family) < FamilyShare;

    // Mixed, so that every stretch of families has its share in the sample.
    private static double Fraction(ulong number) => (KeyMixing.Mix(number) >> 11) * (1.0 / (1UL << 53));
}
