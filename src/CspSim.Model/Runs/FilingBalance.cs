namespace CspSim.Model.Runs;

/// <summary>Where the applications of a replication went: what came in equals what ended plus what is inside.</summary>
/// <param name="In">Applications that entered, starting backlog included.</param>
/// <param name="Ended">Applications that ended.</param>
/// <param name="Inside">Applications in process when the run stopped.</param>
public readonly record struct FilingBalance(long In, long Ended, long Inside);
