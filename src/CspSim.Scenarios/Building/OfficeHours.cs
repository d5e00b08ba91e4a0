using CspSim.Engine.Working;

using NodaTime;

namespace CspSim.Scenarios.Building;

/// <summary>The hours of an office by weekday and date.</summary>
/// <param name="Week">The hours of Monday to Sunday; empty on a day that is not worked.</param>
internal sealed record OfficeHours(IReadOnlyList<IReadOnlyList<WorkingInterval>> Week)
{
    private static readonly IReadOnlyList<WorkingInterval> s_closed = [];

    /// <summary>Hours of their own of single dates.</summary>
    public Dictionary<LocalDate, IReadOnlyList<WorkingInterval>> HalfDays { get; } = [];

    /// <summary>Hours of their own of a day of every year.</summary>
    public Dictionary<AnnualDate, IReadOnlyList<WorkingInterval>> YearlyHalfDays { get; } = [];

    /// <summary>Dates that are worked whatever the weekday and the holidays.</summary>
    public HashSet<LocalDate> WorkedDays { get; } = [];

    /// <summary>The hours of a date as they come with its weekday.</summary>
    public IReadOnlyList<WorkingInterval> OfWeekday(LocalDate date) => Week[(int)date.DayOfWeek - 1];

    /// <summary>The hours of a date; a worked day whose weekday has none has those of the first weekday that has some.</summary>
    public IReadOnlyList<WorkingInterval> On(LocalDate date, HolidayFile holidays)
    {
        IReadOnlyList<WorkingInterval> hours = OfWeekday(date);
        if (WorkedDays.Contains(date) || holidays.Working.Contains(date))
        {
            hours = hours.Count > 0 ? hours : Week.First(day => day.Count > 0);
        }
        else if (hours.Count == 0 || holidays.IsClosed(date))
        {
            return s_closed;
        }

        return HalfDays.GetValueOrDefault(date) ?? YearlyHalfDays.GetValueOrDefault(new AnnualDate(date.Month, date.Day)) ?? hours;
    }

    /// <summary>The hours of seven days in a row by their weekdays.</summary>
    public IReadOnlyList<IReadOnlyList<WorkingInterval>> WeekFrom(LocalDate first) =>
        [.. Enumerable.Range(0, Week.Count).Select(day => OfWeekday(first.PlusDays(day)))];
}
