using CspSim.Engine;

namespace CspSim.Model.Filings;

/// <summary>The applications that wait for examination when the run starts.</summary>
/// <remarks>
/// Their requests are evenly spread over <see cref="Depth"/> before the start. Families whose request falls into that time
/// are among them; the office's own applications make up the rest of <see cref="Cases"/>.
/// </remarks>
public sealed record BacklogPlan
{
    /// <summary>Applications with request and without first action at the start.</summary>
    /// <value>0 or more.</value>
    public required double Cases { get; init; }

    /// <summary>The age of the oldest of them since its request.</summary>
    public required SimDuration Depth { get; init; }

    /// <summary>Index of the lane in which the office's own applications wait; null (default): as their lanes' shares say.</summary>
    /// <remarks>Where some lanes are always empty within days, all that waits is in the others.</remarks>
    public int? Lane { get; init; }
}
