using CspSim.Model.Runs;

namespace CspSim.Experiments.Replication;

/// <summary>One replication of every arm: all that a result is made of.</summary>
/// <param name="Arms">By arm, what it found.</param>
/// <param name="Pairs">By arm, what it and the baseline found of the same cases, figure by figure; nothing for the baseline.</param>
/// <param name="TodayPairs">The same for every comparison with what applicants can do today.</param>
internal sealed record Round(
    IReadOnlyList<ReplicationSummary> Arms, IReadOnlyList<PairedMean[]> Pairs, IReadOnlyList<PairedMean[]> TodayPairs);
