namespace CspSim.Model.Measures;

/// <summary>Search hours beyond those of one search.</summary>
internal sealed class DuplicatedSearch : PairMeasure
{
    public override string Name => "duplicated-search";

    public override string Title => "Duplicated search";

    public override string Unit => "hours";

    public override string Definition =>
        "Search effort of all offices of a family up to their first actions, less that of the office that spent most.";

    public override bool NeedsDocuments => true;

    public override Preference Preference => Preference.Lower;

    public override double ValueOf(in PairFacts facts) => facts.DuplicatedSearchHours;
}
