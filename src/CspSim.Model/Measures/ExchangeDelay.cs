namespace CspSim.Model.Measures;

/// <summary>Hours from sending to receipt.</summary>
internal sealed class ExchangeDelay : MessageMeasure
{
    public override string Name => "exchange-delay";

    public override string Title => "Exchange delay";

    public override string Unit => "hours";

    public override string Definition =>
        "From handing a message to the link to its receipt, in hours; delivered messages only.";

    public override Preference Preference => Preference.Lower;

    public override double ValueOf(in MessageFacts facts) => facts.Delivered ? (facts.SettledAt - facts.RequestedAt).Hours : double.NaN;
}
