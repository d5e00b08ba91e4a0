using System.Globalization;

using YamlDotNet.RepresentationModel;

namespace CspSim.Tests.Data;

/// <summary>Japanese holidays against the rules of the Act on National Holidays and the equinox formula.</summary>
public sealed class JapaneseHolidayFileTests
{
    private static readonly HolidayFile s_file = HolidayFile.Read("jp");

    public static TheoryData<int> Years => [.. Enumerable.Range(2015, 16)];

    [Theory]
    [MemberData(nameof(Years))]
    public void The_days_of_a_year_are_those_that_the_act_gives(int year)
    {
        SortedSet<DateOnly> expected = [.. National(year)];
        foreach (DateOnly sunday in National(year).Where(day => day.DayOfWeek == DayOfWeek.Sunday))
        {
            expected.Add(Enumerable.Range(1, 7).Select(sunday.AddDays).First(day => !National(year).Contains(day)));
        }

        foreach (DateOnly day in National(year).Where(day => National(year).Contains(day.AddDays(2))))
        {
            expected.Add(day.AddDays(1));
        }

        Assert.Equal(expected, s_file.Days.Where(day => day.Date.Year == year).Select(day => day.Date));
    }

    /// <summary>Sep 2026 and Mar 2027 as the National Astronomical Observatory announced them.</summary>
    [Theory]
    [InlineData("2019-04-30", "Citizens' Holiday", "statutory")]
    [InlineData("2019-05-06", "Substitute for Children's Day", "substitute")]
    [InlineData("2020-05-06", "Substitute for Constitution Memorial Day", "substitute")]
    [InlineData("2021-08-09", "Substitute for Mountain Day", "substitute")]
    [InlineData("2026-09-22", "Citizens' Holiday", "statutory")]
    [InlineData("2027-03-22", "Substitute for Vernal Equinox Day", "substitute")]
    public void A_day_between_or_after_holidays_carries_its_name(string date, string name, string kind)
    {
        HolidayDay day = Assert.Single(s_file.Days, day => string.Equals(IsoText(day.Date), date, StringComparison.Ordinal));

        Assert.Equal((name, kind), (day.Name, day.Kind));
    }

    [Fact]
    public void Only_days_that_hang_on_an_equinox_not_yet_announced_are_assumed()
    {
        string[] assumed = [.. s_file.Days.Where(day => day.Assumed).Select(day => IsoText(day.Date))];

        Assert.Equal(
            ["2028-03-20", "2028-09-22", "2029-03-20", "2029-09-23", "2029-09-24", "2030-03-20", "2030-09-23"], assumed);
    }

    [Fact]
    public void Government_offices_close_from_29_December_to_3_January()
    {
        YamlMappingNode closure = Assert.Single(s_file.Closures);

        Assert.Equal("12-29", HolidayFile.Text(closure, "from"));
        Assert.Equal("01-03", HolidayFile.Text(closure, "to"));
    }

    private static string IsoText(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly Monday(int year, int month, int nth)
    {
        DateOnly first = new(year, month, 1);
        int toMonday = ((int)DayOfWeek.Monday - (int)first.DayOfWeek + 7) % 7;
        return first.AddDays(toMonday + (7 * (nth - 1)));
    }

    /// <summary>The common approximation for 1980 to 2099: day = floor(base + 0.242194 n) - floor(n / 4), n years after 1980.</summary>
    private static DateOnly Equinox(int year, int month, double baseDay)
    {
        int yearsSince1980 = year - 1980;
        return new(year, month, (int)Math.Floor(baseDay + (0.242194 * yearsSince1980)) - (yearsSince1980 / 4));
    }

    private static HashSet<DateOnly> National(int year)
    {
        HashSet<DateOnly> days =
        [
            new(year, 1, 1), Monday(year, 1, 2), new(year, 2, 11), Equinox(year, 3, 20.8431), new(year, 4, 29), new(year, 5, 3),
            new(year, 5, 4), new(year, 5, 5), Monday(year, 9, 3), Equinox(year, 9, 23.2488), new(year, 11, 3), new(year, 11, 23),
            .. SummerAndSports(year),
        ];
        days.UnionWith(OfTheEmperor(year));
        return days;
    }

    // The birthday of the reigning emperor; in 2019 the days of the accession, and no birthday.
    private static DateOnly[] OfTheEmperor(int year) => year switch
    {
        < 2019 => [new(year, 12, 23)],
        2019 => [new(2019, 5, 1), new(2019, 10, 22)],
        _ => [new(year, 2, 23)],
    };

    private static DateOnly[] SummerAndSports(int year) => year switch
    {
        2015 => [Monday(year, 7, 3), Monday(year, 10, 2)],
        2020 => [new(2020, 7, 23), new(2020, 7, 24), new(2020, 8, 10)],
        2021 => [new(2021, 7, 22), new(2021, 7, 23), new(2021, 8, 8)],
        _ => [Monday(year, 7, 3), new(year, 8, 11), Monday(year, 10, 2)],
    };
}
