using CspSim.Engine;

namespace CspSim.Model.Exchange;

/// <summary>Sending again after a failed attempt.</summary>
/// <param name="Attempts">Further attempts after the first; 0 to 1,000.</param>
/// <param name="Backoff">How the pause grows.</param>
/// <param name="FirstDelay">The pause before the second attempt; more than zero.</param>
/// <param name="LongestDelay">The cap on a pause; at most 49 days.</param>
/// <param name="Jitter">Whether each pause is drawn uniformly between half of it and the whole.</param>
public sealed record RetryPlan(int Attempts, Backoff Backoff, SimDuration FirstDelay, SimDuration LongestDelay, bool Jitter);
