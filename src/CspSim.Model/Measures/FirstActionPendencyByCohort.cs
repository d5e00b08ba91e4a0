namespace CspSim.Model.Measures;

/// <summary>Months to the first action, over the requests of the window: the view of an applicant.</summary>
internal sealed class FirstActionPendencyByCohort : CaseMeasure
{
    public override string Name => "first-action-pendency-by-cohort";

    public override string Title => "First-action pendency by cohort";

    public override string Unit => "months";

    public override string Definition =>
        "From the office's clock start to the first action, in months of 30.4375 days; over the applications requested in the measured window, followed to the end of the run. Unfinished ones are counted apart, and quantiles take them into account (Kaplan-Meier).";

    public override MeasureScope Scope => MeasureScope.CaseOfCohort;

    public override Preference Preference => Preference.Lower;

    public override double ValueOf(in CaseFacts facts) => (facts.FirstActionAt - facts.ClockStart).Months;
}
