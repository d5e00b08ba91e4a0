using CspSim.Model.Filings;

namespace CspSim.Scenarios.Building;

/// <summary>Reads arrivals that are counted by year or by month, in the scenario or in a file.</summary>
internal static class CountedRates
{
    /// <summary>The keys of which one gives the counts.</summary>
    public static readonly IReadOnlyList<string> Forms = ["by-year", "by-month", "file"];

    private static readonly (string Key, string Form)[] Companions = [(YearStarts.Name, "by-year"), ("month-column", "file"), ("count-column", "file")];

    /// <summary>The rates; none when they are wrong.</summary>
    /// <param name="rates">The section <c>rates</c>.</param>
    /// <param name="form">The one of <see cref="Forms"/> that is given.</param>
    /// <param name="axis">The time of the run.</param>
    public static RateSteps Read(Reading rates, string form, TimeAxis axis)
    {
        DiagnosticBag bag = rates.Checks.Bag;
        if (Array.Find(Companions, companion => rates.Has(companion.Key) && companion.Form != form) is { Key: { } stray } wanted)
        {
            bag.Error("CS015", rates.Node.Find(stray)!.Key, $"'{stray}' goes with '{wanted.Form}', and the rates are given by '{form}'", $"remove {stray}", rates.Path);
            return RateSteps.None;
        }

        Node place = rates.PlaceOf(form);
        IReadOnlyList<PeriodFigure>? periods = form switch
        {
            "by-year" => PeriodSeries.ByYear(rates, axis),
            "by-month" => PeriodSeries.ByMonth(rates, axis),
            _ => MonthCounts.Read(rates, axis),
        };
        if (periods is { Count: 0 })
        {
            bag.Error("CS011", place, $"{rates.Path}.{form} is empty", "{2026: 8280}", rates.Path);
        }

        if (periods is not { Count: > 0 })
        {
            return RateSteps.None;
        }

        PeriodSeries.WarnOfGaps(periods, "the rates", rates, place, axis);
        return new RateSteps(periods.Select(static period => new RateStep(period.From, period.Value / (period.To - period.From).Hours)));
    }
}
