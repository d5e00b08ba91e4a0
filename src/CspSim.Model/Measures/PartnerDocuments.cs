namespace CspSim.Model.Measures;

/// <summary>Documents that the own search had not found.</summary>
internal sealed class PartnerDocuments : CaseMeasure
{
    public override string Name => "partner-documents";

    public override string Title => "Documents only the partner found";

    public override string Unit => "documents";

    public override string Definition =>
        "Documents known at the first action from a partner's report that the own search had not found.";

    public override MeasureScope Scope => MeasureScope.CaseAtFirstAction;

    public override bool NeedsDocuments => true;

    public override Preference Preference => Preference.Neither;

    public override double ValueOf(in CaseFacts facts) =>
        facts.Art.IsTold ? facts.Art.FromPartnerOnly : double.NaN;
}
