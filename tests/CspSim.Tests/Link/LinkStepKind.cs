namespace CspSim.Tests.Link;

/// <summary>What a link has told the run.</summary>
internal enum LinkStepKind
{
    Attempted,
    Retry,
    Delivered,
    Duplicate,
    GivenUp,
    Breaker,
}
