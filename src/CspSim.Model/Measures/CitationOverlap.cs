namespace CspSim.Model.Measures;

/// <summary>Documents that all offices know among those that any knows.</summary>
internal sealed class CitationOverlap : PairMeasure
{
    public override string Name => "citation-overlap";

    public override string Title => "Overlap of citations";

    public override string Unit => "share";

    public override string Definition =>
        "Documents known to all offices of a family at their first actions over documents known to any of them.";

    public override bool NeedsDocuments => true;

    public override Preference Preference => Preference.Neither;

    public override double ValueOf(in PairFacts facts) => facts.Overlap;
}
