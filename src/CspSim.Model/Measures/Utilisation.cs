namespace CspSim.Model.Measures;

/// <summary>Share of case time spent on cases.</summary>
internal sealed class Utilisation : OfficeMeasure
{
    public override string Name => "utilisation";

    public override string Title => "Utilisation";

    public override string Unit => "share";

    public override string Definition =>
        "Examiner time spent on cases over the case time the examiners had in office hours, in the measured window.";

    public override Preference Preference => Preference.Neither;

    public override double ValueOf(in OfficeFacts facts) => facts.AvailableHours > 0 ? facts.BusyHours / facts.AvailableHours : double.NaN;
}
