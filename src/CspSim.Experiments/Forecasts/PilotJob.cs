namespace CspSim.Experiments.Forecasts;

/// <summary>One replication that a pilot simulates, or begins to.</summary>
/// <param name="Arm">Index of the arm.</param>
/// <param name="Replication">Its number, from 1.</param>
/// <param name="UntilSeconds">When its share of the time is used up.</param>
/// <param name="UntilSecondsMost">When it ends though it has simulated less than it should, on a machine that is busy otherwise.</param>
internal readonly record struct PilotJob(int Arm, int Replication, double UntilSeconds, double UntilSecondsMost);
