namespace CspSim.Model.Measures;

/// <summary>Months to the first action, over the first actions issued in the window: what offices publish.</summary>
internal sealed class FirstActionPendencyByActionDate : CaseMeasure
{
    public override string Name => "first-action-pendency-by-action-date";

    public override string Title => "First-action pendency by action date";

    public override string Unit => "months";

    public override string Definition =>
        "From the office's clock start to the first action, in months of 30.4375 days; over the first actions issued in the measured window, as offices publish it. It leaves out those who still wait, so it is never compared between arms.";

    public override MeasureScope Scope => MeasureScope.ActionInWindow;

    public override Preference Preference => Preference.Neither;

    public override double ValueOf(in CaseFacts facts) => (facts.FirstActionAt - facts.ClockStart).Months;
}
