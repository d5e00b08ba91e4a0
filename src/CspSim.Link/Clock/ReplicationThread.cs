namespace CspSim.Link.Clock;

/// <summary>The one thread that a replication runs on: bound at the first use, required ever after.</summary>
/// <remarks>
/// A continuation that strays to the thread pool does no visible harm at first: the results merely stop being repeatable.
/// In some of the cases that stray, no timer is touched on the foreign thread, only the step after the wait; the end of an
/// sending is therefore checked as well. The check is a read of a thread-local number and stays on in release builds.
/// </remarks>
internal sealed class ReplicationThread
{
    private int _id;

    /// <summary>Throws unless the present thread is the replication's.</summary>
    /// <exception cref="InvalidOperationException">
    /// Called on another thread, or first called where continuations would be queued instead of run at once.
    /// </exception>
    public void Require()
    {
        int present = Environment.CurrentManagedThreadId;
        if (present != _id)
        {
            Bind(present);
        }
    }

    private void Bind(int present)
    {
        if (_id != 0)
        {
            throw new InvalidOperationException(
                "A step of the link ran outside the replication's thread; its results would not be repeatable.");
        }

        if (SynchronizationContext.Current is not null || TaskScheduler.Current != TaskScheduler.Default)
        {
            throw new InvalidOperationException(
                "A replication with a link must run on a thread without a synchronization context or task scheduler of its own.");
        }

        _id = present;
    }
}
