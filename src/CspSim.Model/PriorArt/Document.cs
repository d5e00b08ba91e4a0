namespace CspSim.Model.PriorArt;

/// <summary>One document that stands against an invention.</summary>
internal struct Document
{
    public double Ease;

    /// <summary>Hours after the first filing from which it can be found; 0 when it was published before.</summary>
    public double PublishedAfterHours;

    public byte Class;
    public byte Ground;
    public DocumentKind Kind;
}
