using CspSim.Experiments.Results;

namespace CspSim.Worker.Hosting;

/// <summary>Memory that ran out: no fault of the program, and the same command goes on where there is more of it.</summary>
internal static class MemoryShortage
{
    /// <summary>The way out.</summary>
    public const string Help = "with more memory the same command goes on from the finished replications; --threads 1 needs less at "
        + "once, and cspsim plan FILE says how much";

    /// <summary>Whether a fault is one.</summary>
    public static bool Is(Exception fault) =>
        fault is OutOfMemoryException || (fault is AggregateException { InnerException: { } inner } && Is(inner));

    /// <summary>Whether nothing but memory was missing where replications failed.</summary>
    public static bool IsAllOf(IReadOnlyList<ReplicationFailure> failures) => failures.All(static failure => Is(failure.Cause));
}
