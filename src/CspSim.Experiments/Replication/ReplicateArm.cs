using CspSim.Experiments.Plans;
using CspSim.Model.Runs;

namespace CspSim.Experiments.Replication;

/// <summary>Simulates one replication of one arm; called from several threads at once.</summary>
internal delegate ReplicationResult ReplicateArm(ArmPlan arm, RunOptions options);
