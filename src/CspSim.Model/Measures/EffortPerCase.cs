namespace CspSim.Model.Measures;

/// <summary>Examiner hours to the first action.</summary>
internal sealed class EffortPerCase : CaseMeasure
{
    public override string Name => "effort-per-case";

    public override string Title => "Effort to the first action";

    public override string Unit => "hours";

    public override string Definition =>
        "Examiner hours to the first action: search, reading and drafting.";

    public override MeasureScope Scope => MeasureScope.CaseAtFirstAction;

    public override Preference Preference => Preference.Lower;

    public override double ValueOf(in CaseFacts facts) => facts.SearchHours + facts.ReadingHours + facts.ActionHours;
}
