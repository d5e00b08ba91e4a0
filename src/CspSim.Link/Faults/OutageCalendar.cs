using CspSim.Engine;
using CspSim.Engine.Random;
using CspSim.Model.Exchange;

namespace CspSim.Link.Faults;

/// <summary>Tells whether the link is down: fixed, recurring and random outages together.</summary>
/// <remarks>An outage covers its beginning and not its end. It concerns all offices alike.</remarks>
internal sealed class OutageCalendar
{
    private readonly FixedOutage[] _once;
    private readonly RecurringOutage[] _recurring;
    private readonly RandomOutageCursor[] _random;

    /// <summary>The outages among a plan's faults.</summary>
    public OutageCalendar(IReadOnlyList<LinkFault> faults, KeyedDraws draws)
    {
        _once = [.. faults.OfType<FixedOutage>()];
        _recurring = [.. faults.OfType<RecurringOutage>()];
        _random = [.. faults.OfType<RandomOutage>().Select((fault, number) => new RandomOutageCursor(fault, (ulong)number, draws))];
    }

    /// <summary>Whether the link is down. Times of successive calls never decrease.</summary>
    public bool IsDown(SimTime now) => IsDownOnce(now) || IsDownAgain(now) || IsDownByChance(now);

    private bool IsDownOnce(SimTime now)
    {
        foreach (FixedOutage outage in _once)
        {
            if (now >= outage.At && now - outage.At < outage.Lasts)
            {
                return true;
            }
        }

        return false;
    }

    private bool IsDownAgain(SimTime now)
    {
        foreach (RecurringOutage outage in _recurring)
        {
            if (now >= outage.First && (now - outage.First).Ticks % outage.Every.Ticks < outage.Lasts.Ticks)
            {
                return true;
            }
        }

        return false;
    }

    private bool IsDownByChance(SimTime now)
    {
        foreach (RandomOutageCursor outage in _random)
        {
            if (outage.IsDown(now))
            {
                return true;
            }
        }

        return false;
    }
}
