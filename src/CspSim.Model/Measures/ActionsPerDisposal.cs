namespace CspSim.Model.Measures;

/// <summary>Actions until the end.</summary>
internal sealed class ActionsPerDisposal : CaseMeasure
{
    public override string Name => "actions-per-disposal";

    public override string Title => "Actions per disposal";

    public override string Unit => "actions";

    public override string Definition =>
        "Actions issued in an application that has ended, the first included.";

    public override MeasureScope Scope => MeasureScope.CaseAtEnd;

    public override Preference Preference => Preference.Lower;

    public override double ValueOf(in CaseFacts facts) => facts.Actions;
}
