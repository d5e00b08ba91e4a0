using CspSim.Experiments.Plans;
using CspSim.Experiments.Statistics;

namespace CspSim.Experiments.Results;

/// <summary>The whole years of a run at one office, each beside what the office published of it.</summary>
/// <param name="Series">What was published.</param>
/// <param name="Years">The years that lie wholly in the run, in order; the years of a warm-up are among them.</param>
public sealed record YearSeries(PublishedSeries Series, IReadOnlyList<YearFigure> Years)
{
    /// <summary>The largest size of the errors of the years that judge, months or cases; NaN when there are none.</summary>
    public double LargestError => Years
        .Where(static year => year.Published is { Use: PublishedUse.Judges })
        .Select(static year => Math.Abs(year.Error))
        .DefaultIfEmpty(double.NaN)
        .Max();
}

/// <summary>One whole year of one office beside what the office published.</summary>
/// <param name="Start">The first day of the year.</param>
/// <param name="FirstActions">First actions issued in it, the mean over replications.</param>
/// <param name="Pendency">Mean pendency of those first actions, months, over replications.</param>
/// <param name="Endings">What ended in it.</param>
/// <param name="Simulated">The figure of the year that the series is about.</param>
/// <param name="Published">What was published; null: nothing, so that the year is a forecast.</param>
public sealed record YearFigure(
    DateOnly Start, double FirstActions, Estimate Pendency, YearEndings Endings, Estimate Simulated, PublishedYear? Published)
{
    /// <summary>Simulated less published, months or cases; NaN when nothing was published.</summary>
    public double Error => Simulated.Value - (Published?.Value ?? double.NaN);
}

/// <summary>What ended in one whole year of one office, but for what was withdrawn before a first action; over replications.</summary>
/// <param name="Disposals">Applications that ended.</param>
/// <param name="Grants">Of these, the allowed ones; NaN where the rule of outcomes does not tell.</param>
/// <param name="Refusals">The finally refused ones; NaN where the rule of outcomes does not tell.</param>
/// <param name="TotalPendency">Their mean pendency, months.</param>
public sealed record YearEndings(Estimate Disposals, Estimate Grants, Estimate Refusals, Estimate TotalPendency);
