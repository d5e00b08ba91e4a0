namespace CspSim.Link.Clock;

/// <summary>Something of the link that waits for a point in simulated time.</summary>
internal interface ILinkTimer
{
    /// <summary>The time has come. Not called after <see cref="LinkTimerTable.Cancel"/>.</summary>
    void OnDue();
}
