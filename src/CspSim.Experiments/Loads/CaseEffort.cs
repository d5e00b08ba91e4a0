using CspSim.Model.Offices;
using CspSim.Model.Outcomes;
using CspSim.Model.PriorArt;
using CspSim.Model.Programme;
using CspSim.Model.Runs;

namespace CspSim.Experiments.Loads;

/// <summary>The mean hours that a case takes from its examiners.</summary>
internal static class CaseEffort
{
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
        if (outcome.MeanFurtherActions <= 0)
        {
            return 0;
        }

        double hours = selection.EffortScale * outcome.FurtherActionEffortHours.Mean;
        return outcome.FurtherActionsAt(selection.ResponseScale) * (hours + (outcome.Documents?.TopUpEffortHours.Mean ?? 0));
    }
}
