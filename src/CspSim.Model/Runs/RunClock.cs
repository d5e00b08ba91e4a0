using CspSim.Engine;
using CspSim.Engine.Calendar;

namespace CspSim.Model.Runs;

/// <summary>The time of a run: the calendar of what is to come, and when the run stops.</summary>
internal sealed class RunClock
{
    private readonly IEventCalendar? _other;

    // The usual calendar is called by its own type, which lets the compiler put it in line; the measurement is in OfficeState.
    private readonly LadderCalendar _ladder;
    private readonly SimTime _horizon;

    /// <summary>Prepares a clock.</summary>
    /// <param name="calendar">The calendar of a test; null: a ladder calendar.</param>
    /// <param name="horizon">When the run stops at the latest.</param>
    public RunClock(IEventCalendar? calendar, SimTime horizon)
    {
        _other = calendar is LadderCalendar ? null : calendar;
        _ladder = calendar as LadderCalendar ?? new LadderCalendar();
        _horizon = horizon;
        Stop = horizon;
    }

    /// <summary>The present.</summary>
    public SimTime Now { get; private set; }

    /// <summary>No later event happens: the horizon, until the window is over and every measured case has what it needs.</summary>
    public SimTime Stop { get; private set; }

    /// <summary>Whether nothing more is measured.</summary>
    public bool IsStopped => Stop != _horizon;

    /// <summary>Events that have happened.</summary>
    public long EventCount { get; private set; }

    /// <summary>Sets the clock to the first instant of the run.</summary>
    public void Begin(SimTime earliest)
    {
        (_other ?? _ladder).Reset(earliest);
        Now = earliest;
    }

    /// <summary>Events of this instant still happen, later ones do not.</summary>
    public void StopNow() => Stop = Now;

    /// <summary>Enters an event in the calendar.</summary>
    public void Schedule(SimTime at, ushort kind, int entity, ushort version = 0)
    {
        if (_other is null)
        {
            _ladder.Schedule(at, kind, entity, version);
        }
        else
        {
            _other.Schedule(at, kind, entity, version);
        }
    }

    /// <summary>Goes on to the next event; false when there is none until the stop.</summary>
    public bool TryNext(out ScheduledEvent next)
    {
        bool taken = _other is null ? _ladder.TryTake(out next) : _other.TryTake(out next);
        if (!taken || next.Time > Stop)
        {
            return false;
        }

        Now = next.Time;
        EventCount++;
        return true;
    }

    /// <summary>The event some places behind the next one, where the calendar knows it without more work.</summary>
    public bool TryLookAhead(int places, out ushort kind, out int entity)
    {
        if (_other is null)
        {
            return _ladder.TryLookAhead(places, out kind, out entity);
        }

        (kind, entity) = (0, 0);
        return false;
    }
}
