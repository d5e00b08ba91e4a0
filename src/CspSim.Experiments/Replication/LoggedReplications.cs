namespace CspSim.Experiments.Replication;

/// <summary>Which replications of an arm are recorded.</summary>
public enum LoggedReplications
{
    /// <summary>None.</summary>
    None,

    /// <summary>The first.</summary>
    First,

    /// <summary>All.</summary>
    All,
}
