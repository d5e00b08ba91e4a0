using System.Diagnostics;
using CspSim.Engine;
using CspSim.Engine.Calendar;

namespace CspSim.Model.Runs;

/// <summary>The time of a run: the calendar of what is to come, and when the run stops.</summary>
internal sealed class RunClock
{
    // Called by its own type, which lets the compiler put it in line; the measurement is in OfficeState.
    private readonly LadderCalendar _calendar = new();
    private readonly SimTime _horizon;

    /// <summary>Prepares a clock.</summary>
    /// <param name="horizon">When the run stops at the latest.</param>
    public RunClock(SimTime horizon)
    {
        _horizon = horizon;
        Stop = horizon;
    }

    /// <summary>A calendar of a test, which must give the same events; null in every other run. Only assertions look at it.</summary>
    public IEventCalendar? Reference { get; set; }

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
        _calendar.Reset(earliest);
        Reference?.Reset(earliest);
        Now = earliest;
    }

    /// <summary>Sets the present while something is worked out that was before the run; no event happens meanwhile.</summary>
    /// <param name="at">An instant before the run's start.</param>
    /// <returns>The present until now.</returns>
    public SimTime LookAt(SimTime at)
    {
        SimTime before = Now;
        Now = at;
        return before;
    }

    /// <summary>Events of this instant still happen, later ones do not.</summary>
    public void StopNow() => Stop = Now;

    /// <summary>Enters an event in the calendar.</summary>
    public void Schedule(SimTime at, ushort kind, int entity, ushort version = 0)
    {
        _calendar.Schedule(at, kind, entity, version);
        ScheduleInReference(at, kind, entity, version);
    }

    /// <summary>Goes on to the next event; false when there is none until the stop.</summary>
    public bool TryNext(out ScheduledEvent next)
    {
        bool isTaken = _calendar.TryTake(out next);
        AssertIsNextOfReference(isTaken, in next);
        if (!isTaken || next.Time > Stop)
        {
            return false;
        }

        Now = next.Time;
        EventCount++;
        return true;
    }

    /// <summary>The event some places behind the next one, where the calendar knows it without more work.</summary>
    public bool TryLookAhead(int places, out ushort kind, out int entity) => _calendar.TryLookAhead(places, out kind, out entity);

    [Conditional("DEBUG")]
    private void ScheduleInReference(SimTime at, ushort kind, int entity, ushort version) => Reference?.Schedule(at, kind, entity, version);

    [Conditional("DEBUG")]
    private void AssertIsNextOfReference(bool isTaken, in ScheduledEvent next)
    {
        if (Reference is { } reference)
        {
            bool isOneThere = reference.TryTake(out ScheduledEvent expected);
            Debug.Assert(isTaken == isOneThere && next == expected, $"The calendar gives {next}, its reference {expected}.");
        }
    }
}
