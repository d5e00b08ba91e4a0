namespace CspSim.Link.Clock;

/// <summary>The link's events that lie in the calendar of the run.</summary>
/// <remarks>
/// Every scheduled event owns its ticket until the calendar brings it back, cancelled or not. A ticket is therefore never
/// in the calendar twice, and a late event of a cancelled timer cannot be taken for a newer one.
/// </remarks>
/// <param name="host">The run.</param>
/// <param name="thread">The replication's thread.</param>
internal sealed class LinkTimerTable(ILinkHost host, ReplicationThread thread)
{
    private ILinkTimer?[] _timers = new ILinkTimer?[64];
    private int[] _free = new int[64];
    private int _freeCount;
    private int _ticketCount;

    /// <summary>The present simulated time.</summary>
    public SimTime Now => host.Now;

    /// <summary>Calls a timer when a time has come.</summary>
    /// <param name="at">Not before now.</param>
    /// <param name="timer">Who waits.</param>
    /// <returns>The ticket, valid until the timer is called or <see cref="Cancel"/> is called.</returns>
    public int Schedule(SimTime at, ILinkTimer timer)
    {
        thread.Require();
        int ticket = _freeCount > 0 ? _free[--_freeCount] : NewTicket();
        _timers[ticket] = timer;
        host.ScheduleLinkTimer(at, ticket);
        return ticket;
    }

    /// <summary>Makes an event void. It stays in the calendar, and its ticket with it.</summary>
    public void Cancel(int ticket)
    {
        thread.Require();
        _timers[ticket] = null;
    }

    /// <summary>The calendar has brought an event back.</summary>
    public void OnDue(int ticket)
    {
        ILinkTimer? timer = _timers[ticket];
        _timers[ticket] = null;
        _free[_freeCount++] = ticket;
        timer?.OnDue();
    }

    private int NewTicket()
    {
        if (_ticketCount == _timers.Length)
        {
            Array.Resize(ref _timers, 2 * _ticketCount);
            Array.Resize(ref _free, 2 * _ticketCount);
        }

        return _ticketCount++;
    }
}

/// <summary>Something of the link that waits for a point in simulated time.</summary>
internal interface ILinkTimer
{
    /// <summary>The time has come. Not called after <see cref="LinkTimerTable.Cancel"/>.</summary>
    void OnDue();
}
