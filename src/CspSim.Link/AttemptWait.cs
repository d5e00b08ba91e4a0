using System.Runtime.CompilerServices;
using CspSim.Link.Clock;

namespace CspSim.Link;

/// <summary>The wait for the end of one attempt, to be awaited: it ends by the calendar or by a cancellation.</summary>
/// <remarks>
/// A cancelled <c>Task.Delay</c> goes on in the thread pool. This wait goes on in the calendar: the cancellation schedules an
/// event at the present time, and what follows happens in that event. A cancellation at the very time of the arrival, before
/// it, wins: the time-out was scheduled first. Kept and used again by the link.
/// </remarks>
internal sealed class AttemptWait(LinkTimerTable timers) : ICriticalNotifyCompletion, ILinkTimer
{
    private const int None = -1;

    private Action? _continuation;
    private CancellationTokenRegistration _registration;
    private int _ticket = None;
    private bool _isCancelled;

    /// <summary>Never: the wait is always left to the calendar, so that no step happens before its event.</summary>
    public bool IsCompleted => false;

    /// <summary>Begins to wait.</summary>
    /// <param name="until">When the attempt ends; <see cref="SimTime.Never"/>: only by cancellation.</param>
    /// <param name="cancellation">Interrupts the wait.</param>
    public void Begin(SimTime until, CancellationToken cancellation)
    {
        _isCancelled = false;
        if (until != SimTime.Never)
        {
            _ticket = timers.Schedule(until, this);
        }

        _registration = cancellation.UnsafeRegister(static wait => ((AttemptWait)wait!).OnCancelled(), this);
    }

    /// <summary>The awaiter is the wait itself.</summary>
    public AttemptWait GetAwaiter() => this;

    /// <summary>Whether the wait has been interrupted.</summary>
    public bool GetResult() => _isCancelled;

    /// <inheritdoc/>
    public void OnCompleted(Action continuation) => _continuation = continuation;

    /// <inheritdoc/>
    public void UnsafeOnCompleted(Action continuation) => _continuation = continuation;

    /// <inheritdoc/>
    public void OnDue()
    {
        _ticket = None;
        _registration.Unregister();
        _registration = default;
        Action continuation = _continuation!;
        _continuation = null;
        continuation();
    }

    private void OnCancelled()
    {
        if (_isCancelled)
        {
            return;
        }

        if (_ticket != None)
        {
            timers.Cancel(_ticket);
        }

        _isCancelled = true;
        _ticket = timers.Schedule(timers.Now, this);
    }
}
