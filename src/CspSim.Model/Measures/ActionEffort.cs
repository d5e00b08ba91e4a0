namespace CspSim.Model.Measures;

/// <summary>Examiner hours of all actions alone.</summary>
internal sealed class ActionEffort : CaseMeasure
{
    public override string Name => "action-effort";

    public override string Title => "Effort of all actions";

    public override string Unit => "hours";

    public override string Definition =>
        "Examiner hours of assessing and drafting all actions of an application that has ended, without searches and without reading reports.";

    public override MeasureScope Scope => MeasureScope.CaseAtEnd;

    public override Preference Preference => Preference.Lower;

    public override double ValueOf(in CaseFacts facts) => facts.ActionHours;
}
