using CspSim.Engine;
using CspSim.Model.Filings;

namespace CspSim.Model.Exchange;

/// <summary>One line of the exchange log, as data. Fields that a kind does not speak of keep their defaults.</summary>
public readonly record struct ExchangeEvent
{
    /// <summary>What happened.</summary>
    public required ExchangeEventKind Kind { get; init; }

    /// <summary>When.</summary>
    public required SimTime At { get; init; }

    /// <summary>The family's number, unique in a replication and the same in every arm; -1 for events of the link alone.</summary>
    public long Family { get; init; }

    /// <summary>Index of the office it happened in, or of the sender; -1 for none.</summary>
    public int Office { get; init; }

    /// <summary>Index of the other office, or of the receiver; -1 for none.</summary>
    public int Partner { get; init; }

    /// <summary>The message's number, unique in a replication; 0 for none.</summary>
    public long MessageNumber { get; init; }

    /// <summary>What the message says.</summary>
    public MessageKind Message { get; init; }

    /// <summary>The attempt's number, or the attempts made.</summary>
    public int Attempt { get; init; }

    /// <summary>How the attempt ended, or why it is tried again or given up.</summary>
    public LinkOutcome Outcome { get; init; }

    /// <summary>When what has just ended had begun: the attempt, the message (requested), the wait of a receiver.</summary>
    public SimTime StartedAt { get; init; }

    /// <summary>The pause before the next attempt; the time the receiver was blocked, in a wait or in all.</summary>
    public SimDuration Length { get; init; }

    /// <summary>When a message, or a first action, is due; <see cref="SimTime.Never"/> for no limit.</summary>
    public SimTime DueAt { get; init; }

    /// <summary>Effort in examiner hours: of the search, of reading, of the first action without reading.</summary>
    public double EffortHours { get; init; }

    /// <summary>Partners' results at hand when a search began; reports used in a first action.</summary>
    public int KnownResults { get; init; }

    /// <summary>Documents in a report that the own search had not found and that the examiner makes use of.</summary>
    public int NewDocuments { get; init; }

    /// <summary>Whether the application is in the programme.</summary>
    public bool InProgramme { get; init; }

    /// <summary>Whether the office acted without something of its partner that the protocol foresees.</summary>
    public bool ActedAlone { get; init; }

    /// <summary>Attempts that made the circuit breaker change, see <see cref="BreakerChange"/>.</summary>
    public int Calls { get; init; }

    /// <summary>The share of them that failed, 0 to 1.</summary>
    public double FailureShare { get; init; }

    /// <summary>Why the family is not in the programme.</summary>
    public OutsideReason Reason { get; init; }

    /// <summary>Pendency to the first action, on the office's clock; lag between first actions when the pair closes.</summary>
    public SimDuration Pendency { get; init; }
}

/// <summary>What a line of the exchange log reports. The names are a contract with readers of the log.</summary>
public enum ExchangeEventKind : byte
{
    /// <summary>The family asked for the programme at one office.</summary>
    PetitionFiled,

    /// <summary>All offices granted the petition.</summary>
    ProgrammeGranted,

    /// <summary>The family that asked stays outside; the reason says why.</summary>
    StayedOutside,

    /// <summary>An examiner has begun to search.</summary>
    SearchStarted,

    /// <summary>The search is done.</summary>
    SearchCompleted,

    /// <summary>A message was handed to the link.</summary>
    MessageRequested,

    /// <summary>One attempt has ended.</summary>
    MessageAttempted,

    /// <summary>A further attempt will be made.</summary>
    RetryScheduled,

    /// <summary>The circuit breaker has opened.</summary>
    CircuitOpened,

    /// <summary>The circuit breaker lets one message probe.</summary>
    CircuitHalfOpened,

    /// <summary>The circuit breaker has closed.</summary>
    CircuitClosed,

    /// <summary>The message was received.</summary>
    MessageDelivered,

    /// <summary>A received report or draft can be read, its translation being done.</summary>
    ReportTranslated,

    /// <summary>A further copy was received and recognised.</summary>
    DuplicateIgnored,

    /// <summary>The message was given up.</summary>
    MessageAbandoned,

    /// <summary>A report was received, or translated, after the office had gone alone; it is not used.</summary>
    LateReportArrived,

    /// <summary>What an application has waited for of its partner is there, or is waited for no longer.</summary>
    WaitEnded,

    /// <summary>The office goes on without its partner.</summary>
    WentAlone,

    /// <summary>An examiner has read the partner's report.</summary>
    PartnerReportRead,

    /// <summary>An examiner has begun the first action; what is to be read comes first.</summary>
    FirstActionStarted,

    /// <summary>The first action is drafted.</summary>
    FirstActionDrafted,

    /// <summary>The first action was issued.</summary>
    FirstActionIssued,

    /// <summary>All first actions of the family have been issued.</summary>
    PairClosed,

    /// <summary>The applicant withdrew the application before an examiner began.</summary>
    ApplicationWithdrawn,
}

/// <summary>The state of a circuit breaker.</summary>
public enum BreakerState : byte
{
    /// <summary>Messages pass.</summary>
    Closed,

    /// <summary>Messages are refused.</summary>
    Open,

    /// <summary>One message may probe the link.</summary>
    HalfOpen,
}

/// <summary>A change of a circuit breaker.</summary>
/// <param name="State">Its state from now on.</param>
/// <param name="FailureShare">The share of the attempts that failed, 0 to 1; 0 without any.</param>
/// <param name="Calls">
/// The attempts that made it change: those in its sampling time when it opens, the probe when that opens or closes it; 0 when time alone
/// lets one probe.
/// </param>
public readonly record struct BreakerChange(BreakerState State, double FailureShare = 0, int Calls = 0);

/// <summary>Takes the exchange log of one replication, in the order of simulated time. A run without one pays nothing.</summary>
public interface IExchangeLog
{
    /// <summary>Whether families that neither ask for the programme nor share are logged too. Default false.</summary>
    bool TakesEveryFamily => false;

    /// <summary>Whether this family is logged; asked once per family, so that a sample can be taken by key.</summary>
    bool Takes(long family);

    /// <summary>Writes one event.</summary>
    void Write(in ExchangeEvent line);
}
