namespace CspSim.Model.PriorArt;

/// <summary>What is known of the documents against one application when a milestone is reached.</summary>
/// <param name="Relevant">Documents that exist; 0 also in a world without documents.</param>
/// <param name="Known">Of these, known at the first action.</param>
/// <param name="FromPartnerOnly">Of the known ones, those that the own search had not found.</param>
/// <param name="HasMissedArt">Whether it was allowed although documents exist that would have stood against it.</param>
/// <param name="HasDocuments">Whether the world has documents at all.</param>
public readonly record struct ArtFacts(
    int Relevant, int Known, int FromPartnerOnly, bool HasMissedArt, bool HasDocuments)
{
    /// <summary>Of the known ones, those that the own search and that of a partner have found, each for itself.</summary>
    public int FoundByBoth { get; init; }

    /// <summary>Whether it was allowed and an audit has found documents that stand against it; false where nothing is audited.</summary>
    public bool FailsAudit { get; init; }
}
