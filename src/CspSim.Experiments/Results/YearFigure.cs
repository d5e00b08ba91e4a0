using CspSim.Experiments.Plans;
using CspSim.Experiments.Statistics;

namespace CspSim.Experiments.Results;

/// <summary>One whole year of one office beside what the office published.</summary>
/// <param name="Start">The first day of the year.</param>
/// <param name="FirstActions">First actions issued in it, the mean over replications.</param>
/// <param name="Pendency">Mean pendency of those first actions, months, over replications.</param>
/// <param name="Published">What was published; null: nothing, so that the year is a forecast.</param>
public sealed record YearFigure(DateOnly Start, double FirstActions, Estimate Pendency, PublishedYear? Published)
{
    /// <summary>Simulated less published, months; NaN when nothing was published.</summary>
    public double Error => Pendency.Value - (Published?.Months ?? double.NaN);
}
