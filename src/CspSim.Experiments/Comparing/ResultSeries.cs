namespace CspSim.Experiments.Comparing;

/// <summary>A result as far as it can be compared with another: what was drawn, and what every replication found.</summary>
public sealed record ResultSeries
{
    /// <summary>The random numbers it was made with.</summary>
    public required RandomNumbers Random { get; init; }

    /// <summary>The numbers of its replications, 1 or more and ascending; at least one.</summary>
    public required IReadOnlyList<int> Numbers { get; init; }

    /// <summary>How many replications it has; 1 or more.</summary>
    public int Replications => Numbers.Count;

    /// <summary>The confidence level of its intervals; null when none were wanted.</summary>
    public required double? Confidence { get; init; }

    /// <summary>Its measures, in the order of results.</summary>
    public required IReadOnlyList<MeasureLabel> Measures { get; init; }

    /// <summary>Its arms, in the order of results; at least one.</summary>
    public required IReadOnlyList<ArmSeries> Arms { get; init; }

    /// <summary>The measure of a name; null when it has none of that name.</summary>
    public MeasureLabel? FindMeasure(string name) => Measures.FirstOrDefault(measure => string.Equals(measure.Name, name, StringComparison.Ordinal));

    /// <summary>The arm of a name; null when it has none of that name.</summary>
    public ArmSeries? FindArm(string name) => Arms.FirstOrDefault(arm => string.Equals(arm.Name, name, StringComparison.Ordinal));
}
