namespace CspSim.Experiments.Replication;

/// <summary>Keeps finished rounds, so that no replication is made twice: not after an interrupt, not on another machine.</summary>
/// <remarks>
/// A round is a function of the scenario, its settings, the seed and the program; whoever makes a store sees to it that it holds rounds
/// of one such set only. Any thread may call it.
/// </remarks>
public interface IRoundStore
{
    /// <summary>Whether a part of a round is kept.</summary>
    bool Has(RoundKey key);

    /// <summary>The bytes of a part of a round; null when it is not kept, or cannot be read any more.</summary>
    byte[]? Find(RoundKey key);

    /// <summary>
    /// Keeps a part of a round. What keeps it from doing so is not passed to the caller: the experiment goes on without it.
    /// </summary>
    void Keep(RoundKey key, ReadOnlyMemory<byte> content);
}

/// <summary>Names a round in a store.</summary>
/// <param name="Point">The settings at which the experiment is run, and what is kept of it; empty for the experiment itself.</param>
/// <param name="Replication">Number of the replication, from 1.</param>
/// <param name="Part">
/// 0 (default): what was recorded of the round; it is kept last, so that a round is there when this is. From 1: one of its arms.
/// </param>
public readonly record struct RoundKey(string Point, int Replication, int Part = 0);

/// <summary>A store that is only read from lacks a round.</summary>
public sealed class MissingRoundException() : Exception("the store lacks this replication");
