using CspSim.Experiments.Loads;
using CspSim.Experiments.Results;

namespace CspSim.Reporting.Tables;

/// <summary>What must be said of an office that is offered more work than it can do.</summary>
internal static class OverloadNotes
{
    /// <summary>One sentence for every office with a load of 1 or more, about the arm in which it is highest.</summary>
    public static IEnumerable<string> Of(ExperimentResult result) => result.Replications == 0
        ? []
        : Enumerable.Range(0, result.Offices.Count)
            .Select(office => (Office: office, Arm: result.Arms.MaxBy(arm => arm.Loads[office].Ratio)!))
            .Where(static each => each.Arm.Loads[each.Office].IsOverload)
            .Select(static each => Sentence(each.Arm, each.Office));

    private static string Sentence(ArmResult arm, int office)
    {
        OfficeLoad load = arm.Loads[office];
        string offered = double.IsFinite(load.Ratio)
            ? Invariant($"{load.Office} has a load of {load.Ratio:0.00} in {arm.Name}")
            : $"{load.Office} is not served in {arm.Name}: it has requests and no examiner at work";
        double drift = arm.BacklogDrifts[office];
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{offered}; its backlog {(drift < 0 ? "shrinks" : "grows")} by {Math.Abs(drift):0.#} cases a month, and levels depend on "
                + $"run.length.");
    }
}
