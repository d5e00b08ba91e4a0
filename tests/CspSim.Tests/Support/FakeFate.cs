using CspSim.Model.Exchange;

namespace CspSim.Tests.Support;

/// <summary>What a supplied link does with one message.</summary>
/// <param name="Hours">From sending to the end; null: it ends inside the call that sends it.</param>
/// <param name="Outcome"><see cref="LinkOutcome.Ok"/>: received; anything else: given up for that reason.</param>
/// <param name="CopyAfterHours">A second copy comes so many hours after the first; null: none.</param>
public readonly record struct FakeFate(double? Hours, LinkOutcome Outcome = LinkOutcome.Ok, double? CopyAfterHours = null);
