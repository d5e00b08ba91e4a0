namespace CspSim.Model.Exchange;

/// <summary>The link of one replication: takes messages and, in simulated time, tells the host what became of each.</summary>
/// <remarks>
/// Contract: every message sent is settled exactly once, by <see cref="ILinkHost.OnDelivered"/> or
/// <see cref="ILinkHost.OnGivenUp"/>; further copies of a delivered one are told by <see cref="ILinkHost.OnDuplicate"/>. All calls
/// happen on the replication's thread.
/// </remarks>
public interface ILink
{
    /// <summary>Sends one message at the present time.</summary>
    void Send(in Parcel parcel);

    /// <summary>A timer has come that the link set with <see cref="ILinkHost.ScheduleLinkTimer"/>.</summary>
    void OnTimer(int timer);
}
