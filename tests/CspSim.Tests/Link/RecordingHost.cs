using System.Runtime.ExceptionServices;
using CspSim.Engine;
using CspSim.Engine.Calendar;
using CspSim.Engine.Random;
using CspSim.Link;
using CspSim.Model.Exchange;

namespace CspSim.Tests.Link;

/// <summary>The smallest run a link can serve: a calendar, messages to send, and a record of all that is told.</summary>
internal sealed class RecordingHost : ILinkHost
{
    private const ushort SendKind = 1;
    private const ushort TimerKind = 2;

    // Far more than any run here needs, so that one that never ends fails its test.
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(5);

    private readonly IEventCalendar _calendar;
    private readonly List<Parcel> _parcels = [];
    private readonly List<LinkStep> _steps = [];
    private readonly ILink _link;
    private int _thread;

    public RecordingHost(LinkPlan plan, int officeCount = 2, ulong seed = 1, IEventCalendar? calendar = null)
    {
        _calendar = calendar ?? new HeapCalendar();
        Draws = new KeyedDraws(seed, 0);
        _link = new PollyLinkFactory().Create(plan, officeCount, this);
    }

    public SimTime Now => _calendar.Now;

    public KeyedDraws Draws { get; }

    public IReadOnlyList<Parcel> Parcels => _parcels;

    public IReadOnlyList<LinkStep> Steps => _steps;

    /// <summary>Calls of the link that came on another thread than the run's.</summary>
    public int ForeignSteps { get; private set; }

    /// <summary>Happens at a step of this kind; may throw.</summary>
    public (LinkStepKind Kind, Action Do)? Disturbance { get; set; }

    /// <summary>The record as text: seconds since the start, and what happened.</summary>
    public IEnumerable<string> Trace => _steps.Select(step => step.ToString());

    /// <summary>Has a message sent when the run comes to a time.</summary>
    public Parcel Send(double atSeconds, double dueSeconds = double.PositiveInfinity, int from = 0, int to = 1, ulong? key = null)
    {
        SimTime due = double.IsPositiveInfinity(dueSeconds) ? SimTime.Never : Seconds(dueSeconds);
        Parcel parcel = Add(due, from, to, key);
        _calendar.Schedule(Seconds(atSeconds), SendKind, parcel.Exchange);
        return parcel;
    }

    /// <summary>Sends a message from within a step of the run.</summary>
    public void SendNow() => Send(Add(SimTime.Never, 0, 1, null));

    /// <summary>Runs until nothing is to come, on a thread of its own as a replication does.</summary>
    public RecordingHost Run(SynchronizationContext? context = null)
    {
        ExceptionDispatchInfo? failure = null;
        Thread thread = new(() =>
        {
            SynchronizationContext.SetSynchronizationContext(context);
            try
            {
                RunHere();
            }
            catch (Exception thrown)
            {
                failure = ExceptionDispatchInfo.Capture(thrown);
            }
        })
        { IsBackground = true };
        thread.Start();
        Assert.True(thread.Join(s_patience), "the run does not end");
        failure?.Throw();
        return this;
    }

    /// <summary>Compares the whole record, line by line.</summary>
    public void RequireTrace(params IEnumerable<string> expected) => Assert.Equal(string.Join('\n', expected), string.Join('\n', Trace));

    public void ScheduleLinkTimer(SimTime at, int timer)
    {
        CheckThread();
        _calendar.Schedule(at, TimerKind, timer);
    }

    public void OnDelivered(in Parcel parcel, int attempts) =>
        Add(new LinkStep(LinkStepKind.Delivered, Now, parcel.Number) { Attempt = attempts });

    public void OnDuplicate(in Parcel parcel) => Add(new LinkStep(LinkStepKind.Duplicate, Now, parcel.Number));

    public void OnGivenUp(in Parcel parcel, int attempts, LinkOutcome reason) =>
        Add(new LinkStep(LinkStepKind.GivenUp, Now, parcel.Number) { Attempt = attempts, Outcome = reason });

    public void OnAttempted(in Parcel parcel, int attempt, SimTime startedAt, LinkOutcome outcome) =>
        Add(new LinkStep(LinkStepKind.Attempted, Now, parcel.Number) { Attempt = attempt, StartedAt = startedAt, Outcome = outcome });

    public void OnRetryScheduled(in Parcel parcel, int attempt, SimDuration pause, LinkOutcome reason) =>
        Add(new LinkStep(LinkStepKind.Retry, Now, parcel.Number) { Attempt = attempt, Pause = pause, Outcome = reason });

    public void OnBreakerChanged(int fromOffice, int toOffice, BreakerState state) =>
        Add(new LinkStep(LinkStepKind.Breaker, Now, (10 * fromOffice) + toOffice) { Breaker = state });

    internal static SimTime Seconds(double seconds) => new((long)Math.Round(seconds * TimeSpan.TicksPerSecond));

    private void RunHere()
    {
        _thread = Environment.CurrentManagedThreadId;
        while (_calendar.TryTake(out ScheduledEvent next))
        {
            if (next.Kind == SendKind)
            {
                Send(_parcels[next.Entity]);
            }
            else
            {
                _link.OnTimer(next.Entity);
            }
        }
    }

    private Parcel Add(SimTime due, int from, int to, ulong? key)
    {
        int row = _parcels.Count;
        Parcel parcel = new(row, row + 1, key ?? (ulong)row + 1000, from, to, MessageKind.SearchReport, due);
        _parcels.Add(parcel);
        return parcel;
    }

    private void Send(Parcel parcel)
    {
        int before = _steps.Count;
        _link.Send(in parcel);
        Assert.True(before == _steps.Count, "the link told something from within Send");
    }

    private void Add(LinkStep step)
    {
        CheckThread();
        _steps.Add(step);
        if (Disturbance is { } disturbance && disturbance.Kind == step.Kind)
        {
            disturbance.Do();
        }
    }

    private void CheckThread()
    {
        if (Environment.CurrentManagedThreadId != _thread)
        {
            ForeignSteps++;
        }
    }
}
