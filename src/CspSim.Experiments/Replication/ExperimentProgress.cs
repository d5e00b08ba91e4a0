namespace CspSim.Experiments.Replication;

/// <summary>How far an experiment has come.</summary>
/// <param name="Arm">Index of the arm in which a replication has just ended.</param>
/// <param name="Done">Replications of that arm that have ended.</param>
/// <param name="AtMost">The most replications there will be.</param>
/// <param name="RelativeHalfWidth">The widest relative half-width of the watched measure so far; NaN when none is watched, or too early to say.</param>
public readonly record struct ExperimentProgress(int Arm, int Done, int AtMost, double RelativeHalfWidth);
