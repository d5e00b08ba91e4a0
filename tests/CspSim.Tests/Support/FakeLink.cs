using CspSim.Engine;
using CspSim.Model.Exchange;

namespace CspSim.Tests.Support;

/// <summary>The link of one replication whose messages meet the fate that a function gives them; one attempt each.</summary>
public sealed class FakeLink(Func<Message, FakeFate> fate, ILinkHost host) : ILink
{
    private readonly List<Action> _timers = [];

    public void Send(in Message message)
    {
        Message sent = message;
        SimTime startedAt = host.Now;
        FakeFate meets = fate(sent);
        if (meets.Hours is { } hours)
        {
            After(hours, () => Settle(sent, meets, startedAt));
        }
        else
        {
            Settle(sent, meets, startedAt);
        }
    }

    public void OnTimer(int timer) => _timers[timer]();

    private void Settle(Message message, FakeFate meets, SimTime startedAt)
    {
        host.OnAttempted(in message, 1, startedAt, meets.Outcome);
        if (meets.Outcome != LinkOutcome.Ok)
        {
            host.OnGivenUp(in message, 1, meets.Outcome);
            return;
        }

        if (meets.CopyAfterHours is { } hours)
        {
            After(hours, () => host.OnDuplicate(in message));
        }

        host.OnDelivered(in message, 1);
    }

    private void After(double hours, Action step)
    {
        _timers.Add(step);
        host.ScheduleLinkTimer(host.Now + SimDuration.FromHours(hours), _timers.Count - 1);
    }
}
