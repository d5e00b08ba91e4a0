using CspSim.Experiments.Loads;

namespace CspSim.Experiments.Forecasts;

/// <summary>What a run would do, known before it is begun: work by arm, replications, time and memory.</summary>
/// <remarks>Made by <see cref="Pilot"/>, which runs the beginning of that very experiment.</remarks>
public sealed record ExperimentForecast
{
    /// <summary>The arms in the order of the plan; numbers of one replication.</summary>
    public required IReadOnlyList<ArmForecast> Arms { get; init; }

    /// <summary>What it costs on this machine.</summary>
    public required RunCost Cost { get; init; }

    /// <summary>The most memory that the process takes at one time, in bytes.</summary>
    public required double MemoryBytes { get; init; }

    /// <summary>Events of one replication of every arm.</summary>
    public double EventsOfRound => Arms.Sum(static arm => arm.Events);

    /// <summary>The share of one replication of every arm that the pilot simulated.</summary>
    /// <value>More than 0, at most 1.</value>
    public double SimulatedShare => EventsOfRound > 0 ? Arms.Sum(static arm => arm.SimulatedShare * arm.Events) / EventsOfRound : 1;
}

/// <summary>What is expected of one office in one arm, in one replication.</summary>
public sealed record OfficeForecast
{
    /// <summary>The load, mean over the run.</summary>
    public required OfficeLoad Load { get; init; }

    /// <summary>The load by period in which nothing changes; one entry when examiners and rates stay the same.</summary>
    public required IReadOnlyList<LoadPeriod> Periods { get; init; }

    /// <summary>Applications with request and without first action at the start.</summary>
    public required double BacklogAtStart { get; init; }

    /// <summary>Applications with request and without first action at the end of the window.</summary>
    public required double BacklogAtEnd { get; init; }

    /// <summary>How the backlog moves.</summary>
    public required BacklogOutlook Outlook { get; init; }

    /// <summary>Applications that enter until the end of the window, the starting backlog included.</summary>
    public required double Applications { get; init; }

    /// <summary>First actions issued until the end of the window.</summary>
    public required double FirstActions { get; init; }

    /// <summary>Hours that the examiners of the last period need for the backlog at the end; 0 when there is nobody.</summary>
    internal double HoursOfBacklog => Periods[^1].DonePerYear > 0 ? BacklogAtEnd / Periods[^1].DonePerYear * OfficeLoad.HoursPerYear : 0;
}

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
