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
