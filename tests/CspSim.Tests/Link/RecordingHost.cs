using System.Runtime.ExceptionServices;
using CspSim.Engine;
using CspSim.Engine.Calendar;
using CspSim.Engine.Random;
using CspSim.Link;
using CspSim.Model.Exchange;
using CspSim.Tests.Support;

namespace CspSim.Tests.Link;

/// <summary>The smallest run a link can serve: a calendar, messages to send, and a record of all that is reported.</summary>
internal sealed class RecordingHost : ILinkHost
{
    private const ushort SendKind = 1;
    private const ushort TimerKind = 2;

    // Far more than any run here needs, so that one that never ends fails its test.
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(5);

    private readonly IEventCalendar _calendar;
    private readonly List<Message> _messages = [];
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

    public IReadOnlyList<Message> Messages => _messages;

    public IReadOnlyList<LinkStep> Steps => _steps;

    /// <summary>Calls of the link that came on another thread than the run's.</summary>
    public int ForeignSteps { get; private set; }

    /// <summary>Happens at a step of this kind; may throw.</summary>
    public (LinkStepKind Kind, Action Do)? Disturbance { get; set; }

    /// <summary>The record as text: seconds since the start, and what happened.</summary>
    public IEnumerable<string> Trace => _steps.Select(step => step.ToString());

    /// <summary>Has a message sent when the run comes to a time.</summary>
    public Message Send(double atSeconds, double dueSeconds = double.PositiveInfinity, int from = 0, int to = 1, ulong? key = null)
    {
        SimTime due = double.IsPositiveInfinity(dueSeconds) ? SimTime.Never : Seconds(dueSeconds);
        Message message = Add(due, from, to, key);
        _calendar.Schedule(Seconds(atSeconds), SendKind, message.Row);
        return message;
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

    public void OnDelivered(in Message message, int attempts) =>
        Add(new LinkStep(LinkStepKind.Delivered, Now, message.Number) { Attempt = attempts });

    public void OnDuplicate(in Message message) => Add(new LinkStep(LinkStepKind.Duplicate, Now, message.Number));

    public void OnGivenUp(in Message message, int attempts, LinkOutcome reason) =>
        Add(new LinkStep(LinkStepKind.GivenUp, Now, message.Number) { Attempt = attempts, Outcome = reason });

    public void OnAttempted(in Message message, int attempt, SimTime startedAt, LinkOutcome outcome) =>
        Add(new LinkStep(LinkStepKind.Attempted, Now, message.Number) { Attempt = attempt, StartedAt = startedAt, Outcome = outcome });

    public void OnRetryScheduled(in Message message, int attempt, SimDuration pause, LinkOutcome reason) =>
        Add(new LinkStep(LinkStepKind.Retry, Now, message.Number) { Attempt = attempt, Pause = pause, Outcome = reason });

    public void OnBreakerChanged(int fromOffice, int toOffice, BreakerChange change) =>
        Add(new LinkStep(LinkStepKind.Breaker, Now, (10 * fromOffice) + toOffice) { Breaker = change });

    internal static SimTime Seconds(double seconds) => new((long)Math.Round(seconds * TimeSpan.TicksPerSecond));

    private void RunHere()
    {
        _thread = Environment.CurrentManagedThreadId;
        while (_calendar.TryTake(out ScheduledEvent next))
        {
            if (next.Kind == SendKind)
            {
                Send(_messages[next.Entity]);
            }
            else
            {
                _link.OnTimer(next.Entity);
            }
        }
    }

    private Message Add(SimTime due, int from, int to, ulong? key)
    {
        int row = _messages.Count;
        Message message = new(row, row + 1, key ?? (ulong)row + 1000, from, to, MessageKind.SearchReport, due);
        _messages.Add(message);
        return message;
    }

    private void Send(Message message)
    {
        int before = _steps.Count;
        _link.Send(in message);
        Assert.True(before == _steps.Count, "the link reported something from within Send");
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
