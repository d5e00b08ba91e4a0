using CspSim.Model.Runs;

namespace CspSim.Experiments.Replication;

/// <summary>One replication of every arm: all that a result is made of.</summary>
/// <param name="Arms">By arm, what it found and what it is compared with.</param>
internal sealed record Round(IReadOnlyList<ArmRound> Arms);

/// <summary>One arm in a round.</summary>
/// <param name="Summary">What it found.</param>
/// <param name="Pairs">What it and the baseline found of the same cases, figure by figure; nothing for the baseline.</param>
/// <param name="TodayPairs">The same with each arm that stands for what applicants can do today, where it is compared with them.</param>
internal sealed record ArmRound(ReplicationSummary Summary, PairedMean[] Pairs, IReadOnlyList<PairedMean[]> TodayPairs);
