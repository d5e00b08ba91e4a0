namespace CspSim.Experiments.Statistics;

/// <summary>A confidence interval: two bounds in the unit of what they bound.</summary>
/// <param name="Low">The lower bound; NaN when there is no interval.</param>
/// <param name="High">The upper bound; NaN when there is no interval, positive infinity when nothing bounds it.</param>
public readonly record struct Interval(double Low, double High)
{
    /// <summary>No interval: too few replications, or none wanted.</summary>
    public static Interval None => new(double.NaN, double.NaN);

    /// <summary>Whether both bounds are there.</summary>
    public bool Exists => !double.IsNaN(Low) && !double.IsNaN(High);

    /// <summary>Half the distance of the bounds; NaN without an interval.</summary>
    public double HalfWidth => (High - Low) / 2;

    /// <summary>The interval of a value and a half-width.</summary>
    public static Interval Around(double value, double halfWidth) => new(value - halfWidth, value + halfWidth);

    /// <summary>Whether a value lies between the bounds or on one of them.</summary>
    public bool Contains(double value) => value >= Low && value <= High;
}

/// <summary>How an interval was made.</summary>
public enum IntervalMethod
{
    /// <summary>There is none: too few replications, or none wanted.</summary>
    None,

    /// <summary>Student's t on the values of the replications.</summary>
    StudentT,

    /// <summary>Student's t on the values of the replications, widened on both sides by what their skewness asks for on one.</summary>
    WidenedT,

    /// <summary>Two order statistics of the values of the replications; bounds their median, whatever their distribution.</summary>
    OrderStatistics,
}
