using CspSim.Engine;

namespace CspSim.Model.Measures;

/// <summary>Days in which a case stood still for its partner.</summary>
internal sealed class PartnerWait : CaseMeasure
{
    public override string Name => "partner-wait";

    public override string Title => "Waiting for the partner";

    public override string Unit => "days";

    public override string Definition =>
        "Time in which the application stood still for a partner's report or draft, in days; granted programme cases only.";

    public override MeasureScope Scope => MeasureScope.CaseAtFirstAction;

    public override Preference Preference => Preference.Lower;

    public override double ValueOf(in CaseFacts facts) => facts.GrantedAt == SimTime.Never ? double.NaN : facts.BlockedTime.Days;
}
