namespace CspSim.Model.Exchange;

/// <summary>What a line of the exchange log tells. The names are a contract with readers of the log.</summary>
public enum ExchangeEventKind : byte
{
    /// <summary>The family asked for the programme at one office.</summary>
    PetitionFiled,

    /// <summary>All offices granted the petition.</summary>
    ProgrammeGranted,

    /// <summary>The pair stays outside, or leaves; the reason says why.</summary>
    ProgrammeLeft,

    /// <summary>An examiner has begun to search.</summary>
    SearchStarted,

    /// <summary>The search is done.</summary>
    SearchCompleted,

    /// <summary>A message was handed to the link.</summary>
    ExchangeRequested,

    /// <summary>One attempt has ended.</summary>
    ExchangeAttempted,

    /// <summary>A further attempt will be made.</summary>
    RetryScheduled,

    /// <summary>The circuit breaker has opened.</summary>
    CircuitOpened,

    /// <summary>The circuit breaker lets one message probe.</summary>
    CircuitHalfOpened,

    /// <summary>The circuit breaker has closed.</summary>
    CircuitClosed,

    /// <summary>The message was received.</summary>
    ExchangeDelivered,

    /// <summary>A received report or draft can be read, its translation being done.</summary>
    ReportTranslated,

    /// <summary>A further copy was received and recognised.</summary>
    DuplicateIgnored,

    /// <summary>The message was given up.</summary>
    ExchangeAbandoned,

    /// <summary>A report was received, or translated, after the office had gone alone; it is not used.</summary>
    LateReportArrived,

    /// <summary>The office goes on without its partner.</summary>
    WentAlone,

    /// <summary>An examiner has read the partner's report.</summary>
    PartnerReportRead,

    /// <summary>The first action was issued.</summary>
    FirstActionIssued,

    /// <summary>All first actions of the family have been issued.</summary>
    PairClosed,
}
