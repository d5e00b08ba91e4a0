using CspSim.Engine;

namespace CspSim.Model.Exchange;

/// <summary>A circuit breaker in front of the link.</summary>
/// <param name="OpensAt">The share of failed attempts at which it opens; more than 0, at most 1.</param>
/// <param name="Sampling">The time over which attempts are counted; 0.5 s to 1 day.</param>
/// <param name="LeastCalls">Attempts that must have been made in that time; 2 or more.</param>
/// <param name="StaysOpen">How long it stays open before it lets one attempt probe; 0.5 s to 1 day.</param>
public sealed record BreakerPlan(double OpensAt, SimDuration Sampling, int LeastCalls, SimDuration StaysOpen);
