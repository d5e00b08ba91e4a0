using CspSim.Engine;
using CspSim.Engine.Calendar;
using CspSim.Engine.Random;
using CspSim.Link;
using CspSim.Model;
using CspSim.Model.Exchange;

namespace CspSim.Benchmarks.Link;

/// <summary>A run that does nothing but send messages: one a minute, each about an hour under way.</summary>
internal sealed class MessageHost : ILinkHost
{
    private const ushort SendKind = 1;
    private const ushort TimerKind = 2;
    private const ushort ArrivalKind = 3;

    private readonly LadderCalendar _calendar = new();
    private readonly LinkPlan _plan;
    private readonly ILink? _link;
    private int _number;
    private int _settledCount;

    public MessageHost(LinkPlan plan)
    {
        _plan = plan;
        _link = plan.IsPlainDelay ? null : new PollyLinkFactory().Create(plan, 2, this);
    }

    public SimTime Now => _calendar.Now;

    public KeyedDraws Draws { get; } = new(1, 0);

    /// <summary>Runs until as many messages have been settled; those under way stay for the next call.</summary>
    public int Settle(int count)
    {
        int end = _settledCount + count;
        if (_number == 0)
        {
            _calendar.Schedule(Now, SendKind, 0);
        }

        while (_settledCount < end && _calendar.TryTake(out ScheduledEvent next))
        {
            Handle(in next);
        }

        return _settledCount;
    }

    public void ScheduleLinkTimer(SimTime at, int timer) => _calendar.Schedule(at, TimerKind, timer);

    public void OnDelivered(in Message message, int attempts) => _settledCount++;

    public void OnGivenUp(in Message message, int attempts, LinkOutcome reason) => _settledCount++;

    public void OnDuplicate(in Message message)
    {
    }

    public void OnAttempted(in Message message, int attempt, SimTime startedAt, LinkOutcome outcome)
    {
    }

    public void OnRetryScheduled(in Message message, int attempt, SimDuration pause, LinkOutcome reason)
    {
    }

    public void OnBreakerChanged(int fromOffice, int toOffice, BreakerChange change)
    {
    }

    private void Handle(in ScheduledEvent next)
    {
        switch (next.Kind)
        {
            case SendKind:
                _calendar.Schedule(Now + new SimDuration(TimeSpan.TicksPerMinute), SendKind, 0);
                Send();
                break;
            case TimerKind:
                _link!.OnTimer(next.Entity);
                break;
            default:
                _settledCount++;
                break;
        }
    }

    private void Send()
    {
        Message message = new(_number, _number, (ulong)_number, 0, 1, MessageKind.SearchReport, SimTime.Never);
        _number++;
        if (_link is not null)
        {
            _link.Send(in message);
            return;
        }

        double hours = _plan.LatencyHours.Quantile(Draws.Uniform(message.Key, DrawPurpose.LinkLatency, 1));
        _calendar.Schedule(Now + SimDuration.FromHours(hours), ArrivalKind, message.Row);
    }
}
