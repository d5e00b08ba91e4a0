using CspSim.Experiments.Plans;

namespace CspSim.Experiments.Results;

/// <summary>The whole years of a run at one office, each beside what the office published of it.</summary>
/// <param name="Series">What was published.</param>
/// <param name="Years">The years that lie wholly in the run, in order; the years of a warm-up are among them.</param>
public sealed record YearSeries(PublishedSeries Series, IReadOnlyList<YearFigure> Years)
{
    /// <summary>The largest size of the errors of the years that judge, months; NaN when there are none.</summary>
    public double LargestError => Years
        .Where(static year => year.Published is { Use: PublishedUse.Judges })
        .Select(static year => Math.Abs(year.Error))
        .DefaultIfEmpty(double.NaN)
        .Max();
}
