namespace CspSim.Model.Measures;

/// <summary>Relevant documents known at the first action.</summary>
internal sealed class SearchRecall : CaseMeasure
{
    public override string Name => "search-recall";

    public override string Title => "Recall";

    public override string Unit => "share";

    public override string Definition =>
        "Relevant documents known at the first action over relevant documents that exist, per application that has any.";

    public override MeasureScope Scope => MeasureScope.CaseAtFirstAction;

    public override bool NeedsDocuments => true;

    public override Preference Preference => Preference.Higher;

    public override double ValueOf(in CaseFacts facts) =>
        facts.Art.Relevant > 0 ? (double)facts.Art.Known / facts.Art.Relevant : double.NaN;
}
