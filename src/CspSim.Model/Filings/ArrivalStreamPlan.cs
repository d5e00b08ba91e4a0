namespace CspSim.Model.Filings;

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
