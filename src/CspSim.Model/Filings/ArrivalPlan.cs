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
