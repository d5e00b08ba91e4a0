namespace CspSim.Model.Measures;

/// <summary>What one value of a measure belongs to.</summary>
public enum MeasureScope
{
    /// <summary>One measured case, at its first action.</summary>
    CaseAtFirstAction,

    /// <summary>One measured case, at its end.</summary>
    CaseAtEnd,

    /// <summary>One first action issued in the measured window, whenever its case came in: what offices publish. Never compared between arms.</summary>
    ActionInWindow,

    /// <summary>One family whose last request lies in the measured window, once all its first actions are out.</summary>
    Pair,

    /// <summary>Two offices' outcomes of one family whose last request lies in the measured window.</summary>
    PairAtEnd,

    /// <summary>All pairs of outcomes of one replication together: one value a replication.</summary>
    PairsOfRun,

    /// <summary>One message between offices, settled after measuring began; counted at its sender.</summary>
    Message,

    /// <summary>One office over the whole measured window: one value a replication.</summary>
    Office,
}
