namespace CspSim.Model.Exchange;

/// <summary>The state of a circuit breaker.</summary>
public enum BreakerState : byte
{
    /// <summary>Messages pass.</summary>
    Closed,

    /// <summary>Messages are refused.</summary>
    Open,

    /// <summary>One message may probe the link.</summary>
    HalfOpen,
}
