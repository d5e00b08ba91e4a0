using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace CspSim.Engine;

/// <summary>Hints to the processor about memory that will be needed soon. They change no result.</summary>
public static class ProcessorCache
{
    private const int LineLength = 64;

    /// <summary>Has the processor fetch a value into its cache while the program goes on; nothing happens where it cannot.</summary>
    /// <typeparam name="T">What lies there; every cache line it reaches into is fetched.</typeparam>
    /// <param name="place">Where it lies.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void Fetch<T>(ref T place)
        where T : struct
    {
        if (Sse.IsSupported)
        {
            byte* first = (byte*)Unsafe.AsPointer(ref place);
            for (int offset = 0; offset < Unsafe.SizeOf<T>(); offset += LineLength)
            {
                Sse.Prefetch0(first + offset);
            }

            Sse.Prefetch0(first + Unsafe.SizeOf<T>() - 1);
        }
    }
}
