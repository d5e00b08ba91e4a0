using CspSim.Link.Clock;
using Polly;
using Polly.Hedging;

namespace CspSim.Link;

/// <summary>Sending a further copy when the first is slow or has failed, as long as it would start in time.</summary>
/// <remarks>A copy is an attempt like every other. The first one received wins, and the others are withdrawn.</remarks>
internal sealed class HedgeRule(HedgePlan plan, ILinkHost host, Action reportBreaker)
{
    private readonly SimDuration _after = SimulationTimeProvider.ToWholeMilliseconds(plan.After);

    /// <summary>The rule as a strategy of Polly.</summary>
    public HedgingStrategyOptions<LinkOutcome> ToOptions() => new()
    {
        MaxHedgedAttempts = plan.MostCopies,
        ShouldHandle = args => ValueTask.FromResult(ShouldSendAnother(args)),
        DelayGenerator = args => ValueTask.FromResult(WaitBeforeAnother(args)),
        ActionGenerator = Another,
    };

    private bool ShouldSendAnother(HedgingPredicateArguments<LinkOutcome> args)
    {
        reportBreaker();
        bool failed = AttemptOutcome.IsKnownFailure(AttemptOutcome.Read(args.Outcome));
        if (failed)
        {
            PollySending.Of(args.Context).OnCopyFailed();
        }

        return failed;
    }

    // A negative wait is Polly's word for: until a copy has ended.
    private TimeSpan WaitBeforeAnother(HedgingDelayGeneratorArguments args)
    {
        PollySending sending = PollySending.Of(args.Context);
        if (host.Now + _after <= sending.Message.DueAt)
        {
            return new TimeSpan(_after.Ticks);
        }

        sending.CloseRound();
        return Timeout.InfiniteTimeSpan;
    }

    private Func<ValueTask<Outcome<LinkOutcome>>>? Another(HedgingActionGeneratorArguments<LinkOutcome> args)
    {
        PollySending sending = PollySending.Of(args.PrimaryContext);
        if (host.Now > sending.Message.DueAt)
        {
            sending.CloseRound();
            return null;
        }

        sending.OnCopyAdded();
        return () => args.Callback(args.ActionContext);
    }
}
