using CspSim.Engine;

namespace CspSim.Model.Runs;

/// <summary>The places that there are in a year.</summary>
/// <param name="places">How many; null: without limit.</param>
/// <param name="yearOf">The year to which an instant counts.</param>
internal sealed class YearlyCap(int? places, Func<SimTime, int> yearOf)
{
    private int _year;
    private int _taken;

    /// <summary>Takes a place in the year of an instant; false when none is left.</summary>
    public bool Take(SimTime at)
    {
        if (places is not { } cap)
        {
            return true;
        }

        int year = yearOf(at);
        if (year != _year)
        {
            _year = year;
            _taken = 0;
        }

        return _taken++ < cap;
    }
}
