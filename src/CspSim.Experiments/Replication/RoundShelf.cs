namespace CspSim.Experiments.Replication;

/// <summary>The rounds that count, in their order: in memory, or by name where a store keeps them.</summary>
/// <remarks>
/// A result is put together arm by arm. With a store, no more than one arm of one round is in memory: 100 arms of a small scenario with
/// every measure took 4 GB when all their sums were held at once.
/// </remarks>
/// <param name="store">Where rounds are kept; null: nowhere.</param>
internal sealed class RoundShelf(IRoundStore? store)
{
    private readonly List<(RoundKey Key, Round? Held)> _rounds = [];

    /// <summary>How many there are.</summary>
    public int Count => _rounds.Count;

    /// <summary>Adds the next round.</summary>
    /// <param name="key">Its name in the store.</param>
    /// <param name="round">The round.</param>
    public void Add(RoundKey key, Round round) => _rounds.Add((key, store?.Has(key) == true ? null : round));

    /// <summary>One arm of a round.</summary>
    /// <param name="at">Which round, from 0.</param>
    /// <param name="arm">Index of the arm.</param>
    /// <exception cref="IOException">The store cannot give it any more.</exception>
    public ArmRound Read(int at, int arm) => _rounds[at].Held is { } held
        ? held.Arms[arm]
        : RoundCodec.ReadArm(store!, _rounds[at].Key, arm) ?? throw new IOException("a kept replication cannot be read any more");
}
