namespace CspSim.Experiments.Forecasts;

/// <summary>What a round, one replication of every arm, costs on this machine and on the threads of the run.</summary>
/// <param name="StartSeconds">Seconds before its first event counts: tables, starting backlog, summary.</param>
/// <param name="StartEvents">Events that are in <paramref name="StartSeconds"/>.</param>
/// <param name="SecondsPerEvent">Seconds on the clock for every further event.</param>
public sealed record RunCost(double StartSeconds, double StartEvents, double SecondsPerEvent)
{
    private const double CorrectionMost = 0.3;

    /// <summary>Seconds that a run loses once, while its code is being compiled.</summary>
    public double ColdSeconds { get; init; }

    /// <summary>Seconds of one round.</summary>
    /// <param name="events">Its events.</param>
    public double SecondsOf(double events) => StartSeconds + (Math.Max(0, events - StartEvents) * SecondsPerEvent);

    /// <summary>Seconds of a run.</summary>
    /// <param name="forecast">What is run.</param>
    /// <param name="replications">Replications of each arm.</param>
    /// <param name="threads">Threads that share them: in the last turn some may have nothing to do.</param>
    public double SecondsOf(ExperimentForecast forecast, int replications, int threads)
    {
        ArgumentNullException.ThrowIfNull(forecast);
        double jobs = forecast.Arms.Count * (double)replications;
        double turns = Math.Ceiling(jobs / threads) * threads / jobs;
        return ColdSeconds + (replications * SecondsOf(forecast.EventsOfRound) * Math.Min(turns, threads));
    }

    /// <summary>The cost that two slices of different length tell.</summary>
    internal static RunCost Between(SliceCost shorter, SliceCost longer)
    {
        double mean = longer.Seconds / Math.Max(1, longer.Events);
        double more = longer.EventsOfRound - shorter.EventsOfRound;
        double difference = more > 0 ? (longer.SecondsOfRound - shorter.SecondsOfRound) / more : mean;

        // The difference of two times is what chance distorts most: it may correct the mean, not replace it.
        double perEvent = Math.Clamp(difference, mean * (1 - CorrectionMost), mean * (1 + CorrectionMost));
        return new(Math.Max(0, longer.SecondsOfRound - (perEvent * more)), shorter.EventsOfRound, perEvent);
    }
}
