namespace CspSim.Model.Exchange.Protocols;

/// <summary>Every exchange protocol that a scenario file can name. A new protocol adds its line here and nowhere else.</summary>
public static class ProtocolCatalog
{
    /// <summary>No sharing: each office alone.</summary>
    public static IExchangeProtocol None { get; } = new NoExchange();

    /// <summary>All protocols, in the order in which reports list them.</summary>
    public static IReadOnlyList<IExchangeProtocol> All { get; } =
    [
        None,
        new DossierExchange(),
        new SerialExchange(),
        new ParallelExchange(),
        new ParallelDraftsExchange(),
        new CollaborativeExamination(),
        new ProsecutionHighway(),
    ];
}
