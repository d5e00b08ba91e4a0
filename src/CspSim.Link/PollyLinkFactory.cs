using CspSim.Engine.Random;
using CspSim.Link.Faults;

namespace CspSim.Link;

/// <summary>Makes links that meet faults with a pipeline of Polly, run on simulated time.</summary>
/// <remarks>
/// A replication with such a link must run from beginning to end on one thread, without a synchronization context. Waits
/// (time-outs, pauses, further copies) are counted in whole milliseconds, rounded up, and can be up to 49 days long.
/// </remarks>
public sealed class PollyLinkFactory : ILinkFactory
{
    private static readonly SimDuration s_longestWait = SimDuration.FromDays(49);

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">
    /// A wait of the plan is longer than 49 days or not positive, or a recurring outage lasts as long as its distance.
    /// </exception>
    /// <exception cref="System.ComponentModel.DataAnnotations.ValidationException">
    /// Another value of the resilience plan is outside the range that its record states.
    /// </exception>
    public ILink Create(LinkPlan plan, int officeCount, ILinkHost host)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(host);
        ArgumentOutOfRangeException.ThrowIfLessThan(officeCount, 1);
        RequireWait(plan.Resilience?.AttemptTimeout, "time-out of an attempt");
        RequireWait(plan.Resilience?.Retry?.FirstDelay, "first pause before a retry");
        RequireWait(plan.Resilience?.Retry?.LongestDelay, "longest pause before a retry");
        RequireWait(plan.Resilience?.Hedge?.After, "wait before a further copy");
        foreach (RecurringOutage outage in plan.Faults.OfType<RecurringOutage>())
        {
            RequireUpTime(outage);
        }

        return new PollyLink(plan, officeCount, host);
    }

    /// <inheritdoc/>
    public IReadOnlyList<LinkOutage> OutagesOf(LinkPlan plan, KeyedDraws draws, SimTime until)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return new OutageCalendar(plan.Faults, draws).Until(until);
    }

    private static void RequireWait(SimDuration? wait, string what)
    {
        if (wait is { } length && (length <= SimDuration.Zero || length > s_longestWait))
        {
            throw new ArgumentException($"The {what} must be more than zero and at most 49 days.", nameof(wait));
        }
    }

    private static void RequireUpTime(RecurringOutage outage)
    {
        if (outage.Lasts <= SimDuration.Zero || outage.Lasts >= outage.Every)
        {
            throw new ArgumentException(
                $"The recurring outage \"{outage.Name}\" must last more than zero and less than its distance.", nameof(outage));
        }
    }
}
