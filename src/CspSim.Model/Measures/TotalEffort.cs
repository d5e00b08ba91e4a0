namespace CspSim.Model.Measures;

/// <summary>Examiner hours until the end.</summary>
internal sealed class TotalEffort : CaseMeasure
{
    public override string Name => "total-effort";

    public override string Title => "Effort to the end";

    public override string Unit => "hours";

    public override string Definition =>
        "Examiner hours of an application from search to end.";

    public override MeasureScope Scope => MeasureScope.CaseAtEnd;

    public override Preference Preference => Preference.Lower;

    public override double ValueOf(in CaseFacts facts) => facts.SearchHours + facts.ReadingHours + facts.ActionHours;
}
