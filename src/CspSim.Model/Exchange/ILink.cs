using CspSim.Engine;
using CspSim.Engine.Random;

namespace CspSim.Model.Exchange;

/// <summary>The link of one replication: takes messages and, in simulated time, reports to the host what became of each.</summary>
/// <remarks>
/// Contract: every message sent is settled exactly once, by <see cref="ILinkHost.OnDelivered"/> or
/// <see cref="ILinkHost.OnGivenUp"/>; further copies of a delivered one are reported by <see cref="ILinkHost.OnDuplicate"/>. All calls
/// happen on the replication's thread.
/// </remarks>
public interface ILink
{
    /// <summary>Sends one message at the present time.</summary>
    void Send(in Message message);

    /// <summary>A timer has come that the link set with <see cref="ILinkHost.ScheduleLinkTimer"/>.</summary>
    void OnTimer(int timer);
}

/// <summary>Makes the link of a replication when the plan asks for more than a plain delay.</summary>
/// <remarks>Shared by all replications and threads: no state that changes.</remarks>
public interface ILinkFactory
{
    /// <summary>A new link for one replication.</summary>
    ILink Create(LinkPlan plan, int officeCount, ILinkHost host);

    /// <summary>When the links of a replication are down, whether a message meets it or not.</summary>
    /// <param name="plan">The link.</param>
    /// <param name="draws">The keyed draws of the replication.</param>
    /// <param name="until">Outages that begin then or later are left out.</param>
    /// <returns>In the order of their beginnings; some may overlap.</returns>
    IReadOnlyList<LinkOutage> OutagesOf(LinkPlan plan, KeyedDraws draws, SimTime until);
}

/// <summary>What a link needs of the run it serves.</summary>
public interface ILinkHost
{
    /// <summary>The present simulated time.</summary>
    SimTime Now { get; }

    /// <summary>The replication's keyed draws; use the purposes of <see cref="DrawPurpose"/> that begin with Link.</summary>
    KeyedDraws Draws { get; }

    /// <summary>Has <see cref="ILink.OnTimer"/> called at a time that is not before now.</summary>
    void ScheduleLinkTimer(SimTime at, int timer);

    /// <summary>The message has been received for the first time.</summary>
    /// <param name="message">The message.</param>
    /// <param name="attempts">Attempts made, 1 or more.</param>
    void OnDelivered(in Message message, int attempts);

    /// <summary>A further copy of a delivered message has arrived and has been recognised.</summary>
    void OnDuplicate(in Message message);

    /// <summary>The sender has given the message up; it will never be received.</summary>
    /// <param name="message">The message.</param>
    /// <param name="attempts">Attempts made, 0 or more.</param>
    /// <param name="reason">Why.</param>
    void OnGivenUp(in Message message, int attempts, LinkOutcome reason);

    /// <summary>One attempt has ended. Called for every attempt, whether logged or not.</summary>
    /// <param name="message">The message.</param>
    /// <param name="attempt">1 for the first.</param>
    /// <param name="startedAt">When it started; it ends now.</param>
    /// <param name="outcome">How it ended.</param>
    void OnAttempted(in Message message, int attempt, SimTime startedAt, LinkOutcome outcome);

    /// <summary>A further attempt will be made after a pause.</summary>
    /// <param name="message">The message.</param>
    /// <param name="attempt">The number the further attempt will have. It stays the same when the breaker refuses it and a pause
    /// follows again.</param>
    /// <param name="pause">From now to the further attempt.</param>
    /// <param name="reason">How the last attempt ended, or <see cref="LinkOutcome.BreakerOpen"/>.</param>
    void OnRetryScheduled(in Message message, int attempt, SimDuration pause, LinkOutcome reason);

    /// <summary>The circuit breaker between two offices has changed its state.</summary>
    /// <param name="fromOffice">The one office.</param>
    /// <param name="toOffice">The other.</param>
    /// <param name="change">To which state, and on what grounds.</param>
    void OnBreakerChanged(int fromOffice, int toOffice, BreakerChange change);
}

/// <summary>How an attempt ended, and why a message was given up.</summary>
public enum LinkOutcome : byte
{
    /// <summary>Received.</summary>
    Ok,

    /// <summary>No answer within the limit of one attempt.</summary>
    Timeout,

    /// <summary>The link was down.</summary>
    Outage,

    /// <summary>Lost without a word, and nothing watches for it.</summary>
    Loss,

    /// <summary>Received unreadable and rejected.</summary>
    Corruption,

    /// <summary>Not tried: the circuit breaker was open.</summary>
    BreakerOpen,

    /// <summary>Not tried again: it would have come after it was due.</summary>
    DeadlineMissed,

    /// <summary>Withdrawn, because another copy of the message was received first.</summary>
    Overtaken,
}
