using CspSim.Model.PriorArt;

namespace CspSim.Model.Measures;

/// <summary>Grants that a complete search would have prevented.</summary>
internal sealed class MissedArt : CaseMeasure
{
    public override string Name => "missed-art";

    public override string Title => "Grants with missed art";

    public override string Unit => "share";

    public override string Definition =>
        "Grants against which documents exist that nobody knew and that would have stood against the grant, over all grants.";

    public override MeasureScope Scope => MeasureScope.CaseAtEnd;

    public override bool NeedsDocuments => true;

    public override Preference Preference => Preference.Lower;

    public override double ValueOf(in CaseFacts facts) =>
        facts.Art.Ending != Ending.Granted ? double.NaN : facts.Art.HasMissedArt ? 1 : 0;
}
