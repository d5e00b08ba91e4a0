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
    // Static, with the exchange as state: a closure would be allocated for every message.
    private static readonly Func<ResilienceContext, PollyExchange, ValueTask<Outcome<LinkOutcome>>> Attempt =
        static (context, exchange) => exchange.AttemptAsync(context.CancellationToken);

    private readonly ILinkHost _host;
    private readonly ResiliencePlan? _resilience;
    private readonly ReplicationThread _thread = new();
    private readonly LinkTimerTable _timers;
    private readonly SimulationTimeProvider _time;
    private readonly AttemptFates _fates;
    private readonly Gateway?[] _gateways;
    private readonly int _officeCount;
    private readonly Stack<PollyExchange> _idleExchanges = new();
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
    public void Send(in Parcel parcel)
    {
        _thread.Require();
        PollyExchange exchange = _idleExchanges.TryPop(out PollyExchange? idle) ? idle : new PollyExchange(this);
        exchange.Begin(in parcel, GatewayBetween(parcel.FromOffice, parcel.ToOffice));
        _timers.Schedule(_host.Now, exchange);
    }

    /// <inheritdoc/>
    public void OnTimer(int timer)
    {
        _thread.Require();
        _timers.OnDue(timer);
        _failure?.Throw();
    }

    /// <summary>The event that <see cref="Send"/> has scheduled.</summary>
    public void Start(PollyExchange exchange)
    {
        if (_host.Now > exchange.Parcel.DueAt)
        {
            exchange.MissesDeadline = true;
            Settle(exchange, LinkOutcome.DeadlineMissed);
        }
        else
        {
            _ = RunAsync(exchange);
        }
    }

    /// <summary>One attempt, called by the pipeline.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<Outcome<LinkOutcome>> AttemptAsync(PollyExchange exchange, CancellationToken cancellation)
    {
        exchange.Gateway.TellBreaker();
        int attempt = exchange.NextAttempt();
        SimTime startedAt = _host.Now;
        AttemptFate fate = _fates.Decide(exchange.Parcel.Key, attempt);
        if (fate.Outcome == LinkOutcome.Loss && !exchange.Gateway.NoticesLoss)
        {
            exchange.OnCopyLost(attempt, startedAt);
        }

        bool isInterrupted = false;
        if (fate.Outcome != LinkOutcome.Outage)
        {
            AttemptWait wait = _idleWaits.TryPop(out AttemptWait? idle) ? idle : new AttemptWait(_timers);
            wait.Begin(fate.EndsAt, cancellation);
            isInterrupted = await wait;
            _idleWaits.Push(wait);
        }

        LinkOutcome outcome = isInterrupted ? WhyInterrupted(exchange) : fate.Outcome;
        if (outcome == LinkOutcome.Ok)
        {
            exchange.OnReceived(fate.SecondCopyAfter);
        }

        _host.OnAttempted(in exchange.Parcel, attempt, startedAt, outcome);
        return Outcome.FromResult(outcome);
    }

    /// <summary>Settles a message none of whose copies anyone will ever hear of. Its execution is left to itself.</summary>
    public void SettleAsLost(PollyExchange exchange)
    {
        foreach (PollyExchange.LostCopy copy in exchange.Lost)
        {
            _host.OnAttempted(in exchange.Parcel, copy.Attempt, copy.StartedAt, LinkOutcome.Loss);
        }

        _host.OnGivenUp(in exchange.Parcel, exchange.Attempts, LinkOutcome.Loss);
    }

    private async Task RunAsync(PollyExchange exchange)
    {
        try
        {
            ResilienceContext context = ResilienceContextPool.Shared.Get();
            exchange.Mark(context);
            Outcome<LinkOutcome> outcome =
                await exchange.Gateway.Pipeline.ExecuteOutcomeAsync(Attempt, context, exchange).ConfigureAwait(false);
            _thread.Require();
            exchange.Gateway.TellBreaker();
            ResilienceContextPool.Shared.Return(context);
            Settle(exchange, AttemptOutcome.Read(outcome));
        }
        catch (Exception failure)
        {
            // Nobody awaits this method: the event that led here, or the next one, throws instead.
            _failure ??= ExceptionDispatchInfo.Capture(failure);
        }
    }

    // Only hedging interrupts besides the time-out, and only once a copy has been received.
    private static LinkOutcome WhyInterrupted(PollyExchange exchange) =>
        exchange.IsReceived ? LinkOutcome.Overtaken : LinkOutcome.Timeout;

    private void Settle(PollyExchange exchange, LinkOutcome outcome)
    {
        Parcel parcel = exchange.Parcel;
        int attempts = exchange.Attempts;
        SimDuration? secondCopyAfter = exchange.SecondCopyAfter;
        LinkOutcome reason = exchange.MissesDeadline ? LinkOutcome.DeadlineMissed : outcome;
        _idleExchanges.Push(exchange);
        if (outcome != LinkOutcome.Ok)
        {
            _host.OnGivenUp(in parcel, attempts, reason);
            return;
        }

        if (secondCopyAfter is { } after)
        {
            _timers.Schedule(_host.Now + after, new SecondCopy(parcel, _host));
        }

        _host.OnDelivered(in parcel, attempts);
    }

    private Gateway GatewayBetween(int from, int to)
    {
        int office = Math.Min(from, to);
        int partner = Math.Max(from, to);
        return _gateways[(office * _officeCount) + partner] ??= new Gateway(_resilience, office, partner, _host, _time);
    }
}

/// <summary>A further copy of a message that has been received, still on its way.</summary>
internal sealed class SecondCopy(Parcel parcel, ILinkHost host) : ILinkTimer
{
    private readonly Parcel _parcel = parcel;

    /// <inheritdoc/>
    public void OnDue() => host.OnDuplicate(in _parcel);
}
