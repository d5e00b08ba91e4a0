namespace CspSim.Experiments.Comparing;

/// <summary>One figure with the mean of every replication.</summary>
/// <param name="Label">What it speaks of.</param>
/// <param name="Means">One mean a replication, in their order; NaN where nothing was counted.</param>
public sealed record FigureSeries(FigureLabel Label, IReadOnlyList<double> Means)
{
    /// <summary>The share of measured cases that were unfinished when their run stopped; 0 to 1.</summary>
    public double UnfinishedShare { get; init; }
}
