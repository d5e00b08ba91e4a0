namespace CspSim.Experiments.Plans;

/// <summary>One published figure.</summary>
/// <param name="Year">The calendar year in which the office's year starts.</param>
/// <param name="Months">Mean pendency to first action, months.</param>
/// <param name="Use">Whether it judges the run.</param>
public sealed record PublishedYear(int Year, double Months, PublishedUse Use);
