namespace CspSim.Tests.Link;

/// <summary>What a link has reported to the run.</summary>
internal enum LinkStepKind
{
    Attempted,
    Retry,
    Delivered,
    Duplicate,
    GivenUp,
    Breaker,
}
