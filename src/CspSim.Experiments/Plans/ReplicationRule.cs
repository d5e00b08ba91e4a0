namespace CspSim.Experiments.Plans;

/// <summary>How often every arm is repeated.</summary>
/// <param name="AtLeast">Replications that are always made; 1 or more.</param>
/// <param name="AtMost">Where it ends; at least <paramref name="AtLeast"/>.</param>
/// <param name="Until">The precision at which it stops between the two; null: it goes to <paramref name="AtMost"/>.</param>
public sealed record ReplicationRule(int AtLeast, int AtMost, PrecisionTarget? Until = null)
{
    /// <summary>A fixed number of replications.</summary>
    public static ReplicationRule Exactly(int count) => new(count, count);
}
