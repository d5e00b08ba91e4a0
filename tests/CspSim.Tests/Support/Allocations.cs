namespace CspSim.Tests.Support;

/// <summary>Counts the memory that a piece of work takes.</summary>
public static class Allocations
{
    private const int Tries = 5;

    /// <summary>The bytes that the work takes on this thread, the least of some tries.</summary>
    /// <remarks>
    /// When another thread collects garbage in between, up to 8 KiB that this thread had in reserve are counted although nobody took them.
    /// </remarks>
    /// <param name="work">What is done at each try.</param>
    /// <param name="enough">Bytes at which no further try is made.</param>
    public static long LeastOf(Action work, long enough = 0)
    {
        long least = long.MaxValue;
        for (int attempt = 0; attempt < Tries && least > enough; attempt++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            work();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }
}
