using NodaTime;
using NodaTime.Text;

namespace CspSim.Scenarios.Building;

/// <summary>A day on which an office is closed, as a file gives it.</summary>
/// <param name="Date">The day.</param>
/// <param name="Place">Where it is written.</param>
internal readonly record struct ClosingDay(LocalDate Date, Node Place)
{
    /// <summary>Warns of days that look like typing errors: given twice, out of order, outside the span of their file.</summary>
    /// <param name="days">The days in the order written.</param>
    /// <param name="from">The first day that the file covers.</param>
    /// <param name="to">The last one.</param>
    /// <param name="bag">Takes the messages.</param>
    public static void Warn(IReadOnlyList<ClosingDay> days, LocalDate from, LocalDate to, DiagnosticBag bag)
    {
        HashSet<LocalDate> seen = [];
        LocalDate latest = from;
        foreach ((LocalDate date, Node place) in days)
        {
            if (!seen.Add(date))
            {
                bag.Warning("CS103", place, $"{Text(date)} is given twice", "was another day meant? Else keep one of the two");
            }
            else if (date < from || date > to)
            {
                bag.Warning(
                    "CS103",
                    place,
                    $"{Text(date)} lies outside the days that the file covers ({Text(from)} to {Text(to)})",
                    "correct the day, or 'from' and 'to'");
            }
            else if (date < latest)
            {
                bag.Warning(
                    "CS103",
                    place,
                    $"{Text(date)} stands behind {Text(latest)}",
                    "was another day meant? Else put the days in order");
            }
            else
            {
                latest = date;
            }
        }
    }

    /// <summary>
    /// The years that days cover: from the first of January of the first to the end of the last; warns of years without any.
    /// </summary>
    /// <param name="days">The days; one or more.</param>
    /// <param name="reference">The path of their file as written.</param>
    /// <param name="bag">Takes the message.</param>
    public static (LocalDate From, LocalDate To) Years(IReadOnlyList<ClosingDay> days, ScalarNode reference, DiagnosticBag bag)
    {
        int[] years = [.. days.Select(static day => day.Date.Year).Distinct().Order()];
        int empty = Enumerable.Range(years[0], years[^1] - years[0]).Except(years).FirstOrDefault();
        if (empty > 0)
        {
            bag.Warning("CS103", reference, string.Create(
                CultureInfo.InvariantCulture,
                $"{reference.Value} gives days in {years.Length} of the years {years[0]} to {years[^1]}, and none in {empty}"),
                "add them, or correct a year");
        }

        return (new LocalDate(years[0], 1, 1), new LocalDate(years[^1], 12, 31));
    }

    private static string Text(LocalDate date) => LocalDatePattern.Iso.Format(date);
}
