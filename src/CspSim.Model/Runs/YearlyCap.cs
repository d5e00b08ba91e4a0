using CspSim.Engine;

namespace CspSim.Model.Runs;

/// <summary>The places that the programme has in a year.</summary>
internal sealed class YearlyCap(WorldPlan world)
{
    private int _year;
    private int _granted;

    /// <summary>Takes a place in the year of a grant; false when none is left.</summary>
    public bool Take(SimTime at)
    {
        if (world.Programme.YearlyCap is not { } cap)
        {
            return true;
        }

        int year = world.Programme.CapYearOf(at, world.Window);
        if (year != _year)
        {
            _year = year;
            _granted = 0;
        }

        return _granted++ < cap;
    }
}
