using CspSim.Model.Measures;

namespace CspSim.Experiments.Plans;

/// <summary>What an experiment compares, how often it repeats it, and what it expects.</summary>
public sealed record ExperimentPlan
{
    /// <summary>The scenario's name.</summary>
    public required string Name { get; init; }

    /// <summary>The arms, in the order of results. All are run on the same keyed draws.</summary>
    public required IReadOnlyList<ArmPlan> Arms { get; init; }

    /// <summary>Index of the arm that the others are compared with.</summary>
    public int Baseline { get; init; }

    /// <summary>The seed of every draw.</summary>
    public required ulong Seed { get; init; }

    /// <summary>How often each arm is repeated.</summary>
    public required ReplicationRule Replications { get; init; }

    /// <summary>The confidence level of intervals.</summary>
    /// <value>More than 0.5, less than 1; default 0.95. Null: no intervals are wanted (one replication).</value>
    public double? Confidence { get; init; } = 0.95;

    /// <summary>The measures shown and kept; the first is the headline.</summary>
    public IReadOnlyList<Measure> Measures { get; init; } = MeasureCatalog.All;

    /// <summary>Into which parts the short tables divide the headline measure.</summary>
    public IReadOnlyList<Breakdown> By { get; init; } = [Breakdown.Office, Breakdown.InProgramme];

    /// <summary>What offices published of the years of the run.</summary>
    public IReadOnlyList<PublishedSeries> Published { get; init; } = [];

    /// <summary>What the scenario expects of its results.</summary>
    public IReadOnlyList<Expectation> Expectations { get; init; } = [];
}
