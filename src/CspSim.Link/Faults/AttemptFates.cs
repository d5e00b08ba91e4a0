using CspSim.Engine.Distributions;
using CspSim.Engine.Random;
using CspSim.Model;

namespace CspSim.Link.Faults;

/// <summary>Decides what becomes of each attempt: latency and faults.</summary>
/// <remarks>
/// Every draw is keyed by the message and the attempt's number, so it does not matter what else is on the link. An outage
/// fails an attempt at once and comes before all other faults; a lost attempt is not also corrupted, and only a received one
/// is duplicated. Faults by chance hold from the beginning of their window to just before its end, by the start of the attempt.
/// </remarks>
internal sealed class AttemptFates
{
    private readonly ILinkHost _host;
    private readonly Distribution _latencyHours;
    private readonly OutageCalendar _outages;
    private readonly ChanceFault[] _losses;
    private readonly ChanceFault[] _corruptions;
    private readonly ChanceFault[] _duplications;

    /// <summary>The fates of one replication's attempts.</summary>
    public AttemptFates(LinkPlan plan, ILinkHost host)
    {
        _host = host;
        _latencyHours = plan.LatencyHours;
        _outages = new OutageCalendar(plan.Faults, host.Draws);
        _losses = [.. plan.Faults.OfType<LossFault>().Select(f => new ChanceFault(f.From, f.To, f.Probability))];
        _corruptions = [.. plan.Faults.OfType<CorruptionFault>().Select(f => new ChanceFault(f.From, f.To, f.Probability))];
        _duplications = [.. plan.Faults.OfType<DuplicationFault>().Select(f => new ChanceFault(f.From, f.To, f.Probability))];
    }

    /// <summary>The fate of an attempt that starts now. Times of successive calls never decrease.</summary>
    /// <param name="key">The message's entity of draws.</param>
    /// <param name="attempt">1 for the first.</param>
    public AttemptFate Decide(ulong key, int attempt)
    {
        SimTime now = _host.Now;
        if (_outages.IsDown(now))
        {
            return new(LinkOutcome.Outage, now, null);
        }

        if (Happens(_losses, now, key, DrawPurpose.LinkLoss, attempt))
        {
            return new(LinkOutcome.Loss, SimTime.Never, null);
        }

        SimTime endsAt = now + Latency(key, DrawPurpose.LinkLatency, attempt);
        if (Happens(_corruptions, now, key, DrawPurpose.LinkCorruption, attempt))
        {
            return new(LinkOutcome.Corruption, endsAt, null);
        }

        bool twice = Happens(_duplications, now, key, DrawPurpose.LinkDuplication, attempt);
        return new(LinkOutcome.Ok, endsAt, twice ? Latency(key, DrawPurpose.LinkDuplicateLatency, attempt) : null);
    }

    private SimDuration Latency(ulong key, uint purpose, int attempt)
    {
        double hours = _latencyHours.Draw(_host.Draws.Uniform(key, purpose, (uint)attempt));
        return SimDuration.FromHours(Math.Max(hours, 0));
    }

    private bool Happens(ChanceFault[] faults, SimTime now, ulong key, uint purpose, int attempt)
    {
        for (int i = 0; i < faults.Length; i++)
        {
            ref readonly ChanceFault fault = ref faults[i];

            // Faults of one kind are numbered among themselves, so that a fault of another kind moves no draw.
            uint index = ((uint)i << 16) | (uint)attempt;
            if (now >= fault.From && now < fault.To && _host.Draws.Uniform(key, purpose, index) < fault.Probability)
            {
                return true;
            }
        }

        return false;
    }

    private readonly record struct ChanceFault(SimTime From, SimTime To, double Probability);
}

/// <summary>What becomes of one attempt if nobody interrupts it; decided when it starts.</summary>
/// <param name="Outcome">Ok, Outage, Loss or Corruption.</param>
/// <param name="EndsAt">When the sender learns it; <see cref="SimTime.Never"/> for a loss.</param>
/// <param name="SecondCopyAfter">From its receipt to that of a second copy; null: none comes.</param>
internal readonly record struct AttemptFate(LinkOutcome Outcome, SimTime EndsAt, SimDuration? SecondCopyAfter);
