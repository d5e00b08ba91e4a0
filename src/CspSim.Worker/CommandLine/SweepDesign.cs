namespace CspSim.Worker.CommandLine;

/// <summary>At which points a sweep runs its scenario.</summary>
public enum SweepDesign
{
    /// <summary>Each input alone at both ends of its range. The default without values to vary.</summary>
    OneAtATime,

    /// <summary>Every combination of the values. The default with them.</summary>
    Grid,

    /// <summary>The first values of all inputs, then the second ones, and so on.</summary>
    List,

    /// <summary>A Latin hypercube over the ranges.</summary>
    Latin,

    /// <summary>Points of the sequence of Sobol' over the ranges.</summary>
    Sobol,
}
