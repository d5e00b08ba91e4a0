using CspSim.Engine;

namespace CspSim.Model.Offices;

/// <summary>One ranked queue in front of an office's examiners.</summary>
public sealed record LanePlan
{
    /// <summary>The name in scenario files, such as <c>csp</c> or <c>ordinary</c>; unique in an office.</summary>
    public required string Name { get; init; }

    /// <summary>The share of the office's own applications that enter by this lane.</summary>
    /// <value>0 (default) to 1; the shares of an office's lanes add up to 1.</value>
    public double Share { get; init; }

    /// <summary>Who is next inside the lane.</summary>
    public LaneOrder Order { get; init; } = LaneOrder.OldestRequest;

    /// <summary>With <see cref="LaneOrder.DueDate"/>: how long after its request a case is due.</summary>
    public SimDuration DueAfter { get; init; }
}
