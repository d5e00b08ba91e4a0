namespace CspSim.Model.Exchange.Protocols;

/// <summary>Where one leg of a family stands before its first action, and after.</summary>
public enum LegState : byte
{
    /// <summary>Not yet requested for examination.</summary>
    Unfiled,

    /// <summary>Waiting in its lane for an examiner to search.</summary>
    Queued,

    /// <summary>Kept from being searched until the partner's result is in.</summary>
    Held,

    /// <summary>Being searched.</summary>
    Searching,

    /// <summary>Searched; waiting for the partner's report.</summary>
    AwaitingPartner,

    /// <summary>Waiting for an examiner to draft the first action, or being drafted.</summary>
    Drafting,

    /// <summary>Drafted; waiting for the partner's draft.</summary>
    AwaitingDraft,

    /// <summary>The first action has been issued.</summary>
    Acted,
}
