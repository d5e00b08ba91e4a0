using CspSim.Experiments.Replication;

namespace CspSim.Tests.Experiments.Support;

/// <summary>A store in memory that counts the rounds that it was asked to keep.</summary>
internal sealed class MemoryStore : IRoundStore
{
    public Dictionary<RoundKey, byte[]> Rounds { get; } = [];

    public int Kept { get; private set; }

    public bool Has(RoundKey key)
    {
        lock (Rounds)
        {
            return Rounds.ContainsKey(key);
        }
    }

    public byte[]? Find(RoundKey key)
    {
        lock (Rounds)
        {
            return Rounds.GetValueOrDefault(key);
        }
    }

    public void Keep(RoundKey key, ReadOnlyMemory<byte> content)
    {
        lock (Rounds)
        {
            Kept += key.Part == 0 ? 1 : 0;
            Rounds.Add(key, content.ToArray());
        }
    }
}
