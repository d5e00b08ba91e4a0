namespace CspSim.Model.Measures;

/// <summary>Examiner hours of the first action alone.</summary>
internal sealed class FirstActionEffort : CaseMeasure
{
    public override string Name => "first-action-effort";

    public override string Title => "Effort of the first action";

    public override string Unit => "hours";

    public override string Definition =>
        "Examiner hours of assessing one application and drafting its first action, without search and without reading reports.";

    public override MeasureScope Scope => MeasureScope.CaseAtFirstAction;

    public override Preference Preference => Preference.Lower;

    public override double ValueOf(in CaseFacts facts) => facts.ActionHours;
}
