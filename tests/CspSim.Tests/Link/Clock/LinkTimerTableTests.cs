using CspSim.Engine;
using CspSim.Link.Clock;

namespace CspSim.Tests.Link.Clock;

public sealed class LinkTimerTableTests
{
    private readonly TimerHost _host = new();

    [Fact]
    public void A_cancelled_ticket_is_not_given_away_while_its_event_is_to_come()
    {
        Waiter first = new(_host);
        Waiter second = new(_host);
        int ticket = _host.Timers.Schedule(new SimTime(100), first);
        _host.Timers.Cancel(ticket);

        int other = _host.Timers.Schedule(new SimTime(200), second);
        _host.Run();

        Assert.NotEqual(ticket, other);
        Assert.Empty(first.CalledAt);
        Assert.Equal([200L], second.CalledAt);
    }

    [Fact]
    public void Tickets_are_used_again_so_that_the_table_is_as_large_as_the_events_to_come()
    {
        Waiter waiter = new(_host);
        int last = 0;
        for (int i = 0; i < 1000; i++)
        {
            last = _host.Timers.Schedule(new SimTime(i), waiter);
            _host.Run();
        }

        Assert.Equal(0, last);
        Assert.Equal(1000, waiter.CalledAt.Count);
    }

    [Fact]
    public void More_events_than_it_had_room_for_come_in_order()
    {
        Waiter waiter = new(_host);
        for (int i = 0; i < 1000; i++)
        {
            _host.Timers.Schedule(new SimTime(1000 - i), waiter);
        }

        _host.Run();

        Assert.Equal(Enumerable.Range(1, 1000).Select(i => (long)i), waiter.CalledAt);
    }

    [Fact]
    public void Another_thread_is_turned_away()
    {
        Waiter waiter = new(_host);
        _host.Timers.Schedule(SimTime.Zero, waiter);
        Exception? thrown = null;
        Thread thread = new(() => thrown = Record.Exception(() => _host.Timers.Schedule(SimTime.Zero, waiter)));
        thread.Start();
        thread.Join();

        Assert.IsType<InvalidOperationException>(thrown);
    }

    private sealed class Waiter(TimerHost host) : ILinkTimer
    {
        public List<long> CalledAt { get; } = [];

        public void OnDue() => CalledAt.Add(host.Now.Ticks);
    }
}
