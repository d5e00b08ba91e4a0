namespace CspSim.Model.Measures;

/// <summary>Applications waiting for their first action, on average.</summary>
internal sealed class Backlog : OfficeMeasure
{
    public override string Name => "backlog";

    public override string Title => "Backlog";

    public override string Unit => "cases";

    public override string Definition =>
        "Applications with request and without first action, averaged over the measured window.";

    public override Preference Preference => Preference.Lower;

    public override double ValueOf(in OfficeFacts facts) => facts.BacklogMean;
}
