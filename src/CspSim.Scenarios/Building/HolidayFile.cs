using NodaTime;

namespace CspSim.Scenarios.Building;

/// <summary>The closing days of an office, and the weekend days on which it works, from a holiday file.</summary>
/// <param name="From">The first day that the file covers.</param>
/// <param name="To">The last day that it covers.</param>
/// <param name="Days">Single closing days.</param>
/// <param name="Closures">Closing spans of every year, from month and day to month and day, both closed; a span may pass the turn of
/// the year.</param>
/// <param name="Working">Days that are worked whatever the weekday.</param>
internal sealed record HolidayFile(
    LocalDate From, LocalDate To, IReadOnlySet<LocalDate> Days, IReadOnlyList<(AnnualDate From, AnnualDate To)> Closures,
    IReadOnlySet<LocalDate> Working)
{
    /// <summary>No closing day, ever.</summary>
    public static HolidayFile None { get; } =
        new(LocalDate.MinIsoValue, LocalDate.MaxIsoValue, new HashSet<LocalDate>(), [], new HashSet<LocalDate>());

    /// <summary>Whether the office is closed on a day because of the file.</summary>
    public bool IsClosed(LocalDate date)
    {
        if (Days.Contains(date))
        {
            return true;
        }

        AnnualDate day = new(date.Month, date.Day);
        foreach ((AnnualDate from, AnnualDate to) in Closures)
        {
            bool isInside = from.CompareTo(to) <= 0
                ? day.CompareTo(from) >= 0 && day.CompareTo(to) <= 0
                : day.CompareTo(from) >= 0 || day.CompareTo(to) <= 0;
            if (isInside && date >= From && date <= To)
            {
                return true;
            }
        }

        return false;
    }
}
