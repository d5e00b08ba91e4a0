using CspSim.Engine;
using CspSim.Model.Filings;
using CspSim.Model.Runs;

namespace CspSim.Experiments.Loads;

/// <summary>A part of the run in which neither the examiners of an office nor the rates of its requests change.</summary>
/// <param name="From">Its first instant.</param>
/// <param name="To">Its end.</param>
/// <param name="Load">The load in it.</param>
public sealed record LoadPeriod(SimTime From, SimTime To, OfficeLoad Load)
{
    /// <summary>Its length in years of 365.25 days.</summary>
    public double Years => (To - From).Hours / OfficeLoad.HoursPerYear;

    /// <summary>Cases a year by which the backlog grows; negative when it shrinks.</summary>
    public double GrowthPerYear => Load.HoursPerCase > 0 ? Load.RequestsPerYear - DonePerYear : double.NegativeInfinity;

    /// <summary>Cases a year that the examiners can do; infinite when a case takes no time.</summary>
    public double DonePerYear => Load.HoursPerCase > 0 ? Load.AvailableHoursPerYear / Load.HoursPerCase : double.PositiveInfinity;

    /// <summary>The periods of one office.</summary>
    /// <param name="world">The arm's world.</param>
    /// <param name="office">Index of the office.</param>
    /// <param name="hoursPerCase">Effort of a case in hours, as <see cref="OfficeLoad.HoursPerCase"/> says.</param>
    /// <returns>At least one, in order of time, without gaps.</returns>
    public static IReadOnlyList<LoadPeriod> Of(WorldPlan world, int office, double hoursPerCase)
    {
        ArgumentNullException.ThrowIfNull(world);
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
            periods.Add(new(from, to, OfficeLoad.Of(world, office, from, to, hoursPerCase)));
            from = to;
        }

        return periods;
    }

    // The first rate also holds before its step, so its beginning changes nothing.
    private static IEnumerable<SimTime> Steps(ArrivalPlan plan) => plan.Rates.Skip(1).Select(static step => step.From);
}
