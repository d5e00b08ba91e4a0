namespace CspSim.Worker.ExchangeLog;

/// <summary>What of a run goes into the exchange log. Results always count everything.</summary>
public enum ExchangeLogScope
{
    /// <summary>Nothing; the run pays nothing.</summary>
    None,

    /// <summary>The first replication of every arm. The default.</summary>
    First,

    /// <summary>Every replication of every arm.</summary>
    All,

    /// <summary>Every replication of every arm, one family in a hundred, the same ones in every arm.</summary>
    Sample,
}
