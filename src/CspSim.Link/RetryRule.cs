using CspSim.Engine.Random;
using CspSim.Link.Clock;
using CspSim.Model;
using Polly;
using Polly.Retry;

namespace CspSim.Link;

/// <summary>Sending again after a known failure, as long as the next attempt would start in time.</summary>
/// <remarks>
/// The deadline is judged here, where the pause is known. A time-out around all attempts would have to interrupt Polly's
/// pause, and an interrupted pause goes on outside the replication's thread.
/// </remarks>
internal sealed class RetryRule(RetryPlan plan, ILinkHost host, Action reportBreaker)
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
        DelayGenerator = static args => ValueTask.FromResult<TimeSpan?>(new TimeSpan(PollySending.Of(args.Context).NextPause.Ticks)),
        OnRetry = OnRetry,
    };

    private bool ShouldRetry(RetryPredicateArguments<LinkOutcome> args)
    {
        reportBreaker();
        PollySending sending = PollySending.Of(args.Context);
        if (args.AttemptNumber >= plan.Attempts || !AttemptOutcome.IsKnownFailure(AttemptOutcome.Read(args.Outcome)))
        {
            return false;
        }

        sending.NextPause = _pauses.Of(sending.Message.Key, args.AttemptNumber + 1);
        sending.MissesDeadline = host.Now + sending.NextPause > sending.Message.DueAt;
        return !sending.MissesDeadline;
    }

    private ValueTask OnRetry(OnRetryArguments<LinkOutcome> args)
    {
        PollySending sending = PollySending.Of(args.Context);
        sending.BeginRound();
        host.OnRetryScheduled(
            in sending.Message, sending.Attempts + 1, new SimDuration(args.RetryDelay.Ticks), AttemptOutcome.Read(args.Outcome));
        return ValueTask.CompletedTask;
    }
}

/// <summary>How long the gateway pauses before it tries again.</summary>
/// <remarks>
/// Not left to Polly: its own back-off takes jitter from a stream shared by all messages, so that a pause would depend on
/// the order of events, and is limited to one day. Here a pause is a function of the message and the pause's number.
/// </remarks>
/// <param name="plan">The rule.</param>
/// <param name="draws">The replication's draws.</param>
internal sealed class RetryPauses(RetryPlan plan, KeyedDraws draws)
{
    /// <summary>The pause in whole milliseconds, rounded up.</summary>
    /// <param name="key">The message's entity of draws.</param>
    /// <param name="pause">1 for the first pause of the message.</param>
    public SimDuration Of(ulong key, int pause)
    {
        double ticks = Math.Min(plan.FirstDelay.Ticks * Growth(pause), plan.LongestDelay.Ticks);
        if (plan.Jitter)
        {
            ticks *= 0.5 + (0.5 * draws.Uniform(key, DrawPurpose.LinkJitter, (uint)pause));
        }

        return SimulationTimeProvider.ToWholeMilliseconds(new SimDuration((long)ticks));
    }

    private double Growth(int pause) => plan.Backoff switch
    {
        Backoff.Constant => 1,
        Backoff.Linear => pause,
        Backoff.Exponential => Math.ScaleB(1, pause - 1),
        _ => throw new InvalidOperationException($"The back-off {plan.Backoff} is unknown."),
    };
}
