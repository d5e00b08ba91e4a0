using CspSim.Engine;
using CspSim.Engine.Distributions;

namespace CspSim.Model.Exchange;

/// <summary>How a message crosses between offices: its latency, what goes wrong, and what the gateway does about it.</summary>
public sealed record LinkPlan
{
    /// <summary>A link that delivers at once and never fails.</summary>
    public static LinkPlan Instant { get; } = new();

    /// <summary>Time from sending to receipt of one attempt, in hours.</summary>
    public Distribution LatencyHours { get; init; } = new Constant(0);

    /// <summary>What goes wrong on the link; empty: nothing.</summary>
    public IReadOnlyList<LinkFault> Faults { get; init; } = [];

    /// <summary>What the gateway does about failures; null: one attempt, and a failed one is given up.</summary>
    public ResiliencePlan? Resilience { get; init; }

    /// <summary>Whether an attempt to send can fail.</summary>
    public bool CanFail => Faults.Count > 0 || Resilience?.AttemptTimeout is not null;

    /// <summary>Whether a message is a plain delay: no fault can happen and nothing guards against one.</summary>
    public bool IsPlainDelay => Faults.Count == 0 && Resilience is null;
}
