using CspSim.Engine;

namespace CspSim.Model.Exchange;

/// <summary>What the sending gateway does about failures.</summary>
public sealed record ResiliencePlan
{
    /// <summary>How long one attempt may take; null: no limit (a lost message is then never noticed).</summary>
    public SimDuration? AttemptTimeout { get; init; }

    /// <summary>Sending again; null: never.</summary>
    public RetryPlan? Retry { get; init; }

    /// <summary>Stopping to try while the link seems down; null: never.</summary>
    public BreakerPlan? Breaker { get; init; }

    /// <summary>Sending a second copy when the first is slow; null: never.</summary>
    public HedgePlan? Hedge { get; init; }
}

/// <summary>Sending again after a failed attempt.</summary>
/// <param name="Attempts">Further attempts after the first; 0 to 1,000.</param>
/// <param name="Backoff">How the pause grows.</param>
/// <param name="FirstDelay">The pause before the second attempt; more than zero.</param>
/// <param name="LongestDelay">The cap on a pause; at most 49 days.</param>
/// <param name="Jitter">Whether each pause is drawn uniformly between half of it and the whole.</param>
public sealed record RetryPlan(int Attempts, Backoff Backoff, SimDuration FirstDelay, SimDuration LongestDelay, bool Jitter);

/// <summary>How the pause between attempts grows.</summary>
public enum Backoff
{
    /// <summary>Always the first delay.</summary>
    Constant,

    /// <summary>The first delay times the number of the attempt that failed.</summary>
    Linear,

    /// <summary>Doubled each time.</summary>
    Exponential,
}

/// <summary>A circuit breaker in front of the link.</summary>
/// <param name="OpensAt">The share of failed attempts at which it opens; more than 0, at most 1.</param>
/// <param name="Sampling">The time over which attempts are counted; 0.5 s to 1 day.</param>
/// <param name="LeastCalls">Attempts that must have been made in that time; 2 or more.</param>
/// <param name="StaysOpen">How long it stays open before it lets one attempt probe; 0.5 s to 1 day.</param>
public sealed record BreakerPlan(double OpensAt, SimDuration Sampling, int LeastCalls, SimDuration StaysOpen);

/// <summary>A second copy sent when the first is slow.</summary>
/// <param name="After">How long to wait for the first; more than zero.</param>
/// <param name="MostCopies">Further copies at most; 1 to 10.</param>
public sealed record HedgePlan(SimDuration After, int MostCopies);
