using CspSim.Engine.Distributions;

namespace CspSim.Model.Filings;

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

    /// <summary>Time from the first filing to each later one, in hours.</summary>
    public Distribution FilingLagHours { get; init; } = new Constant(0);

    /// <summary>The lane in which the family's applications wait outside the programme, by office index of the world; -1 where it does not file.</summary>
    public required IReadOnlyList<int> Lanes { get; init; }
}
