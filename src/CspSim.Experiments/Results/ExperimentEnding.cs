namespace CspSim.Experiments.Results;

/// <summary>Why replications ended.</summary>
public enum ExperimentEnding
{
    /// <summary>A fixed number was asked for and made.</summary>
    FixedNumber,

    /// <summary>The wanted precision was reached.</summary>
    PrecisionReached,

    /// <summary>The limit came before the wanted precision.</summary>
    LimitReached,

    /// <summary>The watched measure has no value in any arm, so no precision of it could be judged.</summary>
    NothingWatched,

    /// <summary>The user stopped it.</summary>
    Interrupted,
}
