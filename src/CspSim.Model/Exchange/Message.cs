using CspSim.Engine;

namespace CspSim.Model.Exchange;

/// <summary>One message handed to the link.</summary>
/// <param name="Row">The run's row of it; the link returns it and does not look into it.</param>
/// <param name="Number">Its number in the log; unique in a replication.</param>
/// <param name="Key">The entity of its keyed draws: the same message has the same one in every arm.</param>
/// <param name="FromOffice">Index of the sender.</param>
/// <param name="ToOffice">Index of the receiver.</param>
/// <param name="Kind">What it says.</param>
/// <param name="DueAt">When it stops being of use: no attempt starts after it. <see cref="SimTime.Never"/> for none.</param>
public readonly record struct Message(int Row, long Number, ulong Key, int FromOffice, int ToOffice, MessageKind Kind, SimTime DueAt);

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
