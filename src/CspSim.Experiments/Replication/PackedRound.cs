namespace CspSim.Experiments.Replication;

/// <summary>A round as bytes, arm by arm, as a store keeps it.</summary>
/// <remarks>
/// What counts is held like this until the result is put together: unpacked, a round of the headline scenario takes 70 times as much, and
/// 20 of them made the program need 1.6 GB.
/// </remarks>
/// <param name="arms">By arm, what it found and what it is compared with.</param>
/// <param name="records">What was recorded.</param>
internal sealed class PackedRound(IReadOnlyList<byte[]> arms, byte[] records)
{
    /// <summary>Packs a round with its records.</summary>
    /// <param name="round">The round.</param>
    /// <param name="records">By arm, what was recorded.</param>
    public static PackedRound Of(Round round, IReadOnlyList<ReplicationRecords> records) =>
        new([.. round.Arms.Select(RoundCodec.Pack)], RoundCodec.Pack(records));

    /// <summary>Reads a round from a store; null when it is not kept whole.</summary>
    /// <param name="store">Where from.</param>
    /// <param name="key">Its name.</param>
    public static PackedRound? Find(IRoundStore store, RoundKey key)
    {
        if (store.Find(key) is not { } records)
        {
            return null;
        }

        byte[]?[] arms = [.. Enumerable.Range(0, RoundCodec.UnpackRecords(records).Count).Select(arm => store.Find(PartOf(key, arm)))];
        return Array.Exists(arms, static arm => arm is null) ? null : new(arms!, records);
    }

    /// <summary>One arm of a round in a store; null when it is not kept.</summary>
    /// <param name="store">Where from.</param>
    /// <param name="key">The round's name.</param>
    /// <param name="arm">Index of the arm.</param>
    public static ArmRound? FindArm(IRoundStore store, RoundKey key, int arm) =>
        store.Find(PartOf(key, arm)) is { } content ? RoundCodec.UnpackArm(content) : null;

    /// <summary>Keeps the round: what was recorded last, so that the round is there when that is.</summary>
    /// <param name="store">Where to.</param>
    /// <param name="key">Its name.</param>
    public void Keep(IRoundStore store, RoundKey key)
    {
        for (int arm = 0; arm < arms.Count; arm++)
        {
            store.Keep(PartOf(key, arm), arms[arm]);
        }

        store.Keep(key, records);
    }

    /// <summary>Its bytes.</summary>
    public long Bytes => records.Length + arms.Sum(static arm => (long)arm.Length);

    /// <summary>One arm.</summary>
    /// <param name="arm">Its index.</param>
    public ArmRound ArmAt(int arm) => RoundCodec.UnpackArm(arms[arm]);

    /// <summary>The whole round.</summary>
    public Round Unpack() => new([.. arms.Select(RoundCodec.UnpackArm)]);

    /// <summary>By arm, what was recorded.</summary>
    public IReadOnlyList<ReplicationRecords> UnpackRecords() => RoundCodec.UnpackRecords(records);

    private static RoundKey PartOf(RoundKey key, int arm) => key with { Part = arm + 1 };
}
