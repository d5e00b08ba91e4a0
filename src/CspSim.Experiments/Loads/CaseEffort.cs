using CspSim.Model.Offices;
using CspSim.Model.Outcomes;
using CspSim.Model.PriorArt;
using CspSim.Model.Programme;
using CspSim.Model.Runs;

namespace CspSim.Experiments.Loads;

/// <summary>The mean hours that a case takes from its examiners.</summary>
internal static class CaseEffort
{
    // The chance of a response is cut at 1 in a run: there an application would never end.
    private const double ResponseMost = 1 - 1e-9;

    /// <summary>Search, first action and all further actions of a case outside the programme.</summary>
    public static double MeanHours(OfficePlan office) => MeanHours(office, office.Outcome, SelectionPlan.None);

    /// <summary>The same of a case whose applicant asks for the programme.</summary>
    public static double SelectedHours(WorldPlan world, int office)
    {
        OfficePlan plan = world.Offices[office];
        SelectionPlan selection = world.Programme.Selection;
        bool isOtherExamination = plan.Outcome.Documents is not null && (selection.ResponseScale != 1 || selection.GroundsScale != 1);
        return MeanHours(
            plan,
            isOtherExamination ? OutcomeEstimate.WithEstimates(world.PriorArt!, plan, office, selection) : plan.Outcome,
            selection);
    }

    private static double MeanHours(OfficePlan office, IOutcomeRule outcome, SelectionPlan selection) =>
        (selection.EffortScale * (office.SearchEffortHours.Mean + office.FirstActionEffortHours.Mean)) + FurtherHours(outcome, selection);

    private static double FurtherHours(IOutcomeRule outcome, SelectionPlan selection)
    {
        double actions = outcome.MeanFurtherActions;
        if (actions <= 0)
        {
            return 0;
        }

        double hours = selection.EffortScale * outcome.FurtherActionEffortHours.Mean;
        if (outcome.Documents is { } documents)
        {
            return actions * (hours + documents.TopUpEffortHours.Mean);
        }

        // A geometric number of actions whose mean is p / (1 - p).
        double chance = Math.Min(actions / (1 + actions) * selection.ResponseScale, ResponseMost);
        return chance / (1 - chance) * hours;
    }
}
