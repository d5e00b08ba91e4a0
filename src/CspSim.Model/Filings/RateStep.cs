using CspSim.Engine;

namespace CspSim.Model.Filings;

/// <summary>A rate of arrivals from one point in time on.</summary>
/// <param name="From">When the rate takes effect; the first step also holds before.</param>
/// <param name="PerHour">Arrivals an hour of wall time; 0 or more.</param>
public readonly record struct RateStep(SimTime From, double PerHour);
