using CspSim.Model.Exchange.Protocols;

namespace CspSim.Scenarios.Reference;

/// <summary>The ways to share searches.</summary>
internal static class ModeReference
{
    /// <summary>The topic.</summary>
    public static ReferenceTopic Topic { get; } =
        new("modes", "the ways to share searches (csp.mode)", [.. ProtocolCatalog.All.Select(Of)]);

    // What decides in both offices.
    private const string Decided = "\noffices:\n  KIPO:\n    outcome: {notices: {allows: 60%, response: 60 d}}"
        + "\n  JPO:\n    outcome: {notices: {allows: 60%, response: 60 d}}";

    private static ReferenceEntry Of(IExchangeProtocol protocol)
    {
        string offices = protocol.OfficeCountMax == 2 ? " It joins two offices." : "";
        string petition = protocol.NeedsPetition ? " Families ask for it by petition (csp.share)." : " It needs no petition.";
        petition += protocol.NeedsAllowance ? " It needs outcomes that tell what is allowed (outcome: notices or documents)." : "";
        return new ReferenceEntry(protocol.Name, protocol.Summary, protocol.Summary + petition + offices)
        {
            Examples = [("Example", $"csp:\n  mode: {protocol.Name}\n  share: 30%" + (protocol.NeedsAllowance ? Decided : ""))],
        };
    }
}
