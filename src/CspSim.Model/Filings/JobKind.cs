namespace CspSim.Model.Filings;

/// <summary>What an examiner does with an application next.</summary>
internal enum JobKind : byte
{
    /// <summary>Searches.</summary>
    Search,

    /// <summary>Has just searched, still has the file at hand and can go straight on to the first action.</summary>
    AtHand,

    /// <summary>Drafts the first action.</summary>
    FirstAction,

    /// <summary>Acts again, on a response.</summary>
    FurtherAction,
}
