using CspSim.Engine;

namespace CspSim.Model.Runs;

/// <summary>How far a replication has come, counted from its beginning.</summary>
public sealed record RunStanding
{
    /// <summary>The simulated instant; before <see cref="SimTime.Zero"/> while the starting backlog comes in.</summary>
    public required SimTime Now { get; init; }

    /// <summary>Events taken from the calendar.</summary>
    public required long Events { get; init; }

    /// <summary>Applications that have entered, starting backlog included.</summary>
    public required long Applications { get; init; }

    /// <summary>The most applications in process at one time.</summary>
    public required int ApplicationsAtMost { get; init; }

    /// <summary>Families that have petitioned.</summary>
    public required long Petitions { get; init; }

    /// <summary>Families granted.</summary>
    public required long Granted { get; init; }

    /// <summary>Messages handed to the link.</summary>
    public required long Messages { get; init; }

    /// <summary>By office, in the order of the plan.</summary>
    public required IReadOnlyList<OfficeStanding> Offices { get; init; }
}
