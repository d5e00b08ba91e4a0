namespace CspSim.Engine.Random;

/// <summary>Turns neighbouring keys into numbers that lie far apart.</summary>
/// <remarks>
/// The finaliser of SplitMix64: G. L. Steele, D. Lea, C. H. Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014.
/// </remarks>
public static class KeyMixing
{
    private const ulong GoldenGamma = 0x9E3779B97F4A7C15;

    /// <summary>The mixed key; different keys give different numbers.</summary>
    public static ulong Mix(ulong key) => Finalise(unchecked(key + GoldenGamma));

    /// <summary>The finaliser alone, which leaves 0 at 0.</summary>
    internal static ulong Finalise(ulong z)
    {
        unchecked
        {
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }
    }
}
