namespace CspSim.Scenarios.Building;

/// <summary>Figures that a scenario gives year by year or month by month.</summary>
/// <remarks>
/// Everywhere alike the first figure also holds before its period, the last one after it, and the one before a gap in the gap.
/// </remarks>
internal static class PeriodSeries
{
    // A run of whole years of 365.25 days ends some hours beside the turn of the year.
    private const double SlackDays = 2;

    /// <summary>The figures of a section's years, ascending.</summary>
    /// <param name="section">The mapping that gives them.</param>
    /// <param name="years">Its key with the years.</param>
    /// <param name="figure">The figure of a year.</param>
    /// <param name="axis">The run.</param>
    public static IReadOnlyList<PeriodFigure> ByYear(Reading section, KeyEntry years, ValueKey<int> figure, TimeAxis axis)
    {
        int month = section.Read(YearStarts.Month);
        return Of(
            section.Below(years).Each(figure),
            name => new DateTime(int.Parse(name, CultureInfo.InvariantCulture), month, 1),
            static from => from.AddYears(1),
            axis);
    }

    /// <summary>The figures of a section's calendar months, ascending.</summary>
    /// <param name="section">The mapping that gives them.</param>
    /// <param name="months">Its key with the months.</param>
    /// <param name="figure">The figure of a month.</param>
    /// <param name="axis">The run.</param>
    public static IReadOnlyList<PeriodFigure> ByMonth(Reading section, KeyEntry months, ValueKey<int> figure, TimeAxis axis) =>
        Of(section.Below(months).Each(figure), static name => MonthOf(name)!.Value, static from => from.AddMonths(1), axis);

    /// <summary>The first day of a month written as 2019-01; null when it is none.</summary>
    public static DateTime? MonthOf(string text) =>
        DateTime.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime month) ? month : null;

    /// <summary>Whether a date without a time is the first day of a month.</summary>
    public static bool IsFirstOfMonth(string date) => date.Length == 10 && date.EndsWith("-01", StringComparison.Ordinal);

    /// <summary>Warns when a part of the run has no figure of its own.</summary>
    /// <param name="periods">The figures, ascending; one or more.</param>
    /// <param name="what">What they are, such as <c>the rates</c>.</param>
    /// <param name="section">The mapping that gives them.</param>
    /// <param name="place">The place of the message.</param>
    /// <param name="axis">The run.</param>
    public static void WarnOfGaps(IReadOnlyList<PeriodFigure> periods, string what, Reading section, Node place, TimeAxis axis)
    {
        SimTime end = SimTime.Zero + axis.Length;
        double missing = 0;
        SimTime known = SimTime.Zero;
        SimTime? gap = null;
        foreach (PeriodFigure period in periods)
        {
            SimTime from = SimTime.Min(period.From, end);
            if (from > known)
            {
                missing += (from - known).Days;
                gap ??= known;
            }

            known = SimTime.Max(known, SimTime.Min(period.To, end));
        }

        missing += (end - known).Days;
        if (missing > SlackDays)
        {
            string days = string.Create(CultureInfo.InvariantCulture, $"{Math.Round(missing)} of the {Math.Round(axis.Length.Days)} days "
                + $"of the run have no figure of their own, the first of them {axis.DateOf(gap ?? known)}");
            section.Warning("CS049", place,
                $"{what} are given from {axis.DateOf(periods[0].From)} to {axis.DateOf(periods[^1].To - new SimDuration(1))}, the run is "
                    + $"{axis.DateOf(SimTime.Zero)} to {axis.DateOf(end)}: {days}; the figure before each holds there, and before the "
                    + $"first the first",
                "add the missing periods, or move the run");
        }
    }

    private static List<PeriodFigure> Of(
        IEnumerable<(ScalarNode Name, int Value)> figures, Func<string, DateTime> begin, Func<DateTime, DateTime> next, TimeAxis axis) =>
    [
        .. figures
            .Select(figure => (From: begin(figure.Name.Value), figure.Value))
            .Select(figure => new PeriodFigure(axis.At(figure.From), axis.At(next(figure.From)), figure.Value))
            .OrderBy(static period => period.From),
    ];
}

/// <summary>A figure that holds for a year or a month.</summary>
/// <param name="From">When the period begins.</param>
/// <param name="To">When it ends.</param>
/// <param name="Value">The figure.</param>
internal readonly record struct PeriodFigure(SimTime From, SimTime To, double Value);
