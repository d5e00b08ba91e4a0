namespace CspSim.Experiments.Statistics;

/// <summary>How an interval was made.</summary>
public enum IntervalMethod
{
    /// <summary>There is none: too few replications, or none wanted.</summary>
    None,

    /// <summary>Student's t on the values of the replications.</summary>
    StudentT,

    /// <summary>Two order statistics of the values of the replications; bounds their median, whatever their distribution.</summary>
    OrderStatistics,
}
