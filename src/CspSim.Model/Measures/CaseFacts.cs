using CspSim.Engine;
using CspSim.Model.Offices;
using CspSim.Model.Outcomes;
using CspSim.Model.PriorArt;

namespace CspSim.Model.Measures;

/// <summary>What is known of one application when a milestone is reached.</summary>
public readonly record struct CaseFacts
{
    /// <summary>When it was filed.</summary>
    public required SimTime FiledAt { get; init; }

    /// <summary>When examination was requested.</summary>
    public required SimTime RequestedAt { get; init; }

    /// <summary>When the programme was granted; <see cref="SimTime.Never"/> if it was not.</summary>
    public required SimTime GrantedAt { get; init; }

    /// <summary>When the family first petitioned; <see cref="SimTime.Never"/> if it did not.</summary>
    public required SimTime PetitionedAt { get; init; }

    /// <summary>When an examiner began to search.</summary>
    public required SimTime SearchStartedAt { get; init; }

    /// <summary>When the first action was issued.</summary>
    public required SimTime FirstActionAt { get; init; }

    /// <summary>When the application ended; <see cref="SimTime.Never"/> before that.</summary>
    public required SimTime EndedAt { get; init; }

    /// <summary>The clock of the office.</summary>
    public required PendencyClock Clock { get; init; }

    /// <summary>Time spent waiting for the partner, without an examiner.</summary>
    public required SimDuration BlockedTime { get; init; }

    /// <summary>Search effort in hours.</summary>
    public required double SearchHours { get; init; }

    /// <summary>Effort of reading partners' reports in hours.</summary>
    public required double ReadingHours { get; init; }

    /// <summary>Effort of all actions in hours.</summary>
    public required double ActionHours { get; init; }

    /// <summary>Actions issued so far.</summary>
    public required int Actions { get; init; }

    /// <summary>Whether it acted without something of its partner that the protocol foresees.</summary>
    public required bool ActedAlone { get; init; }

    /// <summary>How it has ended; none before that, and where the rule of its outcomes does not tell.</summary>
    public Ending Ending { get; init; }

    /// <summary>Whether the first action allowed it; null where the rule of its outcomes does not tell.</summary>
    public bool? IsAllowedAtOnce { get; init; }

    /// <summary>What is known of the documents against it.</summary>
    public ArtFacts Art { get; init; }

    /// <summary>The event from which the office counts: filing or request.</summary>
    public SimTime ClockStart => Clock == PendencyClock.Filing ? FiledAt : RequestedAt;
}
