using CspSim.Model.Filings;

namespace CspSim.Scenarios.Building;

/// <summary>Reads arrivals that are counted by year or by month, in the scenario or in a file.</summary>
internal static class CountedRates
{
    /// <summary>The keys of which one gives the counts.</summary>
    public static readonly IReadOnlyList<KeyEntry> Forms = [RateKeys.ByYear, RateKeys.ByMonth, RateKeys.File];

    private static readonly (KeyEntry Key, KeyEntry Form)[] s_companions =
        [(YearStarts.Month, RateKeys.ByYear), (RateKeys.MonthColumn, RateKeys.File), (RateKeys.CountColumn, RateKeys.File)];

    /// <summary>The rates; none when they are wrong.</summary>
    /// <param name="rates">The section <c>rates</c>.</param>
    /// <param name="form">The one of <see cref="Forms"/> that is given.</param>
    /// <param name="axis">The time of the run.</param>
    public static RateSteps Read(Reading rates, KeyEntry form, TimeAxis axis)
    {
        if (Array.Find(s_companions, companion => rates.Has(companion.Key) && companion.Form != form) is { Key: { } stray } wanted)
        {
            rates.Error(
                "CS015",
                rates.KeyOf(stray),
                $"'{stray.Name}' goes with '{wanted.Form.Name}', and the rates are given by '{form.Name}'",
                $"remove {stray.Name}");
            return RateSteps.None;
        }

        IReadOnlyList<PeriodFigure> periods = form == RateKeys.File ? MonthCounts.Read(rates, axis)
            : form == RateKeys.ByYear ? PeriodSeries.ByYear(rates, RateKeys.ByYear, RateKeys.CountOfYear, axis)
            : PeriodSeries.ByMonth(rates, RateKeys.ByMonth, RateKeys.CountOfMonth, axis);
        if (periods.Count > 0)
        {
            PeriodSeries.WarnOfGaps(periods, "the rates", rates, rates.PlaceOf(form), axis);
        }
        else if (form != RateKeys.File)
        {
            rates.Error("CS011", form, $"{rates.Path}.{form.Name} is empty", "{2026: 8280}");
        }

        return new RateSteps(periods.Select(static period => new RateStep(period.From, period.Value / (period.To - period.From).Hours)));
    }
}
