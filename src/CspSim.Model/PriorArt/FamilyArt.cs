using CspSim.Model.Filings;
using CspSim.Model.Outcomes;

namespace CspSim.Model.PriorArt;

/// <summary>What the offices of one family have found and decided; one value a leg.</summary>
internal struct FamilyArt
{
    /// <summary>Known to each office when its search was complete: what its report says.</summary>
    public LegArray<uint> Reported;

    /// <summary>Found by each office's own search before its first action.</summary>
    public LegArray<uint> Found;

    /// <summary>What each office would cite in a first action on what it has reported: what its draft says.</summary>
    public LegArray<uint> Drafted;

    /// <summary>Cited by each office's first action.</summary>
    public LegArray<uint> Cited;

    /// <summary>Legs whose first action documents have decided, as a mask.</summary>
    public byte Assessed;

    /// <summary>Of these, legs to which the first action objected on documents.</summary>
    public byte Objected;

    /// <summary>Search effort up to the first action.</summary>
    public LegArray<double> SearchHours;

    public LegArray<Ending> Endings;
}
