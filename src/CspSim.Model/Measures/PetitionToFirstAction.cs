using CspSim.Engine;

namespace CspSim.Model.Measures;

/// <summary>Months from the petition to the first action.</summary>
internal sealed class PetitionToFirstAction : CaseMeasure
{
    public override string Name => "petition-to-first-action";

    public override string Title => "Petition to first action";

    public override string Unit => "months";

    public override string Definition =>
        "From the family's first petition to the first action, in months; granted programme cases only.";

    public override MeasureScope Scope => MeasureScope.CaseAtFirstAction;

    public override bool CountsUnfinished => true;

    public override Preference Preference => Preference.Lower;

    public override double ValueOf(in CaseFacts facts) => facts.GrantedAt == SimTime.Never ? double.NaN : (facts.FirstActionAt - facts.PetitionedAt).Months;
}
