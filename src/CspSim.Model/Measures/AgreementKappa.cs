namespace CspSim.Model.Measures;

/// <summary>Agreement beyond what grant rates alone bring about.</summary>
/// <remarks>J. Cohen, "A coefficient of agreement for nominal scales", Educational and Psychological Measurement 20(1), 1960.</remarks>
internal sealed class AgreementKappa : OutcomeCountMeasure
{
    public override string Name => "agreement-kappa";

    public override string Title => "Agreement beyond chance";

    public override string Unit => "kappa";

    public override string Definition =>
        "(agreement - chance) / (1 - chance), where chance is the agreement of two independent offices with the same grant rates; one value a replication.";

    public override Preference Preference => Preference.Higher;

    public override double ValueOf(OutcomeCounts counts)
    {
        // Where one outcome is certain at both offices there is nothing beyond chance to speak of: 0 / 0.
        double chance = counts.ChanceAgreement;
        return (counts.Agreement - chance) / (1 - chance);
    }
}
