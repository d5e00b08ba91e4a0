using CspSim.Engine.Collectors;
using CspSim.Experiments.Plans;
using CspSim.Experiments.Results;
using CspSim.Model.Runs;

namespace CspSim.Experiments.Replication;

/// <summary>One replication of one arm, laid out by <see cref="FigureLayout"/>.</summary>
/// <param name="Facts">What the run found as a whole.</param>
/// <param name="Figures">One entry a figure of the layout.</param>
/// <param name="Ended">The values behind each figure; null when nothing was counted.</param>
/// <param name="Unfinished">The ages of unfinished cases behind each figure; null when there are none.</param>
internal sealed record ReplicationSummary(ReplicationFacts Facts, ReplicationFigure[] Figures, Tally?[] Ended, Tally?[] Unfinished);

/// <summary>Simulates one replication of one arm; called from several threads at once.</summary>
internal delegate ReplicationResult ReplicateArm(ArmPlan arm, RunOptions options);

/// <summary>One replication of one arm, to be simulated.</summary>
/// <param name="Arm">Index of the arm.</param>
/// <param name="Replication">Number of the replication, from 1.</param>
internal readonly record struct ReplicationJob(int Arm, int Replication);

/// <summary>What came of a job: a result, its summary and its records, a failure, or nothing when it was cut short.</summary>
internal sealed record ReplicationOutcome(
    ReplicationResult? Result, ReplicationSummary? Summary, ReplicationRecords? Records, Exception? Failure);
