namespace CspSim.Model.Measures;

/// <summary>Attempts per message.</summary>
internal sealed class ExchangeAttempts : MessageMeasure
{
    public override string Name => "exchange-attempts";

    public override string Title => "Attempts per exchange";

    public override string Unit => "attempts";

    public override string Definition =>
        "Attempts made for one message, whether it was received or given up.";

    public override Preference Preference => Preference.Lower;

    public override double ValueOf(in MessageFacts facts) => facts.Attempts;
}
