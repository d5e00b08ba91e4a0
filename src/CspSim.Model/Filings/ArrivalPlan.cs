using CspSim.Engine;

namespace CspSim.Model.Filings;

/// <summary>When the arrivals of one stream come.</summary>
public sealed record ArrivalPlan
{
    /// <summary>How arrivals are spread.</summary>
    public required ArrivalPattern Pattern { get; init; }

    /// <summary>The rate over time; ascending. Empty with <see cref="ArrivalPattern.Dated"/>.</summary>
    public IReadOnlyList<RateStep> Rates { get; init; } = [];

    /// <summary>The dates, ascending, with <see cref="ArrivalPattern.Dated"/>; negative ones belong to the backlog.</summary>
    public IReadOnlyList<SimTime> Dates { get; init; } = [];
}

/// <summary>A stream of applications filed in one office alone, counted at the request for examination.</summary>
public sealed record ArrivalStreamPlan
{
    /// <summary>The name, unique in the office; part of the key of every draw of the stream's applications.</summary>
    public required string Name { get; init; }

    /// <summary>When requests for examination come.</summary>
    public required ArrivalPlan Arrivals { get; init; }

    /// <summary>The index of the one lane of this stream; null (default): by the lanes' shares.</summary>
    public int? Lane { get; init; }
}

/// <summary>A stream of inventions that are filed in two or more offices.</summary>
public sealed record FamilyStreamPlan
{
    /// <summary>The name, unique in a world; part of the key of every draw of the stream's families.</summary>
    public required string Name { get; init; }

    /// <summary>Indices of the offices; the first is the office of first filing.</summary>
    /// <value>2 to 8 different offices.</value>
    public required IReadOnlyList<int> Offices { get; init; }

    /// <summary>When the first filings come.</summary>
    public required ArrivalPlan FirstFilings { get; init; }

    /// <summary>The ways by which they reach the later offices.</summary>
    /// <value>1 or more, whose shares add up to 1. Default: one, on which all offices are filed in at once.</value>
    public IReadOnlyList<FamilyRoutePlan> Routes { get; init; } = [new()];

    /// <summary>
    /// The lane in which the family's applications wait outside the programme, by office index of the world; -1 where it does not file.
    /// </summary>
    public required IReadOnlyList<int> Lanes { get; init; }
}

/// <summary>How arrivals of a given rate are spread over time.</summary>
public enum ArrivalPattern
{
    /// <summary>A Poisson process with the rate, which may change in steps.</summary>
    Poisson,

    /// <summary>Evenly spaced: the n-th arrival comes when the cumulated rate reaches n - 1/2.</summary>
    Even,

    /// <summary>At given dates.</summary>
    Dated,
}

/// <summary>A rate of arrivals from one point in time on.</summary>
/// <param name="From">When the rate takes effect; the first step also holds before.</param>
/// <param name="PerHour">Arrivals an hour of wall time; 0 or more.</param>
public readonly record struct RateStep(SimTime From, double PerHour);

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

    /// <summary>
    /// First actions an hour that the office issued before the start, those of families too. Those cases that have not ended since then
    /// are under way at the start: they await a response, a further action or a decision.
    /// </summary>
    /// <value>0 (default): nothing is under way.</value>
    public double FirstActionsPerHour { get; init; }
}
