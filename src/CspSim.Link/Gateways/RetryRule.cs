using CspSim.Engine;
using CspSim.Model.Exchange;
using Polly;
using Polly.Retry;

namespace CspSim.Link.Gateways;

/// <summary>Sending again after a known failure, as long as the next attempt would start in time.</summary>
/// <remarks>
/// The deadline is judged here, where the pause is known. A time-out around all attempts would have to interrupt Polly's
/// pause, and an interrupted pause goes on outside the replication's thread.
/// </remarks>
internal sealed class RetryRule(RetryPlan plan, ILinkHost host, Action tellBreaker)
{
    private readonly RetryPauses _pauses = new(plan, host.Draws);

    /// <summary>The rule as a strategy of Polly.</summary>
    public RetryStrategyOptions<LinkOutcome> ToOptions() => new()
    {
        MaxRetryAttempts = plan.Attempts,
        Delay = TimeSpan.Zero,
        BackoffType = DelayBackoffType.Constant,
        UseJitter = false,
        ShouldHandle = args => ValueTask.FromResult(ShouldRetry(args)),
        DelayGenerator = static args => ValueTask.FromResult<TimeSpan?>(new TimeSpan(PollyExchange.Of(args.Context).NextPause.Ticks)),
        OnRetry = OnRetry,
    };

    private bool ShouldRetry(RetryPredicateArguments<LinkOutcome> args)
    {
        tellBreaker();
        PollyExchange exchange = PollyExchange.Of(args.Context);
        if (args.AttemptNumber >= plan.Attempts || !AttemptOutcome.IsKnownFailure(AttemptOutcome.Read(args.Outcome)))
        {
            return false;
        }

        exchange.NextPause = _pauses.Of(exchange.Parcel.Key, args.AttemptNumber + 1);
        exchange.MissesDeadline = host.Now + exchange.NextPause > exchange.Parcel.DueAt;
        return !exchange.MissesDeadline;
    }

    private ValueTask OnRetry(OnRetryArguments<LinkOutcome> args)
    {
        PollyExchange exchange = PollyExchange.Of(args.Context);
        exchange.BeginRound();
        host.OnRetryScheduled(
            in exchange.Parcel, exchange.Attempts + 1, new SimDuration(args.RetryDelay.Ticks), AttemptOutcome.Read(args.Outcome));
        return ValueTask.CompletedTask;
    }
}
