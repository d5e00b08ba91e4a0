namespace CspSim.Model.Measures;

/// <summary>Hours a case waited until an examiner began to search.</summary>
internal sealed class QueueWait : CaseMeasure
{
    public override string Name => "queue-wait";

    public override string Title => "Wait for the search";

    public override string Unit => "hours";

    public override string Definition =>
        "From the request for examination to the moment an examiner takes the search up, in hours of wall time; the time in which an office decides on a fast lane is part of it.";

    public override MeasureScope Scope => MeasureScope.CaseAtFirstAction;

    public override bool CountsUnfinished => true;

    public override Preference Preference => Preference.Lower;

    public override double ValueOf(in CaseFacts facts) => (facts.SearchStartedAt - facts.RequestedAt).Hours;
}
