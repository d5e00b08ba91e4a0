namespace CspSim.Model.Programme;

/// <summary>What a search report carries besides its list of documents.</summary>
public enum ReportPayload
{
    /// <summary>Nothing: the receiver judges each document for itself.</summary>
    Citations,

    /// <summary>
    /// The draft of the sender's first action: what the sender objects to is never passed over, and a part of the receiver's own drafting is
    /// saved.
    /// </summary>
    CitationsAndDraft,
}
