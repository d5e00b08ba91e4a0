using CspSim.Model.Offices;
using CspSim.Model.PriorArt;

namespace CspSim.Experiments.Forecasts;

/// <summary>The mean hours that cases take from their examiners.</summary>
internal static class CaseEffort
{
    /// <summary>Search, first action and all further actions of a case outside the programme.</summary>
    public static double MeanHours(OfficePlan office) => FirstHours(office) + FurtherHours(office, 1);

    /// <summary>Search and first action.</summary>
    public static double FirstHours(OfficePlan office) => office.SearchEffortHours.Mean + office.FirstActionEffortHours.Mean;

    /// <summary>All further actions, with another chance of a response.</summary>
    public static double FurtherHours(OfficePlan office, double responseScale) =>
        office.Outcome.MeanFurtherActions > 0 ? FurtherActions(office, responseScale) * FurtherActionHours(office) : 0;

    /// <summary>One further action, its search included.</summary>
    public static double FurtherActionHours(OfficePlan office) =>
        office.Outcome.FurtherActionEffortHours.Mean + (office.Outcome is DocumentOutcome outcome ? outcome.TopUpEffortHours.Mean : 0);

    /// <summary>Further actions of a case whose chance of a response after each action is scaled.</summary>
    public static double FurtherActions(OfficePlan office, double responseScale)
    {
        if (office.Outcome is DocumentOutcome)
        {
            // There the scale is that of giving up, and how it changes the number of actions has no closed form.
            return office.Outcome.MeanFurtherActions;
        }

        double chance = Math.Min(GeometricChance(office) * responseScale, 1 - 1e-9);
        return chance / (1 - chance);
    }

    /// <summary>The chance of a response to the first action.</summary>
    public static double FirstResponseChance(OfficePlan office) =>
        office.Outcome is DocumentOutcome { FirstResponseShare: > 0 } outcome ? outcome.FirstResponseShare : GeometricChance(office);

    /// <summary>The chance of a response to each later action that gives, with that to the first, the outcome rule's mean of further actions.</summary>
    public static double LaterResponseChance(OfficePlan office) =>
        office.Outcome is DocumentOutcome { FirstResponseShare: > 0 } outcome ? 1 - (outcome.FirstResponseShare / outcome.MeanFurtherActions) : GeometricChance(office);

    // p / (1 - p) further actions are the rule's mean.
    private static double GeometricChance(OfficePlan office) => office.Outcome.MeanFurtherActions / (1 + office.Outcome.MeanFurtherActions);
}
