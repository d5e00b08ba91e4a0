namespace CspSim.Experiments.Results;

/// <summary>One figure in one replication. Values are NaN when nothing was counted; percentiles of a time are positive infinity when too few cases have got so far.</summary>
/// <param name="Count">Values counted.</param>
/// <param name="Unfinished">Measured cases that had not got so far when the run stopped.</param>
/// <param name="Mean">Their mean; of a time, with the times so far of unfinished cases (restricted mean).</param>
/// <param name="P50">Their median.</param>
/// <param name="P90">Their 90th percentile.</param>
/// <param name="P95">Their 95th percentile.</param>
/// <param name="Minimum">The smallest.</param>
/// <param name="Maximum">The largest.</param>
public readonly record struct ReplicationFigure(
    long Count, long Unfinished, double Mean, double P50, double P90, double P95, double Minimum, double Maximum);
