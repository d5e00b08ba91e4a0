using CspSim.Model.Outcomes;

namespace CspSim.Model.PriorArt;

/// <summary>What one application in process knows of the documents against it; bit i of a mask is document i.</summary>
internal struct ArtCase
{
    /// <summary>Found by the own search.</summary>
    public uint Found;

    /// <summary>Known: found, or read in a partner's report and used; with <see cref="Objections.Formal"/>.</summary>
    public uint Known;

    /// <summary>Overcome by amendment or argument.</summary>
    public uint Overcome;

    /// <summary>What the last action objected to; 0 when it allowed the application.</summary>
    public uint Objected;

    public uint KnownAtFirst;
    public uint FoundAtFirst;

    /// <summary>Cited by the first action: one document for each ground of its objections.</summary>
    public uint CitedAtFirst;

    /// <summary>Documents that exist; known once the first action is out.</summary>
    public byte Relevant;

    public Ending Ending;

    /// <summary>Whether the last action objected to something that the one before it had not.</summary>
    public bool HasNewObjection;

    /// <summary>Whether documents that nobody has seen would have stood against an allowance by the last action.</summary>
    public bool HasMissedArt;

    /// <summary>Whether the last action objected to anything on documents: on novelty or inventive step.</summary>
    public readonly bool ObjectsOnDocuments => (Objected & ~Objections.Formal) != 0;

    /// <summary>
    /// The refusal after which the applicant has asked for re-examination, as the number of actions before it; 0 where none has been.
    /// </summary>
    public ushort ReexaminedAt;
}
