using System.Globalization;

namespace CspSim.Tests.Data;

/// <summary>Korean holidays against the lunar calendar of the base library, the law's rules and published counts.</summary>
public sealed class KoreanHolidayFileTests
{
    private static readonly KoreanLunisolarCalendar s_lunar = new();
    private static readonly HolidayFile s_file = HolidayFile.Read("kr");

    public static TheoryData<int> Years => [.. Enumerable.Range(2015, 16)];

    [Theory]
    [MemberData(nameof(Years))]
    public void The_statutory_days_are_those_of_the_law_on_the_dates_of_the_lunar_calendar(int year)
    {
        Assert.Equal(Statutory(year).Keys.Order(), OfKind(year, "statutory"));
    }

    [Theory]
    [MemberData(nameof(Years))]
    public void The_substitutes_are_those_that_the_rules_of_the_year_give(int year)
    {
        Assert.Equal(Substitutes(year).Order(), OfKind(year, "substitute"));
    }

    /// <summary>
    /// Days off of a five-day week (weekends and holidays) as announced with the almanac a year ahead, reported by Newsspace
    /// (2025, 2026) and Mailhankook (2022, 2023). Later decisions added the days that are taken out here by name.
    /// </summary>
    [Theory]
    [InlineData(2022, 118, "")]
    [InlineData(2023, 116, "2023-05-29 2023-10-02")]
    [InlineData(2025, 119, "2025-01-27 2025-06-03")]
    [InlineData(2026, 118, "2026-05-01 2026-07-17")]
    public void Days_off_in_a_year_are_as_many_as_the_almanac_announced(int year, int announced, string decidedLater)
    {
        int daysOff = Enumerable.Range(0, DateTime.IsLeapYear(year) ? 366 : 365)
            .Select(new DateOnly(year, 1, 1).AddDays)
            .Count(day => IsWeekend(day) || s_file.Dates.Contains(day));
        int later = decidedLater.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;

        Assert.Equal(announced, daysOff - later);
    }

    [Fact]
    public void Elections_at_the_end_of_a_term_fall_on_a_Wednesday_and_later_ones_are_marked_assumed()
    {
        HolidayDay[] elections = [.. s_file.Days.Where(day => string.Equals(day.Source, "kr-election-act", StringComparison.Ordinal))];

        Assert.Equal(
            [new(2016, 4, 13), new(2018, 6, 13), new(2020, 4, 15), new(2022, 3, 9), new(2022, 6, 1), new(2024, 4, 10), new(2026, 6, 3), new(
                2028,
                4,
                12), new(2030, 3, 27), new(2030, 6, 12)],
            elections.Select(day => day.Date));
        Assert.All(elections, day =>
        {
            Assert.Equal(DayOfWeek.Wednesday, day.Date.DayOfWeek);
            Assert.Equal(day.Date.Year > 2026, day.Assumed);
        });
    }

    /// <summary>
    /// Public Official Election Act, article 34: first Wednesday from 70 (president), 50 (assembly) or 30 days (local) before the
    /// term ends; a week later when that day, the day before or the day after is a holiday.
    /// </summary>
    [Theory]
    [InlineData("2022-05-09", 70, "2022-03-09")]
    [InlineData("2030-06-03", 70, "2030-03-27")]
    [InlineData("2016-05-29", 50, "2016-04-13")]
    [InlineData("2020-05-29", 50, "2020-04-15")]
    [InlineData("2024-05-29", 50, "2024-04-10")]
    [InlineData("2028-05-29", 50, "2028-04-12")]
    [InlineData("2018-06-30", 30, "2018-06-13")]
    [InlineData("2022-06-30", 30, "2022-06-01")]
    [InlineData("2026-06-30", 30, "2026-06-03")]
    [InlineData("2030-06-30", 30, "2030-06-12")]
    public void The_election_day_follows_from_the_end_of_the_term(string termEnds, int daysBefore, string election)
    {
        DateOnly day = DateOnly.Parse(termEnds, CultureInfo.InvariantCulture).AddDays(-daysBefore);
        while (day.DayOfWeek != DayOfWeek.Wednesday)
        {
            day = day.AddDays(1);
        }

        if (Statutory(day.Year).Keys.Any(holiday => Math.Abs(holiday.DayNumber - day.DayNumber) <= 1))
        {
            day = day.AddDays(7);
        }

        Assert.Equal(DateOnly.Parse(election, CultureInfo.InvariantCulture), day);
        Assert.Contains(s_file.Days, entry => entry.Date == day && string.Equals(entry.Kind, "election", StringComparison.Ordinal));
    }

