using CspSim.Engine;
using CspSim.Engine.Calendar;
using CspSim.Engine.Random;
using CspSim.Link.Clock;
using CspSim.Model.Exchange;
using CspSim.Tests.Support;

namespace CspSim.Tests.Link.Clock;

/// <summary>A run that has nothing but the link's timers.</summary>
internal sealed class TimerHost : ILinkHost
{
    private readonly HeapCalendar _calendar = new();

    public TimerHost()
    {
        SynchronizationContext.SetSynchronizationContext(null);
        Timers = new LinkTimerTable(this, new ReplicationThread());
    }

    public LinkTimerTable Timers { get; }

    public SimTime Now => _calendar.Now;

    public KeyedDraws Draws { get; } = new(1, 0);

    public void Run(int eventsMax = int.MaxValue)
    {
        for (int i = 0; i < eventsMax && _calendar.TryTake(out ScheduledEvent next); i++)
        {
            Timers.OnDue(next.Entity);
        }
    }

    public void ScheduleLinkTimer(SimTime at, int timer) => _calendar.Schedule(at, 1, timer);

    public void OnDelivered(in Message message, int attempts) => throw new NotSupportedException();

    public void OnDuplicate(in Message message) => throw new NotSupportedException();

    public void OnGivenUp(in Message message, int attempts, LinkOutcome reason) => throw new NotSupportedException();

    public void OnAttempted(in Message message, int attempt, SimTime startedAt, LinkOutcome outcome) => throw new NotSupportedException();

    public void OnRetryScheduled(in Message message, int attempt, SimDuration pause, LinkOutcome reason) =>
        throw new NotSupportedException();

    public void OnBreakerChanged(int fromOffice, int toOffice, BreakerChange change) => throw new NotSupportedException();
}
