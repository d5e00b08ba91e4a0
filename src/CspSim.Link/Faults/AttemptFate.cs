using CspSim.Engine;
using CspSim.Model.Exchange;

namespace CspSim.Link.Faults;

/// <summary>What becomes of one attempt if nobody interrupts it; decided when it starts.</summary>
/// <param name="Outcome">Ok, Outage, Loss or Corruption.</param>
/// <param name="EndsAt">When the sender learns it; <see cref="SimTime.Never"/> for a loss.</param>
/// <param name="SecondCopyAfter">From its receipt to that of a second copy; null: none comes.</param>
internal readonly record struct AttemptFate(LinkOutcome Outcome, SimTime EndsAt, SimDuration? SecondCopyAfter);
