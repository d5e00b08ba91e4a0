using CspSim.Engine;
using CspSim.Model.Filings;
using CspSim.Model.Offices;
using CspSim.Model.Runs;

namespace CspSim.Experiments.Loads;

/// <summary>How much work an office is offered, mean over a run from its start to the end of its window.</summary>
/// <remarks>
/// load = requests a year x hours a case / hours available a year, computed from the plan alone. Hours a case are the mean effort of
/// search, first action and further actions, plus what the programme adds and saves (<see cref="ProgrammeWork"/>). Hours available are
/// those of the examiners at their desks, without visitors elsewhere, in office hours, times the share that goes into cases. The
/// starting backlog is no offered work: it is there already. Nor is what would be withdrawn before a first action: where a queue grows
/// without end every withdrawal comes in time. Where it does not, some come too late, and a little more work is done than offered.
/// </remarks>
/// <param name="Office">The office.</param>
/// <param name="RequestsPerYear">Requests a year of 365.25 days, cross-filed ones included, without those that would be withdrawn.</param>
/// <param name="HoursPerCase">Examiner's effort of a case in hours, further actions and the programme included.</param>
/// <param name="Examiners">Mean number of examiners.</param>
/// <param name="AvailableHoursPerYear">Hours a year that they have for cases.</param>
public sealed record OfficeLoad(string Office, double RequestsPerYear, double HoursPerCase, double Examiners, double AvailableHoursPerYear)
{
    /// <summary>Hours in the year that rates are measured by.</summary>
    internal const double HoursPerYear = SimDuration.DaysPerYear * 24;

    // A load of exactly 1 computed from rounded figures must not come out as just below it.
    private const double Tolerance = 1e-9;

    /// <summary>Offered hours per available hour; infinite when there is work and nobody to do it.</summary>
    public double Ratio => AvailableHoursPerYear > 0
        ? RequestsPerYear * HoursPerCase / AvailableHoursPerYear
        : RequestsPerYear > 0 ? double.PositiveInfinity : 0;

    /// <summary>Whether the queue grows without end: a load of 1 or more.</summary>
    public bool IsOverload => RequestsPerYear > 0 && Ratio >= 1 - Tolerance;

    /// <summary>The loads of one arm.</summary>
    /// <param name="world">The arm's world.</param>
    /// <returns>One load for each office, in the order of the plan.</returns>
    public static IReadOnlyList<OfficeLoad> Of(WorldPlan world)
    {
        ArgumentNullException.ThrowIfNull(world);
        return Of(world, new ProgrammeWork(world));
    }

    /// <summary>The loads of an arm whose programme has been followed.</summary>
    /// <param name="world">The arm's world.</param>
    /// <param name="programme">What its programme asks of the offices.</param>
    /// <returns>One load for each office, in the order of the plan.</returns>
    public static IReadOnlyList<OfficeLoad> Of(WorldPlan world, ProgrammeWork programme)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(programme);
        return [.. world.Offices.Select((plan, office) =>
        {
            double requests = Requests(world, office, SimTime.Zero, world.Window.End);
            return Of(
                world,
                office,
                SimTime.Zero,
                world.Window.End,
                CaseEffort.MeanHours(plan) + (requests > 0 ? programme.ExtraHours[office] / requests : 0));
        })];
    }

    /// <summary>The load of one office in a part of the run.</summary>
    internal static OfficeLoad Of(WorldPlan world, int office, SimTime from, SimTime to, double hoursPerCase)
    {
        OfficePlan plan = world.Offices[office];
        double wallHours = (to - from).Hours;
        (double personHours, double caseHours) = Capacity(plan, from, to);
        return new(
            plan.Name,
            Requests(world, office, from, to) * (1 - plan.Outflow.WithdrawalShare) / wallHours * HoursPerYear,
            hoursPerCase,
            personHours / wallHours,
            caseHours / wallHours * HoursPerYear);
    }

    /// <summary>
    /// The expected requests of one office in a part of the run: a family's first filings, moved by the mean lag of its leg on each route.
    /// </summary>
    internal static double Requests(WorldPlan world, int office, SimTime from, SimTime to)
    {
        double requests = world.Offices[office].Arrivals.Sum(stream => ArrivalCounts.Between(stream.Arrivals, from.Hours(), to.Hours()));
        foreach (FamilyStreamPlan stream in world.Families.Where(stream => stream.Offices.Contains(office)))
        {
            int leg = stream.Offices[0] == office ? 0 : 1;
            foreach (FamilyRoutePlan route in stream.Routes)
            {
                double lag = route.LagHours(leg).Mean + route.RequestHours(leg, world.Offices[office].RequestDelayHours).Mean;
                requests += route.Share * ArrivalCounts.Between(stream.FirstFilings, from.Hours() - lag, to.Hours() - lag);
            }
        }

        return requests;
    }

    // Examiners' hours for cases in a part of time, and the wall hours during which they are there.
    private static (double PersonHours, double CaseHours) Capacity(OfficePlan plan, SimTime from, SimTime to)
    {
        double personHours = 0;
        double workHours = 0;
        for (int i = 0; i < plan.Examiners.Count; i++)
        {
            SimTime begin = i == 0 ? from : SimTime.Max(from, plan.Examiners[i].From);
            SimTime end = i + 1 < plan.Examiners.Count ? SimTime.Min(to, plan.Examiners[i + 1].From) : to;
            if (end > begin)
            {
                personHours += plan.Examiners[i].Count * (end - begin).Hours;
                workHours += plan.Examiners[i].Count * plan.Calendar.WorkingTimeBetween(begin, end).Hours;
            }
        }

        return (personHours, workHours * plan.CaseTimeShare);
    }

    /// <summary>
    /// Whether a level of an office claims a steady state that there is none of: behind a warm-up a queue that grows without end has no
    /// mean, and an interval would bound nothing.
    /// </summary>
    /// <param name="world">The world.</param>
    /// <param name="loads">The loads of its offices.</param>
    /// <param name="office">Index of the office; null: all together.</param>
    internal static bool LackSteadyState(WorldPlan world, IReadOnlyList<OfficeLoad> loads, int? office) =>
        world.Window.WarmUp > SimDuration.Zero
        && (office is { } one ? loads[one].IsOverload : loads.Any(static load => load.IsOverload));
}
