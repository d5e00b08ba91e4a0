using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using CspSim.Link.Clock;
using CspSim.Link.Faults;
using Polly;

namespace CspSim.Link;

/// <summary>The link of one replication: each message goes through the Polly pipeline of its two offices, on simulated time.</summary>
/// <remarks>
/// Life of a message: <see cref="Send"/> puts an event at the present time -> the pipeline starts -> attempt -> wait in the
/// calendar -> the strategies judge -> pause in the calendar -> ... -> delivered or given up. Nothing is reported to the run from
/// within <see cref="Send"/>, so a run may send from within any of its own steps.
/// <list type="bullet">
/// <item>A refusal by the breaker is no attempt; it uses up one of the retries, as it does in Polly.</item>
/// <item>An open breaker stays open until a message comes after its time: that message is the probe.</item>
/// <item>An attempt that was timed out or overtaken is withdrawn: its copy is never received.</item>
/// <item>A loss that nothing watches for ends the message at the moment of the loss, although no sender could know.</item>
/// <item>A time-out at the very instant of the arrival comes first.</item>
/// </list>
/// </remarks>
internal sealed class PollyLink : ILink
{
    // Static, with the sending as state: a closure would be allocated for every message.
    private static readonly Func<ResilienceContext, PollySending, ValueTask<Outcome<LinkOutcome>>> s_attempt =
        static (context, sending) => sending.AttemptAsync(context.CancellationToken);

    private readonly ILinkHost _host;
    private readonly ResiliencePlan? _resilience;
    private readonly ReplicationThread _thread = new();
    private readonly LinkTimerTable _timers;
    private readonly SimulationTimeProvider _time;
    private readonly AttemptFates _fates;
    private readonly Gateway?[] _gateways;
    private readonly int _officeCount;
    private readonly Stack<PollySending> _idleSendings = new();
    private readonly Stack<AttemptWait> _idleWaits = new();
    private ExceptionDispatchInfo? _failure;

    /// <summary>The link of one replication.</summary>
    public PollyLink(LinkPlan plan, int officeCount, ILinkHost host)
    {
        _host = host;
        _resilience = plan.Resilience;
        _timers = new LinkTimerTable(host, _thread);
        _time = new SimulationTimeProvider(_timers);
        _fates = new AttemptFates(plan, host);
        _gateways = new Gateway?[officeCount * officeCount];
        _officeCount = officeCount;

        // Built now, so that Polly refuses a bad plan when the link is made and not in the middle of a run.
        GatewayBetween(0, officeCount - 1);
    }

    /// <inheritdoc/>
    public void Send(in Message message)
    {
        _thread.Require();
        PollySending sending = _idleSendings.TryPop(out PollySending? idle) ? idle : new PollySending(this);
        sending.Begin(in message, GatewayBetween(message.FromOffice, message.ToOffice));
        _timers.Schedule(_host.Now, sending);
    }

    /// <inheritdoc/>
    public void OnTimer(int timer)
    {
        _thread.Require();
        _timers.OnDue(timer);
        _failure?.Throw();
    }

    /// <summary>The event that <see cref="Send"/> has scheduled.</summary>
    public void Start(PollySending sending)
    {
        if (_host.Now > sending.Message.DueAt)
        {
            sending.MissesDeadline = true;
            Settle(sending, LinkOutcome.DeadlineMissed);
        }
        else
        {
            _ = RunAsync(sending);
        }
    }

    /// <summary>One attempt, called by the pipeline.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<Outcome<LinkOutcome>> AttemptAsync(PollySending sending, CancellationToken cancellation)
    {
        sending.Gateway.ReportBreaker();
        int attempt = sending.NextAttempt();
        SimTime startedAt = _host.Now;
        AttemptFate fate = _fates.Decide(sending.Message.Key, attempt);
        if (fate.Outcome == LinkOutcome.Loss && !sending.Gateway.NoticesLoss)
        {
            sending.OnCopyLost(attempt, startedAt);
        }

        bool isInterrupted = false;
        if (fate.Outcome != LinkOutcome.Outage)
        {
            AttemptWait wait = _idleWaits.TryPop(out AttemptWait? idle) ? idle : new AttemptWait(_timers);
            wait.Begin(fate.EndsAt, cancellation);
            isInterrupted = await wait;
            _idleWaits.Push(wait);
        }

        LinkOutcome outcome = isInterrupted ? WhyInterrupted(sending) : fate.Outcome;
        if (outcome == LinkOutcome.Ok)
        {
            sending.OnReceived(fate.SecondCopyAfter);
        }

        _host.OnAttempted(in sending.Message, attempt, startedAt, outcome);
        return Outcome.FromResult(outcome);
    }

    /// <summary>Settles a message none of whose copies anyone will ever hear of. Its execution is left to itself.</summary>
    public void SettleAsLost(PollySending sending)
    {
        foreach (PollySending.LostCopy copy in sending.Lost)
        {
            _host.OnAttempted(in sending.Message, copy.Attempt, copy.StartedAt, LinkOutcome.Loss);
        }

        _host.OnGivenUp(in sending.Message, sending.Attempts, LinkOutcome.Loss);
    }

    private async Task RunAsync(PollySending sending)
    {
        try
        {
            ResilienceContext context = ResilienceContextPool.Shared.Get();
            sending.Mark(context);
            Outcome<LinkOutcome> outcome =
                await sending.Gateway.Pipeline.ExecuteOutcomeAsync(s_attempt, context, sending).ConfigureAwait(false);
            _thread.Require();
            sending.Gateway.ReportBreaker();
            ResilienceContextPool.Shared.Return(context);
            Settle(sending, AttemptOutcome.Read(outcome));
        }
        catch (Exception failure)
        {
            // Nobody awaits this method: the event that led here, or the next one, throws instead.
            _failure ??= ExceptionDispatchInfo.Capture(failure);
        }
    }

    // Only hedging interrupts besides the time-out, and only once a copy has been received.
    private static LinkOutcome WhyInterrupted(PollySending sending) =>
        sending.IsReceived ? LinkOutcome.Overtaken : LinkOutcome.Timeout;

    private void Settle(PollySending sending, LinkOutcome outcome)
    {
        Message message = sending.Message;
        int attempts = sending.Attempts;
        SimDuration? secondCopyAfter = sending.SecondCopyAfter;
        LinkOutcome reason = sending.MissesDeadline ? LinkOutcome.DeadlineMissed : outcome;
        _idleSendings.Push(sending);
        if (outcome != LinkOutcome.Ok)
        {
            _host.OnGivenUp(in message, attempts, reason);
            return;
        }

        if (secondCopyAfter is { } after)
        {
            _timers.Schedule(_host.Now + after, new SecondCopy(message, _host));
        }

        _host.OnDelivered(in message, attempts);
    }

    private Gateway GatewayBetween(int from, int to)
    {
        int office = Math.Min(from, to);
        int partner = Math.Max(from, to);
        return _gateways[(office * _officeCount) + partner] ??= new Gateway(_resilience, office, partner, _host, _time);
    }
}

/// <summary>A further copy of a message that has been received, still on its way.</summary>
internal sealed class SecondCopy(Message message, ILinkHost host) : ILinkTimer
{
    private readonly Message _message = message;

    /// <inheritdoc/>
    public void OnDue() => host.OnDuplicate(in _message);
}
