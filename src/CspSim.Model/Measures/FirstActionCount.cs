namespace CspSim.Model.Measures;

/// <summary>First actions issued.</summary>
internal sealed class FirstActionCount : OfficeMeasure
{
    public override string Name => "first-actions";

    public override string Title => "First actions";

    public override string Unit => "cases";

    public override string Definition =>
        "First actions issued in the measured window.";

    public override Preference Preference => Preference.Higher;

    public override double ValueOf(in OfficeFacts facts) => facts.FirstActions;
}
