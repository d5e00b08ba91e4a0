namespace CspSim.Model.Measures;

/// <summary>Months from the event the office counts from to the first action; over the measured cases.</summary>
internal sealed class FirstActionPendency : CaseMeasure
{
    public override string Name => "first-action-pendency";

    public override string Title => "First-action pendency";

    public override string Unit => "months";

    public override string Definition =>
        "From the office's clock start (request for examination or filing) to the first action, in months of 30.4375 days; over the measured cases, followed until they have it.";

    public override MeasureScope Scope => MeasureScope.CaseAtFirstAction;

    public override bool CountsUnfinished => true;

    public override Preference Preference => Preference.Lower;

    public override double ValueOf(in CaseFacts facts) => (facts.FirstActionAt - facts.ClockStart).Months;
}
