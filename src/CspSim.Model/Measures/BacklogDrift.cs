namespace CspSim.Model.Measures;

/// <summary>How fast the backlog changed.</summary>
internal sealed class BacklogDrift : OfficeMeasure
{
    public override string Name => "backlog-drift";

    public override string Title => "Drift of the backlog";

    public override string Unit => "cases a month";

    public override string Definition =>
        "Backlog at the end of the measured window less the backlog when measuring began, over the months between.";

    public override Preference Preference => Preference.Lower;

    public override double ValueOf(in OfficeFacts facts) => (facts.BacklogAtEnd - facts.BacklogAtStart) / facts.Months;
}
