namespace CspSim.Experiments.Comparing;

/// <summary>How the replications of two results are compared.</summary>
public enum ComparisonMethod
{
    /// <summary>In pairs of the same number: both met the same draws (paired t).</summary>
    Paired,

    /// <summary>As independent samples (Welch).</summary>
    Independent,
}
