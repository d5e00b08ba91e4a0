using CspSim.Engine;
using CspSim.Model;
using CspSim.Model.Offices;

namespace CspSim.Experiments.Forecasts;

/// <summary>How much work an office is offered, mean over the run.</summary>
/// <param name="Arm">The arm.</param>
/// <param name="Office">The office.</param>
/// <param name="CasesPerYear">Requests a year of 365.25 days, cross-filed ones included.</param>
/// <param name="HoursPerCase">Examiner's effort of a case in hours, further actions included.</param>
/// <param name="Examiners">Mean number of examiners.</param>
/// <param name="AvailableHoursPerYear">Hours a year that they have for cases.</param>
public sealed record OfficeLoad(string Arm, string Office, double CasesPerYear, double HoursPerCase, double Examiners, double AvailableHoursPerYear)
{
    /// <summary>Hours in the year that rates are measured by.</summary>
    internal const double HoursPerYear = SimDuration.DaysPerYear * 24;

    /// <summary>Offered hours per available hour; 1 or more means that the queue grows without end.</summary>
    public double Ratio => AvailableHoursPerYear > 0 ? CasesPerYear * HoursPerCase / AvailableHoursPerYear : double.PositiveInfinity;

    /// <summary>The load of one office, mean over the whole run, without what a programme adds or saves.</summary>
    /// <param name="arm">The arm's name.</param>
    /// <param name="world">The arm's world.</param>
    /// <param name="office">Index of the office.</param>
    public static OfficeLoad Of(string arm, WorldPlan world, int office)
    {
        ArgumentNullException.ThrowIfNull(world);
        return Of(arm, world, office, SimTime.Zero, world.Window.End, CaseEffort.MeanHours(world.Offices[office]));
    }

    /// <summary>The load of one office in a part of the run.</summary>
    internal static OfficeLoad Of(string arm, WorldPlan world, int office, SimTime from, SimTime to, double hoursPerCase)
    {
        OfficePlan plan = world.Offices[office];
        double wallHours = (to - from).Hours;
        double cases = new OfficeRequests(world, office).Between(from.Hours(), to.Hours());
        (double personHours, double caseHours) = Capacity(plan, from, to);
        return new(arm, plan.Name, cases / wallHours * HoursPerYear, hoursPerCase, personHours / wallHours, caseHours / wallHours * HoursPerYear);
    }

    /// <summary>Hours for cases of all examiners in a part of time, and the wall hours during which they are there.</summary>
    internal static (double PersonHours, double CaseHours) Capacity(OfficePlan plan, SimTime from, SimTime to)
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
}
