using System.Globalization;

using CspSim.Engine;
using CspSim.Engine.Working;
using CspSim.Tests.Support;


using YamlDotNet.RepresentationModel;

namespace CspSim.Tests.Data;

/// <summary>Working time around the holidays of the offices; every expected instant is counted by hand on a calendar sheet.</summary>
public sealed class OfficeCalendarTests
{
    private static readonly TimeSpan s_offset = TimeSpan.FromHours(9);
    private static readonly DateTimeOffset s_origin = new(2019, 1, 1, 0, 0, 0, s_offset);

    // 9 to 12 and 13 to 18 in Korea, 8 hours; 9 to 12 and 13 to 17:45 in Japan, 7.75 hours.
    private static readonly WorkingCalendar s_korea = Calendar("kr", afternoonHours: 5);
    private static readonly WorkingCalendar s_japan = Calendar("jp", afternoonHours: 4.75);

    /// <summary>
    /// Seollal 2027: Saturday 6 to Monday 8 February with the Sunday's substitute on the 9th. Chuseok 2025: 3 to 9 October without a
    /// gap.
    /// </summary>
    [Theory]
    [InlineData("2027-02-05T17:00", 3, "2027-02-10T11:00")]
    [InlineData("2025-10-02T17:00", 2, "2025-10-10T10:00")]
    [InlineData("2024-09-30T16:00", 4, "2024-10-02T11:00")]
    [InlineData("2026-07-16T11:00", 8, "2026-07-20T11:00")]
    public void Korean_effort_rests_over_the_holidays(string start, double hours, string end)
    {
        Assert.Equal(end, Text(s_korea.Finish(At(start), Hours(hours))));
    }

    /// <summary>
    /// Closed from Tuesday 29 December 2026 to Sunday 3 January 2027; Silver Week 2026: Saturday 19 to Wednesday 23 September.
    /// </summary>
    [Theory]
    [InlineData("2026-12-28T15:00", 10, "2027-01-04T17:15")]
    [InlineData("2026-09-18T16:45", 2, "2026-09-24T10:00")]
    [InlineData("2019-04-26T17:15", 1, "2019-05-07T09:30")]
    [InlineData("2021-07-21T13:00", 7.75, "2021-07-26T12:00")]
    public void Japanese_effort_rests_over_the_holidays(string start, double hours, string end)
    {
        Assert.Equal(end, Text(s_japan.Finish(At(start), Hours(hours))));
    }

    /// <summary>Labour Day 2026 closes the Korean offices, Friday 1 May; Children's Day follows on Tuesday.</summary>
    [Theory]
    [InlineData("2026-04-30T10:00", 3, "2026-05-07T10:00")]
    [InlineData("2025-04-30T10:00", 3, "2025-05-07T10:00")]
    [InlineData("2026-06-02T10:00", 1, "2026-06-04T10:00")]
    public void Korean_business_days_skip_the_holidays(string start, int days, string end)
    {
        Assert.Equal(end, Text(s_korea.AddBusinessDays(At(start), days)));
    }

    [Theory]
    [InlineData("2026-04-28T10:00", 3, "2026-05-07T10:00")]
    [InlineData("2027-12-28T10:00", 1, "2028-01-04T10:00")]
    [InlineData("2027-03-19T10:00", 1, "2027-03-23T10:00")]
    public void Japanese_business_days_skip_the_holidays(string start, int days, string end)
    {
        Assert.Equal(end, Text(s_japan.AddBusinessDays(At(start), days)));
    }

    /// <summary>Korea: 365 days less the 119 + 2 and 118 + 2 days off of the almanac and the later decisions.</summary>
    [Theory]
    [InlineData(2025, 244)]
    [InlineData(2026, 245)]
    public void A_Korean_year_has_as_many_working_hours_as_the_almanac_leaves(int year, int days)
    {
        SimDuration worked = s_korea.WorkingTimeBetween(NewYear(year), NewYear(year + 1));

        Assert.Equal(Hours(8 * days), worked);
    }

    private static SimTime At(string local) =>
        new((DateTime.ParseExact(local, "yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture) - s_origin.DateTime).Ticks);

    private static SimTime NewYear(int year) => new((new DateTime(year, 1, 1) - s_origin.DateTime).Ticks);

    private static string Text(SimTime time) =>
        s_origin.DateTime.AddTicks(time.Ticks).ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture);

    private static SimDuration Hours(double hours) => new((long)(hours * TimeSpan.TicksPerHour));

    private static WorkingCalendar Calendar(string country, double afternoonHours)
    {
        HolidayFile file = HolidayFile.Read(country);
        HashSet<DateOnly> holidays = file.Dates;
        DateOnly first = DateOnly.FromDateTime(s_origin.DateTime);
        int days = file.To.DayNumber - first.DayNumber + 1;
        bool[] works = [.. Enumerable.Range(0, days).Select(first.AddDays).Select(day =>
            day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !holidays.Contains(day) && !IsClosed(file, day))];
        SimTime[] midnights = [.. Enumerable.Range(0, days + 1).Select(day => new SimTime(day * TimeSpan.TicksPerDay))];
        return Calendars.Of(midnights, works, Calendars.Hours(9, 12), Calendars.Hours(13, 13 + afternoonHours));
    }

    // The text MM-dd compares like the day of the year; a closure whose end is before its start wraps the year.
    private static bool IsClosed(HolidayFile file, DateOnly date)
    {
        string day = date.ToString("MM-dd", CultureInfo.InvariantCulture);
        foreach (YamlMappingNode closure in file.Closures)
        {
            bool afterStart = string.CompareOrdinal(day, HolidayFile.Text(closure, "from")) >= 0;
            bool beforeEnd = string.CompareOrdinal(day, HolidayFile.Text(closure, "to")) <= 0;
            bool wraps = string.CompareOrdinal(HolidayFile.Text(closure, "from"), HolidayFile.Text(closure, "to")) > 0;
            if (wraps ? afterStart || beforeEnd : afterStart && beforeEnd)
            {
                return true;
            }
        }

        return false;
    }
}
