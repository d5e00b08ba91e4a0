using CspSim.Model.PriorArt;

namespace CspSim.Model.Measures;

/// <summary>Grants among ended applications.</summary>
internal sealed class GrantRate : CaseMeasure
{
    public override string Name => "grant-rate";

    public override string Title => "Grant rate";

    public override string Unit => "share";

    public override string Definition =>
        "Grants, those by a board included, over grants, final refusals and applications given up; over the measured cases.";

    public override MeasureScope Scope => MeasureScope.CaseAtEnd;

    public override bool NeedsDocuments => true;

    public override Preference Preference => Preference.Neither;

    public override double ValueOf(in CaseFacts facts) =>
        facts.Art.Ending == Ending.None ? double.NaN : facts.Art.Ending == Ending.Granted ? 1 : 0;
}