    private static IEnumerable<DateOnly> OfKind(int year, string kind) =>
        s_file.Days.Where(day => day.Date.Year == year && string.Equals(day.Kind, kind, StringComparison.Ordinal)).Select(day => day.Date);

    private static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    // The calendar counts a leap month as a month of its own, so every month from it on has an index one higher.
    private static DateOnly FromLunar(int year, int month, int day)
    {
        int leap = s_lunar.GetLeapMonth(year, era: 1);
        int index = leap > 0 && month >= leap ? month + 1 : month;
        return DateOnly.FromDateTime(s_lunar.ToDateTime(year, index, day, 0, 0, 0, 0));
    }

    /// <summary>
    /// Each statutory date with the rules of the holidays on it: "" no substitute, "any" Saturday too, else the block's name.
    /// </summary>
    private static Dictionary<DateOnly, List<string>> Statutory(int year)
    {
        Dictionary<DateOnly, List<string>> days = [];
        void Add(DateOnly day, string rule)
        {
            if (!days.TryGetValue(day, out List<string>? rules))
            {
                days[day] = rules = [];
            }

            rules.Add(rule);
        }

        string Since(int first) => year >= first ? "any" : "";
        Add(new(year, 1, 1), "");
        Add(new(year, 6, 6), "");
        Add(new(year, 5, 5), "any");
        Add(new(year, 3, 1), Since(2022));
        Add(new(year, 8, 15), Since(2021));
        Add(new(year, 10, 3), Since(2021));
        Add(new(year, 10, 9), Since(2021));
        Add(new(year, 12, 25), Since(2023));
        Add(FromLunar(year, 4, 8), Since(2023));
        if (year >= 2026)
        {
            Add(new(year, 5, 1), "any");
            Add(new(year, 7, 17), "any");
        }

        for (int offset = -1; offset <= 1; offset++)
        {
            Add(FromLunar(year, 1, 1).AddDays(offset), "Seollal");
            Add(FromLunar(year, 8, 15).AddDays(offset), "Chuseok");
        }

        return days;
    }

    private static HashSet<DateOnly> Substitutes(int year)
    {
        Dictionary<DateOnly, List<string>> days = Statutory(year);
        HashSet<DateOnly> substitutes = [];
        void AddAfter(DateOnly day)
        {
            do
            {
                day = day.AddDays(1);
            }
            while (IsWeekend(day) || days.ContainsKey(day) || substitutes.Contains(day));

            substitutes.Add(day);
        }

        foreach (string block in new[] { "Seollal", "Chuseok" })
        {
            DateOnly[] ofBlock = [.. days.Where(day => day.Value.Contains(block, StringComparer.Ordinal)).Select(day => day.Key).Order()];
            if (ofBlock.Any(day => day.DayOfWeek == DayOfWeek.Sunday || (!IsWeekend(day) && days[day].Count > 1)))
            {
                AddAfter(ofBlock[^1]);
            }
        }

        foreach ((DateOnly day, List<string> rules) in days.OrderBy(day => day.Key))
        {
            bool inBlock = rules.Exists(rule => rule.Length > 3);
            if (!inBlock && rules.Contains("any", StringComparer.Ordinal) && (IsWeekend(day) || rules.Count > 1))
            {
                AddAfter(day);
            }
        }

        return substitutes;
    }
}
