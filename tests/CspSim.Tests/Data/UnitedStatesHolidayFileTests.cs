namespace CspSim.Tests.Data;

/// <summary>Federal holidays against 5 U.S.C. 6103 and the rule for weekends.</summary>
public sealed class UnitedStatesHolidayFileTests
{
    private static readonly HolidayFile s_file = HolidayFile.Read("us");

    public static TheoryData<int> Years => [.. Enumerable.Range(2015, 16)];

    [Theory]
    [MemberData(nameof(Years))]
    public void The_statutory_days_are_those_of_the_code(int year)
    {
        Assert.Equal(Legal(year).Order(), OfKind(year, "statutory"));
    }

    [Theory]
    [MemberData(nameof(Years))]
    public void A_holiday_on_Saturday_is_observed_on_Friday_and_one_on_Sunday_on_Monday(int year)
    {
        IEnumerable<DateOnly> observed = Legal(year).Append(new DateOnly(year + 1, 1, 1))
            .Where(day => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
            .Select(day => day.AddDays(day.DayOfWeek == DayOfWeek.Saturday ? -1 : 1))
            .Where(day => day.Year == year);

        Assert.Equal(observed.Order(), OfKind(year, "substitute"));
    }

    private static IEnumerable<DateOnly> OfKind(int year, string kind) =>
        s_file.Days.Where(day => day.Date.Year == year && string.Equals(day.Kind, kind, StringComparison.Ordinal)).Select(day => day.Date);

    private static DateOnly Nth(int year, int month, DayOfWeek weekday, int nth)
    {
        DateOnly first = new(year, month, 1);
        return first.AddDays((((int)weekday - (int)first.DayOfWeek + 7) % 7) + (7 * (nth - 1)));
    }

    private static List<DateOnly> Legal(int year)
    {
        DateOnly endOfMay = new(year, 5, 31);
        List<DateOnly> days =
        [
            new(year, 1, 1), Nth(year, 1, DayOfWeek.Monday, 3), Nth(year, 2, DayOfWeek.Monday, 3),
            endOfMay.AddDays(-(((int)endOfMay.DayOfWeek + 6) % 7)), new(year, 7, 4), Nth(year, 9, DayOfWeek.Monday, 1),
            Nth(year, 10, DayOfWeek.Monday, 2), new(year, 11, 11), Nth(year, 11, DayOfWeek.Thursday, 4), new(year, 12, 25),
        ];
        if (year >= 2021)
        {
            days.Add(new(year, 6, 19));
        }

        return days;
    }
}
