namespace CspSim.Experiments.Forecasts;

/// <summary>What a run costs on this machine.</summary>
/// <param name="SecondsOfRound">Seconds of one thread for a round, one replication of every arm.</param>
/// <param name="ColdSeconds">Seconds on the clock that a run loses once, while its code is being compiled.</param>
public sealed record RunCost(double SecondsOfRound, double ColdSeconds)
{
    /// <summary>Seconds of a run on the clock.</summary>
    /// <param name="arms">Arms.</param>
    /// <param name="replications">Replications of each arm.</param>
    /// <param name="threads">Threads that share them: in the last turn some may have nothing to do.</param>
    public double SecondsOf(int arms, int replications, int threads)
    {
        double jobs = arms * (double)replications;
        return ColdSeconds + (Math.Ceiling(jobs / threads) * SecondsOfRound / arms);
    }
}
