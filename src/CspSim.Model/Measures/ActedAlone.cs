using CspSim.Engine;

namespace CspSim.Model.Measures;

/// <summary>Share of programme cases issued without their partner.</summary>
internal sealed class ActedAlone : CaseMeasure
{
    public override string Name => "acted-alone";

    public override string Title => "Acted alone";

    public override string Unit => "share";

    public override string Definition =>
        "Share of granted programme cases whose first action was issued without something of the partner that the protocol foresees.";

    public override MeasureScope Scope => MeasureScope.CaseAtFirstAction;

    public override Preference Preference => Preference.Lower;

    public override double ValueOf(in CaseFacts facts) => facts.GrantedAt == SimTime.Never ? double.NaN : facts.ActedAlone ? 1 : 0;
}
