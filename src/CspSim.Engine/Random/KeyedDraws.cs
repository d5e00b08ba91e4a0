using System.Runtime.CompilerServices;

namespace CspSim.Engine.Random;

/// <summary>The random numbers of one replication: each is a function of whom it concerns and what it decides.</summary>
/// <remarks>
/// A draw depends on (seed, replication; entity, purpose, index) alone, never on what was drawn before. Two arms of an
/// experiment therefore give the same application the same effort, whatever else differs, and threads cannot disturb it.
/// Counter of <see cref="Philox4x32"/>: entity (two words, low first), purpose, index. Key: a 64-bit mix of seed and replication.
/// Immutable and safe to share.
/// </remarks>
public sealed class KeyedDraws
{
    private readonly uint _key0;
    private readonly uint _key1;

    /// <summary>The draws of one replication.</summary>
    /// <param name="seed">The experiment's seed; every value is good.</param>
    /// <param name="replication">The number of the replication, from 0.</param>
    public KeyedDraws(ulong seed, int replication)
    {
        Seed = seed;
        Replication = replication;
        ulong key = KeyMixing.Finalise(KeyMixing.Finalise(seed + 0x9E3779B97F4A7C15) + (uint)replication);
        _key0 = unchecked((uint)key);
        _key1 = (uint)(key >> 32);
    }

    /// <summary>The experiment's seed.</summary>
    public ulong Seed { get; }

    /// <summary>The number of the replication.</summary>
    public int Replication { get; }

    /// <summary>64 random bits.</summary>
    /// <param name="entity">Whom the draw concerns.</param>
    /// <param name="purpose">What it decides.</param>
    /// <param name="index">Which one of several draws for the same purpose.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Bits(ulong entity, uint purpose, uint index)
    {
        Philox4x32.Block(
            unchecked((uint)entity), (uint)(entity >> 32), purpose, index, _key0, _key1, out uint r0, out uint r1, out _, out _);
        return r0 | ((ulong)r1 << 32);
    }

    /// <summary>A number evenly spread between 0 and 1, both excluded.</summary>
    /// <param name="entity">Whom the draw concerns.</param>
    /// <param name="purpose">What it decides.</param>
    /// <param name="index">Which one of several draws for the same purpose.</param>
    /// <remarks>The middle of one of 2^53 equal cells: (top 53 bits + 0.5) * 2^-53.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Uniform(ulong entity, uint purpose, uint index) => ToUniform(Bits(entity, purpose, index));

    /// <summary>Two independent numbers between 0 and 1 for the price of one; the first equals <see cref="Uniform"/>.</summary>
    /// <param name="entity">Whom the draws concern.</param>
    /// <param name="purpose">What they decide.</param>
    /// <param name="index">Which one of several draws for the same purpose.</param>
    /// <param name="first">From the first half of the block.</param>
    /// <param name="second">From the second half of the block.</param>
    public void UniformPair(ulong entity, uint purpose, uint index, out double first, out double second)
    {
        Philox4x32.Block(
            unchecked((uint)entity), (uint)(entity >> 32), purpose, index,
            _key0, _key1, out uint r0, out uint r1, out uint r2, out uint r3);
        first = ToUniform(r0 | ((ulong)r1 << 32));
        second = ToUniform(r2 | ((ulong)r3 << 32));
    }

    /// <summary>Turns 64 random bits into a number between 0 and 1, both excluded.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static double ToUniform(ulong bits)
    {
        // The middle of the very last cell is not a double and would round to 1, where quantiles are infinite.
        // The 53 bits are converted as a signed number, which a processor does in one step.
        const double Largest = 1 - (1.0 / (1UL << 53));
        double middle = ((long)(bits >> 11) + 0.5) * (1.0 / (1UL << 53));
        return middle < 1 ? middle : Largest;
    }
}
