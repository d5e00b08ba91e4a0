namespace CspSim.Model.Measures;

/// <summary>Months until every office has acted on the family.</summary>
internal sealed class PairPendency : PairMeasure
{
    public override string Name => "pair-pendency";

    public override string Title => "Pair pendency";

    public override string Unit => "months";

    public override string Definition =>
        "From the last request for examination of a family to the later of its first actions, in months; over the families whose last request falls into the measured window.";

    public override bool CountsUnfinished => true;

    public override Preference Preference => Preference.Lower;

    public override double ValueOf(in PairFacts facts) => (facts.LastActedAt - facts.LastRequestedAt).Months;
}
