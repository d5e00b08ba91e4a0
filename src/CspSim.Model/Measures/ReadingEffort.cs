namespace CspSim.Model.Measures;

/// <summary>Examiner hours of reading partners' reports.</summary>
internal sealed class ReadingEffort : CaseMeasure
{
    public override string Name => "reading-effort";

    public override string Title => "Reading effort";

    public override string Unit => "hours";

    public override string Definition =>
        "Examiner hours spent on reading partners' reports before the first action.";

    public override MeasureScope Scope => MeasureScope.CaseAtFirstAction;

    public override Preference Preference => Preference.Lower;

    public override double ValueOf(in CaseFacts facts) => facts.ReadingHours;
}
