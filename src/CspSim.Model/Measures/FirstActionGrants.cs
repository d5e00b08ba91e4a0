namespace CspSim.Model.Measures;

/// <summary>First actions that are grants.</summary>
internal sealed class FirstActionGrants : CaseMeasure
{
    public override string Name => "first-action-grants";

    public override string Title => "First-action grants";

    public override string Unit => "share";

    public override string Definition =>
        "First actions that grant the application, over all first actions.";

    public override MeasureScope Scope => MeasureScope.CaseAtFirstAction;

    public override bool NeedsDocuments => true;

    public override Preference Preference => Preference.Neither;

    public override double ValueOf(in CaseFacts facts) =>
        !facts.Art.IsTold ? double.NaN : facts.Art.IsGrantedAtOnce ? 1 : 0;
}
