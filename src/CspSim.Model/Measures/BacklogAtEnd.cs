namespace CspSim.Model.Measures;

/// <summary>Applications waiting for their first action at the end.</summary>
internal sealed class BacklogAtEnd : OfficeMeasure
{
    public override string Name => "backlog-at-end";

    public override string Title => "Backlog at the end";

    public override string Unit => "cases";

    public override string Definition =>
        "Applications with request and without first action when the measured window ends.";

    public override Preference Preference => Preference.Lower;

    public override double ValueOf(in OfficeFacts facts) => facts.BacklogAtEnd;
}
