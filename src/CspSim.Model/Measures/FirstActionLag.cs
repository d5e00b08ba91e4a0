namespace CspSim.Model.Measures;

/// <summary>Days between a family's first actions.</summary>
internal sealed class FirstActionLag : PairMeasure
{
    public override string Name => "first-action-lag";

    public override string Title => "Lag of first actions";

    public override string Unit => "days";

    public override string Definition =>
        "From the first to the last first action of a family, in days.";

    public override Preference Preference => Preference.Lower;

    public override double ValueOf(in PairFacts facts) => (facts.LastActedAt - facts.FirstActedAt).Days;
}
