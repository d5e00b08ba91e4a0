using CspSim.Experiments.Results;

namespace CspSim.Worker.Hosting;

/// <summary>Memory that ran out: no fault of the program, and the same command goes on where there is more of it.</summary>
internal static class MemoryShortage
{
    /// <summary>The way out.</summary>
    public const string Help = "call the same command again with more memory, or with --threads 1, which needs less at once: it goes on "
        + "from the replications that are kept; cspsim plan FILE says how much memory it takes";

    /// <summary>Whether a fault is one.</summary>
    public static bool Is(Exception fault) =>
        fault is OutOfMemoryException || (fault is AggregateException { InnerException: { } inner } && Is(inner));

    /// <summary>Whether nothing but memory was missing where replications failed.</summary>
    public static bool IsAllOf(IReadOnlyList<ReplicationFailure> failures) => failures.All(static failure => Is(failure.Cause));
}
