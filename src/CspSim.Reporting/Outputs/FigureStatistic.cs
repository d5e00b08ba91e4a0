using CspSim.Experiments.Results;

namespace CspSim.Reporting.Outputs;

/// <summary>One number that outputs give for a figure in a replication.</summary>
/// <param name="Name">Its name in files.</param>
/// <param name="IsCount">Whether it counts values, so that it is a whole number.</param>
/// <param name="Of">Its value.</param>
internal sealed record FigureStatistic(string Name, bool IsCount, Func<ReplicationFigure, double> Of)
{
    /// <summary>All of them, in the order of files.</summary>
    public static IReadOnlyList<FigureStatistic> All { get; } =
    [
        new("count", IsCount: true, static figure => figure.Count),
        new("unfinished", IsCount: true, static figure => figure.Unfinished),
        new("mean", IsCount: false, static figure => figure.Mean),
        new("p50", IsCount: false, static figure => figure.P50),
        new("p90", IsCount: false, static figure => figure.P90),
        new("p95", IsCount: false, static figure => figure.P95),
        new("min", IsCount: false, static figure => figure.Minimum),
        new("max", IsCount: false, static figure => figure.Maximum),
    ];
}
