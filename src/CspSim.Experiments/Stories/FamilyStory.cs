using CspSim.Engine;
using CspSim.Model.Exchange;
using CspSim.Model.Runs;

namespace CspSim.Experiments.Stories;

/// <summary>What happened to the applications of one family in one replication.</summary>
/// <param name="Family">The family's number.</param>
/// <param name="Offices">Its applications, by office.</param>
/// <param name="Messages">The messages about it, in the order in which they were sent.</param>
/// <param name="Moments">What the exchange log says of it, in order.</param>
public sealed record FamilyStory(
    long Family, IReadOnlyList<OfficeStory> Offices, IReadOnlyList<StoryMessage> Messages, IReadOnlyList<ExchangeEvent> Moments)
{
    /// <summary>The later of its pendencies to first action, months; NaN when an application has none.</summary>
    public double PendencyMonths => Offices.Max(static office => office.PendencyMonths);
}

/// <summary>One application of a family.</summary>
/// <param name="Row">What is known of it.</param>
/// <param name="Spans">
/// What it does at each time from its request to its first action, or until it is withdrawn or the run stops; without gaps.
/// </param>
public sealed record OfficeStory(CaseRow Row, IReadOnlyList<StorySpan> Spans)
{
    /// <summary>Index of the office.</summary>
    public int Office => Row.Office;

    /// <summary>Effort of the search before the first action, examiner hours.</summary>
    public double SearchHours { get; init; }

    /// <summary>Effort of reading reports of its partner before the first action, examiner hours.</summary>
    public double ReadingHours { get; init; }

    /// <summary>Effort of drafting the first action, examiner hours.</summary>
    public double ActionHours { get; init; }

    /// <summary>Its pendency to first action by the clock of its office, months; NaN when it has none.</summary>
    public double PendencyMonths => Row.Facts.FirstActionAt == SimTime.Never
        ? double.NaN
        : (Row.Facts.FirstActionAt - Row.Facts.ClockStart).Months;
}

/// <summary>What an application does for some time.</summary>
/// <param name="Kind">What.</param>
/// <param name="From">Since when.</param>
/// <param name="To">Until when; later.</param>
public readonly record struct StorySpan(SpanKind Kind, SimTime From, SimTime To);

/// <summary>What an application does before its first action.</summary>
public enum SpanKind
{
    /// <summary>It waits for an examiner: in its lane or in the examiner's docket, or because it is deferred.</summary>
    Queue,

    /// <summary>It waits for a result of its partner, before its search or behind it.</summary>
    WaitsForPartner,

    /// <summary>An examiner reads a report of its partner.</summary>
    Reading,

    /// <summary>An examiner searches.</summary>
    Search,

    /// <summary>An examiner drafts the first action.</summary>
    Drafting,

    /// <summary>Its first action is drafted and waits for the draft of its partner.</summary>
    WaitsForDraft,

    /// <summary>Its first action waits for its approval and its dispatch.</summary>
    GoingOut,

    /// <summary>It was on its way to a first action when the run stopped.</summary>
    Unfinished,
}

/// <summary>A message about a family.</summary>
/// <param name="Number">The message's number.</param>
/// <param name="From">Index of the sender's office.</param>
/// <param name="To">Index of the receiver's office.</param>
/// <param name="Kind">What it says.</param>
/// <param name="RequestedAt">When it was handed to the link.</param>
/// <param name="ReceivedAt">When it was received; <see cref="SimTime.Never"/> when it was not.</param>
/// <param name="GivenUpFor">Why it was given up; null when it was not.</param>
/// <param name="Attempts">The attempts that ended, by their numbers, from 1.</param>
public sealed record StoryMessage(
    long Number, int From, int To, MessageKind Kind, SimTime RequestedAt, SimTime ReceivedAt, LinkOutcome? GivenUpFor,
    IReadOnlyList<StoryAttempt> Attempts);

/// <summary>One attempt to send a message.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="StartedAt">When it began.</param>
/// <param name="EndedAt">When it ended.</param>
/// <param name="Outcome">How.</param>
public readonly record struct StoryAttempt(int Number, SimTime StartedAt, SimTime EndedAt, LinkOutcome Outcome);
