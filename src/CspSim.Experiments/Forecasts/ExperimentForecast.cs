namespace CspSim.Experiments.Forecasts;

/// <summary>What a run would do, known before it is begun: work by arm, replications, time and memory.</summary>
/// <remarks>Made by <see cref="Pilot"/>, which runs the beginning of that very plan.</remarks>
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
