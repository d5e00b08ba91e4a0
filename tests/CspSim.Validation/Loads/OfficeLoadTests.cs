using System.Globalization;
using CspSim.Engine;
using CspSim.Experiments.Loads;
using CspSim.Experiments.Plans;
using CspSim.Model;
using CspSim.Model.Exchange;
using CspSim.Model.Offices;
using CspSim.Model.Outcomes;
using CspSim.Model.PriorArt;
using CspSim.Model.Programme;
using CspSim.Model.Runs;
using CspSim.Scenarios.Files;
using CspSim.Scenarios.Layers;
using CspSim.Scenarios.Loading;
using CspSim.Validation.Fuzz;

namespace CspSim.Validation.Loads;

/// <summary>
/// Goal: the load that `validate`, `plan` and a result show is the work that a run finds to do. Method: every case requested in the
/// window is followed to its end and its effort is summed up; the sum must be the planned one within 3 % and four standard errors of
/// what chance adds.
/// </summary>
public sealed class OfficeLoadTests
{
    private const double Tolerance = 0.03;
    private const int Worlds = 100;
    private const int WorldsOff = Worlds / 50;

    [Trait("Category", "Sweep")]
    [Theory]
    [MemberData(nameof(Forecasts.ShippedPlans.All), MemberType = typeof(Forecasts.ShippedPlans))]
    public void A_shipped_scenario_has_the_load_that_its_plan_says(string file, string setting)
    {
        ExperimentPlan plan = Forecasts.ShippedPlans.Load(file, setting);

        // Arms whose plans have the same loads to a millionth differ in order, not in work: one of them is followed.
        foreach (ArmPlan arm in plan.Arms.DistinctBy(static arm => string.Join(' ', OfficeLoad.Of(arm.World).Select(
            static load => load.Ratio.ToString("F6", CultureInfo.InvariantCulture))), StringComparer.Ordinal))
        {
            Assert.Null(Difference($"{file}, arm {arm.Name}", arm.World, plan.Seed));
        }
    }

    /// <remarks>
    /// Whether an office has begun when a pair could be granted hangs, where hardly anybody waits, on the little queue that chance
    /// makes, and no plan knows that: one world in fifty may differ.
    /// </remarks>
    [Fact]
    [Trait("Category", "Sweep")]
    public void Random_worlds_have_the_loads_that_their_plans_say()
    {
        string[] others = [.. Enumerable.Range(1, Worlds)
            .Select(static seed => Difference($"world {seed}", AsForeseen(RandomWorld.Draw((ulong)seed)), (ulong)seed))
            .OfType<string>()];

        Assert.True(others.Length <= WorldsOff, string.Join('\n', others));
    }

    [Fact]
    public void All_work_of_a_programme_is_in_the_load()
    {
        // Everybody asks, most are complete before the programme closes, and reading a report takes twice the effort of a case: one
        // case in ten is cross-filed at each office.
        string text = """
            cspsim: 1
            offices:
              HOME: {calendar: always, examiners: 10, arrivals: {poisson: {rate: 2400 / year}}, backlog: 6 months, search: 20 h,
                    first-action: 15 h}
              AWAY: {calendar: always, examiners: 10, arrivals: {poisson: {rate: 2400 / year}}, backlog: 6 months, search: 20 h,
                    first-action: 15 h}
            families: {shared: 10%, filing-lag: {uniform: {low: 0 months, high: 3 months}}}
            csp: {offices: [HOME, AWAY], share: 100%, reading: 80 h, wait-for-partner: 1 year}
            arms: {alone: {csp: {mode: none}}, together: {csp: {mode: parallel}}}
            compare: {confidence: none}
            run: {start: 2026-01-01, length: 4 years, replications: 1, seed: 5}
            """;
        ExperimentPlan plan = ScenarioLoader.LoadText(text, "pair.yaml", LoadOptions.None, new DiskFiles()).Scenario!.Plan;

        Assert.All(OfficeLoad.Of(plan.Arms[0].World), static load => Assert.Equal(35, load.HoursPerCase, 6));
        Assert.All(OfficeLoad.Of(plan.Arms[1].World), static load => Assert.InRange(load.HoursPerCase, 35 + (0.9 * 8), 35 + (1.02 * 8)));
        Assert.Null(Difference("pair", plan.Arms[1].World, plan.Seed));
    }

    // The computed load assumes that reports come in time and say nothing that causes another action; chance must be small beside the
    // work, and whoever gets more work than can ever be done gets more examiners.
    private static WorldPlan AsForeseen(WorldPlan world)
    {
        SimDuration decade = SimDuration.FromDays(3650);
        WorldPlan foreseen = world with
        {
            Link = LinkPlan.Instant,
            Window = world.Window with { Length = SimDuration.FromDays(1095) },
            Programme = world.Programme with { TranslationDelay = Delay
                .None, WaitForPartner = decade, WaitForDraft = decade, Uptake = 0, Payload = ReportPayload.Citations },
            Offices = [.. world.Offices.Select((office, at) => Estimated(world, office, at))],
        };
        IReadOnlyList<OfficeLoad> loads = OfficeLoad.Of(foreseen);
        return foreseen with { Offices = [.. foreseen.Offices
            .Select((office, at) => Times(office, (int)Math.Max(1, Math.Ceiling(loads[at].Ratio / 1.2))))] };
    }

    private static OfficePlan Estimated(WorldPlan world, OfficePlan office, int at)
    {
        // What would be withdrawn is in no load; where hardly anybody waits most withdrawals come too late, and no plan knows that.
        OfficePlan staffed = office with { Outflow = OutflowPlan.None, Examiners = [.. office.Examiners
            .Select(static step => step with { Count = Math.Max(1, step.Count) })] };
        return staffed.Outcome is DocumentOutcome
            ? staffed with { Outcome = OutcomeEstimate.WithEstimates(world.PriorArt!, staffed, at) }
            : staffed;
    }

    private static OfficePlan Times(OfficePlan office, int factor) =>
        office with { Examiners = [.. office.Examiners.Select(step => step with { Count = step.Count * factor })] };

    private static string? Difference(string what, WorldPlan world, ulong seed)
    {
        foreach ((string office, double planned, double found, double error) in OfferedWork.Of(world, seed))
        {
            if (Math.Abs(found - planned) > (Tolerance * planned) + (4 * error))
            {
                return string.Create(CultureInfo.InvariantCulture, $"{what}: {office} has a load of {planned:0.000} by its plan and of "
                    + $"{found:0.000} in the run, standard error {error:0.000}");
            }
        }

        return null;
    }
}
