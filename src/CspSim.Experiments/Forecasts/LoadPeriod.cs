using CspSim.Engine;
using CspSim.Model;
using CspSim.Model.Filings;

namespace CspSim.Experiments.Forecasts;

/// <summary>A part of the run in which neither the examiners of an office nor the rates of its requests change.</summary>
/// <param name="From">Its first instant.</param>
/// <param name="To">Its end.</param>
/// <param name="Load">The load in it.</param>
public sealed record LoadPeriod(SimTime From, SimTime To, OfficeLoad Load)
{
    /// <summary>Its length in years of 365.25 days.</summary>
    public double Years => (To - From).Hours / OfficeLoad.HoursPerYear;

    /// <summary>Cases a year by which the backlog grows; negative when it shrinks.</summary>
    public double GrowthPerYear => Load.HoursPerCase > 0 ? Load.CasesPerYear - (Load.AvailableHoursPerYear / Load.HoursPerCase) : double.NegativeInfinity;

    /// <summary>The periods of one office.</summary>
    internal static IReadOnlyList<LoadPeriod> Of(string arm, WorldPlan world, int office, double hoursPerCase)
    {
        SimTime end = world.Window.End;
        IEnumerable<SimTime> changes = world.Offices[office].Examiners.Select(static step => step.From)
            .Concat(world.Offices[office].Arrivals.SelectMany(static stream => Steps(stream.Arrivals)))
            .Concat(world.Families.Where(family => family.Offices.Contains(office)).SelectMany(static family => Steps(family.FirstFilings)))
            .Where(at => at > SimTime.Zero && at < end)
            .Distinct()
            .Order();
        var periods = new List<LoadPeriod>();
        SimTime from = SimTime.Zero;
        foreach (SimTime to in changes.Append(end))
        {
            periods.Add(new(from, to, OfficeLoad.Of(arm, world, office, from, to, hoursPerCase)));
            from = to;
        }

        return periods;
    }

    // The first rate also holds before its step, so its beginning changes nothing.
    private static IEnumerable<SimTime> Steps(ArrivalPlan plan) => plan.Rates.Skip(1).Select(static step => step.From);
}
