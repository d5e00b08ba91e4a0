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

    /// <summary>
    /// Time from the request until the office has decided that one of its own applications belongs to this lane. Until then the
    /// application is in no lane and no examiner takes it; its pendency counts from the request as ever.
    /// </summary>
    /// <value>
    /// Default none. What was requested before the start is decided that long after its own request as well. Applications of
    /// families do not wait for it: their way to a fast lane is the programme, which has an eligibility delay of its own.
    /// </value>
    public Delay DecisionDelay { get; init; } = Delay.None;
}
