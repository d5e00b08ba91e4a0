using System.Globalization;

using PublicHoliday;


namespace CspSim.Tests.Data;

/// <summary>The holidays that come with the program against those of a package that others keep.</summary>
/// <remarks>
/// The package knows no Korean holidays; those are held against the base library's lunar calendar in
/// <see cref="KoreanHolidayFileTests"/>. It gives
/// observed days only, so weekends, on which offices are closed anyway, are left out. Each remaining difference was judged by the law
/// that the file names as its source.
/// </remarks>
public sealed class HolidayPackageTests
{
    [Fact]
    public void Weekdays_off_in_Japan_differ_from_the_package_only_where_it_leaves_out_a_law() => Check(
        "jp",
        new JapanPublicHoliday(),
        [
            .. Days("2015-09-22 2026-09-22", "Act on National Holidays, article 3 (3): a weekday between two holidays is free"),
            .. Days("2019-04-30 2019-05-01 2019-05-02 2019-10-22", "Act No. 99 of 2018: accession and enthronement, with the days between"),
            .. Days(
                "2020-07-23 2020-07-24 2020-08-10",
                "special measures act for the Tokyo games: days moved to their opening and closing"),
            .. Days("2021-07-22 2021-07-23 2021-08-09", "the same, a year later; 8 August 2021 is a Sunday, so the next day is free"),
        ],
        [
            .. Days("2019-12-23", "the old emperor's birthday: no holiday after his abdication on 30 April 2019"),
            .. Days("2020-07-20 2020-08-11 2020-10-12", "Marine, Mountain and Sports Day before they were moved for the games"),
            .. Days("2021-07-19 2021-08-11 2021-10-11", "the same, a year later"),
        ]);

    [Fact]
    public void Weekdays_off_in_the_United_States_differ_from_the_package_only_by_orders_of_the_president() => Check(
        "us",
        new USAPublicHoliday(),
        [.. Days(
            "2018-12-05 2018-12-24 2019-12-24 2020-12-24 2024-12-24 2025-01-09 2025-12-24 2025-12-26",
            "executive order for this one day")],
        []);

    private static void Check(
        string country,
        PublicHolidayBase package,
        IEnumerable<(DateOnly Day, string Reason)> onlyOurs,
        IEnumerable<(DateOnly Day, string Reason)> onlyTheirs)
    {
        HolidayFile file = HolidayFile.Read(country);
        IEnumerable<DateOnly> ours = Weekdays(file.Dates);

        // New Year's Day of the year after the last can be observed in the last.
        IEnumerable<DateOnly> theirs = Weekdays(Enumerable.Range(file.From.Year, file.To.Year - file.From.Year + 2)
            .SelectMany(package.PublicHolidays)
            .Select(DateOnly.FromDateTime)
            .Where(day => day >= file.From && day <= file.To));

        Assert.Equal(onlyOurs.Select(static one => one.Day).Order(), ours.Except(theirs).Order());
        Assert.Equal(onlyTheirs.Select(static one => one.Day).Order(), theirs.Except(ours).Order());
    }

    private static IEnumerable<DateOnly> Weekdays(IEnumerable<DateOnly> days) =>
        [.. days.Where(static day => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))];

    private static IEnumerable<(DateOnly Day, string Reason)> Days(string dates, string reason) =>
        dates.Split(' ').Select(date => (DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture), reason));
}
