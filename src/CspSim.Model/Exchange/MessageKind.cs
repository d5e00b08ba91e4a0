namespace CspSim.Model.Exchange;

/// <summary>What a message between offices says.</summary>
public enum MessageKind : byte
{
    /// <summary>A petition has come in.</summary>
    RequestNotice,

    /// <summary>An office has decided on the petition.</summary>
    EligibilityDecision,

    /// <summary>The result of one office's search.</summary>
    SearchReport,

    /// <summary>The result of a search that built on another office's.</summary>
    CombinedReport,

    /// <summary>The draft of a first action.</summary>
    DraftAction,

    /// <summary>The result of an issued first action.</summary>
    FirstActionResult,
}
