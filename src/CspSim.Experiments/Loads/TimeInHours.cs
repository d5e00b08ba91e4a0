using CspSim.Engine;

namespace CspSim.Experiments.Loads;

/// <summary>Points in time as hours from the start of the run: loads are reckoned with averages, not with ticks.</summary>
internal static class TimeInHours
{
    public static double Hours(this SimTime time) => time.Ticks / (double)SimDuration.TicksPerHour;

    public static SimTime At(double hours) => SimTime.Zero + SimDuration.FromHours(hours);
}
