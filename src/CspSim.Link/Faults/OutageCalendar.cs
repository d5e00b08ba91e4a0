using CspSim.Engine.Distributions;
using CspSim.Engine.Random;
using CspSim.Model;

namespace CspSim.Link.Faults;

/// <summary>Says whether the link is down: fixed, recurring and random outages together.</summary>
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

    /// <summary>
    /// Every outage that begins before an instant, in the order of their beginnings; of a calendar that was not asked yet.
    /// </summary>
    public IReadOnlyList<LinkOutage> Until(SimTime end) =>
    [
        .. _once.Select(static outage => new LinkOutage(outage.At, outage.At + outage.Lasts))
            .Concat(_recurring.SelectMany(outage => Repeated(outage, end)))
            .Concat(_random.SelectMany(outage => outage.Until(end)))
            .Where(outage => outage.From < end)
            .OrderBy(static outage => outage.From),
    ];

    private static IEnumerable<LinkOutage> Repeated(RecurringOutage outage, SimTime end)
    {
        for (SimTime from = outage.First; from < end; from += outage.Every)
        {
            yield return new(from, from + outage.Lasts);
        }
    }

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

/// <summary>The outage of a randomly failing link that is the present one or the next.</summary>
/// <remarks>
/// The link is up at the start of the run. The n-th up time and the n-th outage are draws with index n of the fault, so the
/// outages are the same in every arm. The cursor only moves forward: over a run it makes one step for each outage, however
/// many attempts ask.
/// </remarks>
/// <param name="fault">The fault.</param>
/// <param name="entity">The fault's number among the random outages of the plan, from 0.</param>
/// <param name="draws">The replication's draws.</param>
internal sealed class RandomOutageCursor(RandomOutage fault, ulong entity, KeyedDraws draws)
{
    private uint _drawn;
    private SimTime _begins;
    private SimTime _ends;

    /// <summary>Whether the link is down. Times of successive calls never decrease.</summary>
    public bool IsDown(SimTime now)
    {
        while (now >= _ends)
        {
            MoveOn();
        }

        return now >= _begins;
    }

    /// <summary>The outages that begin before an instant, from the present one on.</summary>
    public IEnumerable<LinkOutage> Until(SimTime end)
    {
        for (MoveOn(); _begins < end; MoveOn())
        {
            yield return new(_begins, _ends);
        }
    }

    private void MoveOn()
    {
        _begins = _ends + Length(fault.UpHours, DrawPurpose.LinkUpTime);
        _ends = _begins + Length(fault.LastsHours, DrawPurpose.LinkDownTime);
        _drawn++;
    }

    // At least one tick, so that the cursor always moves.
    private SimDuration Length(Distribution law, uint purpose) =>
        new(Math.Max(1, SimDuration.FromHours(law.Draw(draws.Uniform(entity, purpose, _drawn))).Ticks));
}
