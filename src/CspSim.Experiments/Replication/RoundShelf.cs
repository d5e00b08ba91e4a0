namespace CspSim.Experiments.Replication;

/// <summary>The rounds that count, in their order: by name where a store keeps them, else packed in memory.</summary>
/// <remarks>A result is put together arm by arm, so that few arms of one round are unpacked at a time; any thread may read.</remarks>
/// <param name="store">Where rounds are kept; null: nowhere.</param>
internal sealed class RoundShelf(IRoundStore? store)
{
    private readonly List<(RoundKey Key, PackedRound? Held)> _rounds = [];

    /// <summary>How many there are.</summary>
    public int Count => _rounds.Count;

    /// <summary>Adds the next round.</summary>
    /// <param name="key">Its name in the store.</param>
    /// <param name="round">The round.</param>
    public void Add(RoundKey key, PackedRound round) => _rounds.Add((key, store?.Has(key) == true ? null : round));

    /// <summary>One arm of a round.</summary>
    /// <param name="at">Which round, from 0.</param>
    /// <param name="arm">Index of the arm.</param>
    /// <exception cref="IOException">The store cannot give it any more.</exception>
    public ArmRound Read(int at, int arm) => _rounds[at].Held is { } held
        ? held.ArmAt(arm)
        : PackedRound.FindArm(store!, _rounds[at].Key, arm) ?? throw new IOException("a kept replication cannot be read any more");
}
