using System.Runtime.ExceptionServices;
using Polly;
using Polly.CircuitBreaker;

namespace CspSim.Link;

/// <summary>Reads what a strategy of the pipeline passes on.</summary>
/// <remarks>
/// Everything that becomes of an attempt travels as a value, time-outs as well: the interrupted attempt itself says that it
/// was. Left to Polly, each time-out would be an exception with a stack trace, about 18 kB and 30 microseconds. Only the
/// breaker's refusal comes as an exception, and that one is not thrown.
/// </remarks>
internal static class AttemptOutcome
{
    /// <summary>How the attempt ended.</summary>
    /// <exception cref="Exception">Anything else that went wrong inside the pipeline, unchanged.</exception>
    public static LinkOutcome Read(Outcome<LinkOutcome> outcome)
    {
        switch (outcome.Exception)
        {
            case null:
                return outcome.Result;
            case BrokenCircuitException:
                return LinkOutcome.BreakerOpen;
            default:
                ExceptionDispatchInfo.Throw(outcome.Exception);
                return default;
        }
    }

    /// <summary>Whether the sender knows that the message has not been received.</summary>
    public static bool IsKnownFailure(LinkOutcome outcome) =>
        outcome is LinkOutcome.Timeout or LinkOutcome.Outage or LinkOutcome.Corruption or LinkOutcome.BreakerOpen;
}
