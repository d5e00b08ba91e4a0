namespace CspSim.Experiments.Forecasts;

/// <summary>Where an office's backlog goes.</summary>
public enum BacklogTrend
{
    /// <summary>There is none and the load is below 1: only the queue that chance makes.</summary>
    None,

    /// <summary>It neither drains nor doubles within a thousand years.</summary>
    Holds,

    /// <summary>It is worked off.</summary>
    Drains,

    /// <summary>It grows to twice its size at the start.</summary>
    Doubles,

    /// <summary>There is none at the start, and one grows.</summary>
    Grows,
}
