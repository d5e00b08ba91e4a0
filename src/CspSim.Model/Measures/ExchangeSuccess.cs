namespace CspSim.Model.Measures;

/// <summary>Share of messages that were received.</summary>
internal sealed class ExchangeSuccess : MessageMeasure
{
    public override string Name => "exchange-success";

    public override string Title => "Exchange success";

    public override string Unit => "share";

    public override string Definition =>
        "Share of settled messages that were received.";

    public override Preference Preference => Preference.Higher;

    public override double ValueOf(in MessageFacts facts) => facts.Delivered ? 1 : 0;
}
