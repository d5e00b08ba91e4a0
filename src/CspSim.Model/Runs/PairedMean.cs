namespace CspSim.Model.Runs;

/// <summary>What two arms found of the same cases in one replication.</summary>
/// <param name="Arm">The arm's mean over them; NaN without any.</param>
/// <param name="Baseline">The baseline's mean over the same cases; NaN without any.</param>
/// <param name="Cases">How many they are.</param>
/// <param name="IsSame">Whether both arms have measured the same cases, so that the difference is one case by case.</param>
public readonly record struct PairedMean(double Arm, double Baseline, long Cases, bool IsSame);
