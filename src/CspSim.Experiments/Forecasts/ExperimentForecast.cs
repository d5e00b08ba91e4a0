using CspSim.Experiments.Plans;
using CspSim.Experiments.Replication;

namespace CspSim.Experiments.Forecasts;

/// <summary>What a run would do, known before it is begun: work by arm, replications, memory.</summary>
/// <remarks>Reckoned from the plan alone, the same on every machine. What an event costs on this one is measured by <see cref="CostMeasurement"/>.</remarks>
public sealed record ExperimentForecast
{
    /// <summary>The arms in the order of the plan; numbers of one replication.</summary>
    public required IReadOnlyList<ArmForecast> Arms { get; init; }

    /// <summary>Replications of each arm that are always made.</summary>
    public required int ReplicationsAtLeast { get; init; }

    /// <summary>Replications of each arm at most.</summary>
    public required int ReplicationsAtMost { get; init; }

    /// <summary>Events of one replication of every arm.</summary>
    public double EventsOfRound => Arms.Sum(static arm => arm.Events);

    /// <summary>Applications of one replication of every arm.</summary>
    public double ApplicationsOfRound => Arms.Sum(static arm => arm.Applications);

    /// <summary>The most memory that the process takes at one time, in bytes.</summary>
    public required double MemoryBytes { get; init; }

    /// <summary>The forecast of an experiment.</summary>
    /// <param name="plan">What is compared.</param>
    /// <param name="options">How it is carried out: threads and what is recorded; null: the defaults.</param>
    public static ExperimentForecast Of(ExperimentPlan plan, ExperimentOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArmForecast[] arms = [.. plan.Arms.Select(ArmForecast.Of)];
        return new()
        {
            Arms = arms,
            ReplicationsAtLeast = plan.Replications.AtLeast,
            ReplicationsAtMost = plan.Replications.AtMost,
            MemoryBytes = MemoryNeed.Of(plan, arms, options ?? new()),
        };
    }
}
