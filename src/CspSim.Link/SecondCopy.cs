using CspSim.Link.Clock;
using CspSim.Model.Exchange;

namespace CspSim.Link;

/// <summary>A further copy of a message that has been received, still on its way.</summary>
internal sealed class SecondCopy(Parcel parcel, ILinkHost host) : ILinkTimer
{
    private readonly Parcel _parcel = parcel;

    /// <inheritdoc/>
    public void OnDue() => host.OnDuplicate(in _parcel);
}
