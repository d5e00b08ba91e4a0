using System.Diagnostics.CodeAnalysis;
using Polly;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace CspSim.Link;

/// <summary>What stands between two offices: a pipeline of Polly with one circuit breaker for both directions.</summary>
/// <remarks>
/// Order, from the outside: retry, further copies, breaker, time-out of one attempt. One breaker a pair and not one a
/// direction, because what the faults describe is the line: when it is down, it is down for both, and each side's failures
/// tell the other not to try.
/// The breaker has no handlers of its own, because Polly runs them on a task of the thread pool. Its state can only change in a
/// call of the pipeline; it is read before and after each attempt, at the same simulated time, and reported from there.
/// A copy that was overtaken is no failure to the breaker, because Polly counts what it need not handle as a success.
/// </remarks>
internal sealed class Gateway
{
    private readonly ILinkHost _host;
    private readonly int _office;
    private readonly int _partner;
    private readonly CircuitBreakerStateProvider? _breaker;
    private CircuitState _reportedState = CircuitState.Closed;

    // What the breaker saw in its sampling time when it opened last.
    private double _failureShare;
    private int _calls;

    /// <summary>The gateway of one pair of offices for one replication.</summary>
    /// <param name="plan">What it does about failures; null: nothing.</param>
    /// <param name="office">The lower index of the two offices.</param>
    /// <param name="partner">The higher one.</param>
    /// <param name="host">The run.</param>
    /// <param name="time">The simulated clock.</param>
    [UnconditionalSuppressMessage(
        "AOT",
        "IL3050",
        Justification = "Polly keeps all members of a result's type, those that an enumeration inherits among them; it calls none that "
            + "makes code.")]
    public Gateway(ResiliencePlan? plan, int office, int partner, ILinkHost host, TimeProvider time)
    {
        _host = host;
        _office = office;
        _partner = partner;
        CopiesMax = 1 + (plan?.Hedge?.MostCopies ?? 0);
        NoticesLoss = plan?.AttemptTimeout is not null;
        ResiliencePipelineBuilder<LinkOutcome> builder = new() { TimeProvider = time };
        if (plan?.Retry is { Attempts: > 0 } retry)
        {
            builder.AddRetry(new RetryRule(retry, host, ReportBreaker).ToOptions());
        }

        if (plan?.Hedge is { } hedge)
        {
            builder.AddHedging(new HedgeRule(hedge, host, ReportBreaker).ToOptions());
        }

        if (plan?.Breaker is { } breaker)
        {
            _breaker = new CircuitBreakerStateProvider();
            builder.AddCircuitBreaker(BreakerOptions(breaker, _breaker));
        }

        if (plan?.AttemptTimeout is { } limit)
        {
            TimeSpan wait = new(Clock.SimulationTimeProvider.ToWholeMilliseconds(limit).Ticks);

            // A generated time-out escapes Polly's limit of one day.
            builder.AddTimeout(new TimeoutStrategyOptions { TimeoutGenerator = _ => ValueTask.FromResult(wait) });
        }

        Pipeline = builder.Build();
    }

    /// <summary>The pipeline that each message is sent through.</summary>
    public ResiliencePipeline<LinkOutcome> Pipeline { get; }

    /// <summary>Copies of a message at most in one round of the retry; 1 without hedging.</summary>
    public int CopiesMax { get; }

    /// <summary>Whether the sender can notice that an attempt was lost.</summary>
    public bool NoticesLoss { get; }

    /// <summary>Reports the breaker's state to the run when it differs from the one reported last.</summary>
    public void ReportBreaker()
    {
        if (_breaker is null)
        {
            return;
        }

        CircuitState state = _breaker.CircuitState;
        if (state != _reportedState)
        {
            bool isProbed = _reportedState == CircuitState.HalfOpen;
            _reportedState = state;
            _host.OnBreakerChanged(_office, _partner, state switch
            {
                CircuitState.Closed => new(BreakerState.Closed, FailureShare: 0, Calls: 1),
                CircuitState.HalfOpen => new(BreakerState.HalfOpen),
                _ => isProbed ? new(BreakerState.Open, FailureShare: 1, Calls: 1) : new(BreakerState.Open, _failureShare, _calls),
            });
        }
    }

    private CircuitBreakerStrategyOptions<LinkOutcome> BreakerOptions(BreakerPlan plan, CircuitBreakerStateProvider state) => new()
    {
        FailureRatio = plan.OpensAt,
        SamplingDuration = new TimeSpan(plan.Sampling.Ticks),
        MinimumThroughput = plan.LeastCalls,
        BreakDuration = new TimeSpan(plan.StaysOpen.Ticks),
        BreakDurationGenerator = opening =>
        {
            // Asked for within the call that opens it: the one place where Polly tells what it has counted.
            _failureShare = opening.FailureRate;
            _calls = opening.FailureRate > 0 ? (int)Math.Round(opening.FailureCount / opening.FailureRate) : 0;
            return ValueTask.FromResult(new TimeSpan(plan.StaysOpen.Ticks));
        },
        StateProvider = state,
        ShouldHandle = static args => ValueTask.FromResult(AttemptOutcome.IsKnownFailure(AttemptOutcome.Read(args.Outcome))),
    };
}
