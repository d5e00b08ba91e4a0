using CspSim.Model.Outcomes;
using CspSim.Model.PriorArt;

namespace CspSim.Scenarios.Building;

/// <summary>Estimates of what follows from documents, made once for arms that share an office.</summary>
/// <remarks>Made for every arm they took 31 % of the time of loading broken copies of the shipped files, in a profile.</remarks>
internal sealed class KeptEstimates
{
    private readonly List<(Origin Origin, DocumentOutcome Outcome)> _kept = [];

    /// <summary>The office with its further actions, which only sampled inventions show.</summary>
    /// <param name="plan">The office.</param>
    /// <param name="index">Its index in the world.</param>
    /// <param name="section">The section that it is made from.</param>
    /// <param name="priorArt">The documents of the world; null when there are none.</param>
    /// <param name="axis">The time of the run.</param>
    public OfficePlan With(OfficePlan plan, int index, Reading section, PriorArtPlan? priorArt, TimeAxis axis)
    {
        if (priorArt is null || plan.Outcome.Documents is null)
        {
            return plan;
        }

        Node? documents = section.Checks.Tree?[PriorArtKeys.PriorArt.Name];
        var examination = ExaminationPlan.Of(plan, priorArt);
        Origin origin = new(
            index, section.Node, documents, axis, examination.WaitHours, examination.AtOnceShare, examination.WaitAtOnceHours);
        DocumentOutcome? outcome = _kept.Find(kept => kept.Origin == origin).Outcome;
        if (outcome is null)
        {
            outcome = OutcomeEstimate.WithEstimates(priorArt, plan, index);
            _kept.Add((origin, outcome));
        }

        return plan with { Outcome = outcome };
    }

    // Sections that an arm leaves alone are the same objects in every arm; the rest of a plan may follow from other sections.
    private sealed record Origin(
        int Office, Node Section, Node? Documents, TimeAxis Axis, double WaitHours, double AtOnceShare, double WaitAtOnceHours);
}
