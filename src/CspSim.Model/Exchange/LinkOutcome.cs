namespace CspSim.Model.Exchange;

/// <summary>How an attempt ended, and why a message was given up.</summary>
public enum LinkOutcome : byte
{
    /// <summary>Received.</summary>
    Ok,

    /// <summary>No answer within the limit of one attempt.</summary>
    Timeout,

    /// <summary>The link was down.</summary>
    Outage,

    /// <summary>Lost without a word, and nothing watches for it.</summary>
    Loss,

    /// <summary>Received unreadable and rejected.</summary>
    Corruption,

    /// <summary>Not tried: the circuit breaker was open.</summary>
    BreakerOpen,

    /// <summary>Not tried again: it would have come after it was due.</summary>
    DeadlineMissed,

    /// <summary>Withdrawn, because another copy of the message was received first.</summary>
    Overtaken,
}
