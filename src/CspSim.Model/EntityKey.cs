namespace CspSim.Model;

/// <summary>Builds the entity part of keyed draws: the kind of thing, its stream, its number in the stream, and the part of it.</summary>
/// <remarks>
/// 4 bits kind, 20 bits stream (a hash of office and stream name, so that adding a stream leaves the draws of the others
/// alone), 31 bits number, 9 bits part. The name of the arm is not in it: every arm sees the same filings.
/// </remarks>
internal static class EntityKey
{
    private const int NumberBits = 31;
    private const int PartBits = 9;
    private const int StreamBits = 20;

    /// <summary>Hashes stream names to distinct 20-bit numbers, the same on every machine.</summary>
    public static uint[] OfStreams(IReadOnlyList<string> names)
    {
        var used = new HashSet<uint>();
        uint[] result = new uint[names.Count];
        for (int i = 0; i < names.Count; i++)
        {
            uint hash = Fnv1A(names[i]) & ((1u << StreamBits) - 1);
            while (!used.Add(hash))
            {
                hash = (hash + 1) & ((1u << StreamBits) - 1);
            }

            result[i] = hash;
        }

        return result;
    }

    public static ulong Stream(uint stream) => Make(1, stream, 0, 0);

    public static ulong Application(uint stream, long number) => Make(2, stream, number, 0);

    public static ulong Family(uint stream, long number) => Make(3, stream, number, 0);

    public static ulong Leg(ulong family, int leg) => (family & ~(15UL << 60)) | (4UL << 60) | (uint)leg;

    public static ulong MessageOfFamily(ulong family, int fromLeg, int toLeg, int kind) =>
        (family & ~(15UL << 60)) | (5UL << 60) | (uint)((fromLeg << 6) | (toLeg << 3) | kind);

    private static ulong Make(uint kind, uint stream, long number, uint part) =>
        ((ulong)kind << 60) | ((ulong)stream << (NumberBits + PartBits)) | ((ulong)number << PartBits) | part;

    // FNV-1a, 32 bits (Fowler, Noll, Vo): stable between processes, unlike the base library's string hash.
    private static uint Fnv1A(string text)
    {
        uint hash = 2166136261;
        foreach (char c in text)
        {
            hash = (hash ^ c) * 16777619;
        }

        return hash ^ (hash >> 15);
    }
}
