using System.Runtime.CompilerServices;

namespace CspSim.Engine;

/// <summary>Arithmetic on ticks that stays at the ends of time instead of leaving them.</summary>
internal static class Saturated
{
    /// <summary>The sum, or the end of the range on its side.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Sum(long left, long right)
    {
        long sum = unchecked(left + right);
        return ((left ^ sum) & (right ^ sum)) >= 0 ? sum : End(left);
    }

    // Both have the sign of the end that they go beyond.
    private static long End(long sign) => sign < 0 ? long.MinValue : long.MaxValue;
}
