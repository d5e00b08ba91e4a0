using CspSim.Model.PriorArt;

namespace CspSim.Model.Measures;

/// <summary>Families that two offices end alike.</summary>
internal sealed class Agreement : OutcomeMeasure
{
    public override string Name => "agreement";

    public override string Title => "Agreement";

    public override string Unit => "share";

    public override string Definition =>
        "Pairs of offices that both granted or both did not, over all pairs that have ended a family.";

    public override bool NeedsDocuments => true;

    public override Preference Preference => Preference.Neither;

    public override double ValueOf(in OutcomeFacts facts) => (facts.First == Ending.Granted) == (facts.Second == Ending.Granted) ? 1 : 0;
}
