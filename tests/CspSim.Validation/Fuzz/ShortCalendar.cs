using CspSim.Engine;
using CspSim.Engine.Calendar;

namespace CspSim.Validation.Fuzz;

/// <summary>A calendar that has nothing more to come after so many events: a run over it closes its books where it stands.</summary>
internal sealed class ShortCalendar(int eventsMost) : IEventCalendar
{
    private readonly LadderCalendar _events = new();
    private int _taken;

    public SimTime Now => _events.Now;

    public int Count => _events.Count;

    public void Schedule(SimTime time, ushort kind, int entity, ushort version = 0) => _events.Schedule(time, kind, entity, version);

    public bool TryTake(out ScheduledEvent next)
    {
        next = default;
        return _taken++ < eventsMost && _events.TryTake(out next);
    }

    public void Reset(SimTime now) => _events.Reset(now);
}
