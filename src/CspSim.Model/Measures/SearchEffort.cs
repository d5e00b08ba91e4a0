namespace CspSim.Model.Measures;

/// <summary>Examiner hours of searching.</summary>
internal sealed class SearchEffort : CaseMeasure
{
    public override string Name => "search-effort";

    public override string Title => "Search effort";

    public override string Unit => "hours";

    public override string Definition =>
        "Examiner hours of the prior-art search of one application.";

    public override MeasureScope Scope => MeasureScope.CaseAtFirstAction;

    public override Preference Preference => Preference.Lower;

    public override double ValueOf(in CaseFacts facts) => facts.SearchHours;
}
