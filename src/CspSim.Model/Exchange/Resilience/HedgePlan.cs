using CspSim.Engine;

namespace CspSim.Model.Exchange;

/// <summary>A second copy sent when the first is slow.</summary>
/// <param name="After">How long to wait for the first; more than zero.</param>
/// <param name="MostCopies">Further copies at most; 1 to 10.</param>
public sealed record HedgePlan(SimDuration After, int MostCopies);
