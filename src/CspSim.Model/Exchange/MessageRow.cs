using CspSim.Engine;
using CspSim.Model.Filings;

namespace CspSim.Model.Exchange;

/// <summary>One message on its way.</summary>
internal struct MessageRow : IReusableRow
{
    public long Number;
    public ulong Key;
    public SimTime RequestedAt;
    public SimTime DueAt;

    /// <summary>When it was received, which may be before it can be read.</summary>
    public SimTime DeliveredAt;
    public int Family;
    public byte FromLeg;
    public byte ToLeg;
    public MessageKind Kind;

    public bool InUse { get; private set; }

    public void Begin()
    {
        this = default;
        InUse = true;
    }

    public void End() => InUse = false;
}
