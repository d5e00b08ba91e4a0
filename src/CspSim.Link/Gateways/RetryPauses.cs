using CspSim.Engine;
using CspSim.Engine.Random;
using CspSim.Link.Clock;
using CspSim.Model.Exchange;
using CspSim.Model.Runs;

namespace CspSim.Link.Gateways;

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
