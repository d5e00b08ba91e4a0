namespace CspSim.Model.Measures;

/// <summary>What one value of a measure belongs to.</summary>
public enum MeasureScope
{
    /// <summary>One application whose first action was issued inside the measured window.</summary>
    CaseAtFirstAction,

    /// <summary>One application whose request lies inside the measured window; unfinished ones are told as censored.</summary>
    CaseOfCohort,

    /// <summary>One application that ended inside the measured window.</summary>
    CaseAtEnd,

    /// <summary>One family all of whose first actions have been issued, the last one inside the measured window.</summary>
    Pair,

    /// <summary>Two offices' outcomes of one family, the last application of which ended inside the measured window.</summary>
    PairAtEnd,

    /// <summary>All pairs of outcomes of one replication together: one value a replication.</summary>
    PairsOfRun,

    /// <summary>One message between offices, settled inside the measured window; counted at its sender.</summary>
    Message,

    /// <summary>One office over the whole measured window: one value a replication.</summary>
    Office,
}
