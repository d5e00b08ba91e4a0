using System.Globalization;
using CspSim.Experiments.Plans;
using CspSim.Model.Measures;
using CspSim.Model.Offices;
using CspSim.Model.Runs;
using CspSim.Tests.Support;

namespace CspSim.Tests.Experiments.Support;

/// <summary>
/// An office with an examiner for everybody: a case waits as long as its search and its action of 6 hours take. The second arm searches
/// twice as long, so that its difference to the first is one search.
/// </summary>
internal static class SweptPlan
{
    public static UncertainInput Search { get; } = new("search", 10, 5, 25, " h");

    public static UncertainInput Idle { get; } = new("idle", 1, 0, 2, "");

    public static UncertainInput Impossible { get; } = new("impossible", 1, 0, 2, "");

    public static ExperimentPlan? PlanAt(IReadOnlyList<string> settings) => settings.Contains("impossible=2", StringComparer.Ordinal)
        ? null
        : With(settings.Where(static each => each.StartsWith("search=", StringComparison.Ordinal)).Select(SearchOf).FirstOrDefault(10));

    public static double SearchOf(string setting) => double.Parse(setting["search=".Length..^" h".Length], CultureInfo.InvariantCulture);

    public static ExperimentPlan With(double search, int arms = 2)
    {
        WorldPlan WorldOf(double hours)
        {
            OfficePlan office = Worlds.Office("A", hours, 6).WithOrdinary(Worlds.Dated(100, 300, 500));
            return Worlds.World([office], null, Worlds.Programme("none"));
        }

        ArmPlan[] all = [new("single", WorldOf(search)), new("double", WorldOf(2 * search))];
        return new()
        {
            Name = "Some plan",
            Arms = [.. all.Take(arms)],
            Seed = 7,
            Replications = ReplicationRule.Exactly(3),
            Measures = [MeasureCatalog.Find("first-action-pendency")!],
        };
    }
}
