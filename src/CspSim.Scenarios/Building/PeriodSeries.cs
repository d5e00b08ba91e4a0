using CspSim.Engine;

namespace CspSim.Scenarios.Building;

/// <summary>Figures that a scenario gives year by year or month by month.</summary>
/// <remarks>Everywhere alike the first figure also holds before its period, the last one after it, and the one before a gap in the gap.</remarks>
internal static class PeriodSeries
{
    // A run of whole years of 365.25 days ends some hours beside the turn of the year.
    private const double SlackDays = 2;

    /// <summary>The month in which the years of a section start; 1 is January.</summary>
    public static int FirstMonth(Reading section) => Array.IndexOf([.. YearStarts.Months], section.Text(YearStarts.Name)) + 1;

    /// <summary>The figures under <c>by-year</c> of a section, ascending.</summary>
    public static IReadOnlyList<PeriodFigure> ByYear(Reading section, TimeAxis axis)
    {
        int month = FirstMonth(section);
        return Of(section.Below("by-year"), name => new DateTime(int.Parse(name, CultureInfo.InvariantCulture), month, 1), static from => from.AddYears(1), axis);
    }

    /// <summary>The figures under <c>by-month</c> of a section, ascending.</summary>
    public static IReadOnlyList<PeriodFigure> ByMonth(Reading section, TimeAxis axis) => Of(section.Below("by-month"), static name => MonthOf(name)!.Value, static from => from.AddMonths(1), axis);

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
            string days = string.Create(CultureInfo.InvariantCulture, $"{Math.Round(missing)} of the {Math.Round(axis.Length.Days)} days of the run have no figure of their own, the first of them {axis.DateOf(gap ?? known)}");
            section.Warning("CS049", place,
                $"{what} are given from {axis.DateOf(periods[0].From)} to {axis.DateOf(periods[^1].To - new SimDuration(1))}, the run is {axis.DateOf(SimTime.Zero)} to {axis.DateOf(end)}: {days}; the figure before each holds there, and before the first the first",
                "add the missing periods, or move the run");
        }
    }

    private static List<PeriodFigure> Of(Reading figures, Func<string, DateTime> begin, Func<DateTime, DateTime> next, TimeAxis axis) =>
    [
        .. figures.Node.Entries
            .Select(entry => (From: begin(entry.Name), Value: figures.Number(entry.Name) ?? 0))
            .Select(figure => new PeriodFigure(axis.At(figure.From), axis.At(next(figure.From)), figure.Value))
            .OrderBy(static period => period.From),
    ];
}

/// <summary>A figure that holds for a year or a month.</summary>
/// <param name="From">When the period begins.</param>
/// <param name="To">When it ends.</param>
/// <param name="Value">The figure.</param>
internal readonly record struct PeriodFigure(SimTime From, SimTime To, double Value);
