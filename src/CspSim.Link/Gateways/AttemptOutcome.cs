using System.Runtime.ExceptionServices;
using CspSim.Model.Exchange;
using Polly;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace CspSim.Link.Gateways;

/// <summary>Reads what a strategy of the pipeline passes on.</summary>
/// <remarks>
/// Faults travel as values and are never thrown: throwing costs about nine times as much. Polly speaks in exceptions of its
/// own where it interrupts or refuses; those, too, travel as values.
/// </remarks>
internal static class AttemptOutcome
{
    /// <summary>An attempt that was interrupted; Polly knows by whom.</summary>
    public static Outcome<LinkOutcome> Interrupted { get; } =
        Outcome.FromException<LinkOutcome>(new OperationCanceledException("The attempt was interrupted."));

    /// <summary>How the attempt ended.</summary>
    /// <exception cref="Exception">Anything else that went wrong inside the pipeline, unchanged.</exception>
    public static LinkOutcome Read(Outcome<LinkOutcome> outcome)
    {
        switch (outcome.Exception)
        {
            case null:
                return outcome.Result;
            case TimeoutRejectedException:
                return LinkOutcome.Timeout;
            case BrokenCircuitException:
                return LinkOutcome.BreakerOpen;
            case OperationCanceledException:
                return LinkOutcome.Overtaken;
            default:
                ExceptionDispatchInfo.Throw(outcome.Exception);
                return default;
        }
    }

    /// <summary>Whether the sender knows that the message has not been received.</summary>
    public static bool IsKnownFailure(LinkOutcome outcome) =>
        outcome is LinkOutcome.Timeout or LinkOutcome.Outage or LinkOutcome.Corruption or LinkOutcome.BreakerOpen;
}
