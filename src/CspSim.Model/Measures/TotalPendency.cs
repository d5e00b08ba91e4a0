namespace CspSim.Model.Measures;

/// <summary>Months from clock start to the end.</summary>
internal sealed class TotalPendency : CaseMeasure
{
    public override string Name => "total-pendency";

    public override string Title => "Total pendency";

    public override string Unit => "months";

    public override string Definition =>
        "From the office's clock start to the end of the application, in months: at first instance, or by the board where a refusal is appealed; over the measured cases, followed to their end.";

    public override MeasureScope Scope => MeasureScope.CaseAtEnd;

    public override bool CountsUnfinished => true;

    public override Preference Preference => Preference.Lower;

    public override double ValueOf(in CaseFacts facts) => (facts.EndedAt - facts.ClockStart).Months;
}
