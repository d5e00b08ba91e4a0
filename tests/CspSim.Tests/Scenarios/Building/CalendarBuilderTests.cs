using System.Globalization;

using CspSim.Engine;
using CspSim.Engine.Working;
using CspSim.Model;
using CspSim.Model.Runs;


namespace CspSim.Tests.Scenarios.Building;

/// <summary>Calendars as scenario files write them; expected instants are local times read off a calendar sheet of 2026.</summary>
public sealed class CalendarBuilderTests
{
    private const string Seoul = "Asia/Seoul";
    private const string NewYork = "America/New_York";
    private const string Usual = "hours: 09:00-18:00, pause: 12:00-13:00";

    private static readonly MemoryFiles s_files = new MemoryFiles()
        .With("h.yaml", "cspsim-holidays: 1\nfrom: 2019-01-01\nto: 2035-12-31\nclosures: [{from: 12-29, to: 01-03}]\n"
            + "days: [{date: 2026-02-16}, {date: 2026-02-17}]\nworking: [{date: 2026-02-14, name: instead of the 16th}]\n");

    // 10 January 2026 is a Saturday.
    [Theory]
    [InlineData(Usual, "2026-01-10T11:00", "2026-01-12T09:00")]
    [InlineData(Usual, "2026-01-12T12:30", "2026-01-12T13:00")]
    [InlineData(Usual, "2026-01-12T18:00", "2026-01-13T09:00")]
    [InlineData(Usual + ", holidays: h.yaml", "2026-02-13T18:00", "2026-02-14T09:00")]
    [InlineData(Usual + ", holidays: h.yaml", "2026-02-14T18:00", "2026-02-18T09:00")]
    [InlineData(Usual + ", holidays: h.yaml, worked-days: [2026-02-16]", "2026-02-14T18:00", "2026-02-16T09:00")]
    [InlineData(Usual + ", worked-days: [2026-01-10]", "2026-01-10T08:00", "2026-01-10T09:00")]
    [InlineData(Usual + ", worked-days: [2026-01-10], half-days: {2026-01-10: 10:00-12:00}", "2026-01-10T08:00", "2026-01-10T10:00")]
    [InlineData(Usual + ", half-days: {2026-01-09: 09:00-13:00}", "2026-01-09T12:00", "2026-01-12T09:00")]
    [InlineData(Usual + ", half-days: {01-09: 09:00-15:00}", "2026-01-09T15:00", "2026-01-12T09:00")]
    [InlineData(Usual + ", half-days: {01-09: 09:00-15:00}", "2027-01-09T15:00", "2027-01-11T09:00")]
    [InlineData(Usual + ", half-days: {01-09: 09:00-15:00, 2026-01-09: 09:00-16:00}", "2026-01-09T15:00", "2026-01-09T15:00")]
    [InlineData("hours: {by-weekday: {mon-thu: 09:00-18:00, fri: 09:00-12:30}}", "2026-01-09T12:30", "2026-01-12T09:00")]
    [InlineData("hours: {by-weekday: {mon-thu: 09:00-18:00, sat: 10:00-14:00}}", "2026-01-08T18:00", "2026-01-10T10:00")]
    [InlineData("hours: {by-weekday: {mon-fri: 09:00-18:00}}, worked-days: [2026-01-10]", "2026-01-10T08:00", "2026-01-10T09:00")]
    [InlineData(
        "hours: {by-weekday: {tue: 08:00-17:00, sat: 10:00-14:00}}, worked-days: [2026-01-12]",
        "2026-01-12T07:00",
        "2026-01-12T08:00")]
    public void Work_that_comes_at_a_time_is_begun_at(string calendar, string comes, string begun) =>
        Assert.Equal(begun, NextWork(calendar, Seoul, comes));

    // 9 hours less an hour of pause on four days, and a Friday that ends with the beginning of the pause.
    [Fact]
    public void A_pause_is_taken_out_of_a_shorter_day_as_far_as_it_falls_into_it()
    {
        (WorkingCalendar office, RunWindow window) = Office(
            "hours: {by-weekday: {mon-thu: 09:00-18:00, fri: 09:00-12:30}}, pause: 12:00-13:00",
            Seoul);

        Assert.Equal((4 * 8) + 3, office.WorkingTimeBetween(At(window, "2026-01-12T00:00"), At(window, "2026-01-19T00:00")).Hours);
    }

    // The clocks go forward on Sunday 8 March 2026 at 2:00 and back on Sunday 1 November at 2:00. Whoever works on that day works from
    // 9 to 18.
    [Theory]
    [InlineData("2026-03-08T06:00", "2026-03-08T09:00")]
    [InlineData("2026-03-08T18:00", "2026-03-09T09:00")]
    [InlineData("2026-11-01T00:30", "2026-11-01T09:00")]
    [InlineData("2026-11-01T18:00", "2026-11-02T09:00")]
    [InlineData("2026-07-06T03:00", "2026-07-06T09:00")]
    public void A_change_of_the_clocks_leaves_the_hours_where_they_are(string comes, string begun) =>
        Assert.Equal(begun, NextWork("weekdays: mon-sun, " + Usual, NewYork, comes));

    // Samoa had no 30 December 2011, a Friday; the clocks of Sao Paulo went from 24:00 of 20 October 2007 to 1:00; Lord Howe's change
    // by half an hour.
    [Theory]
    [InlineData("Pacific/Apia", "2011-12-29T18:00", "2011-12-31T09:00")]
    [InlineData("America/Sao_Paulo", "2007-10-20T18:00", "2007-10-21T09:00")]
    [InlineData("America/Sao_Paulo", "2007-10-21T18:00", "2007-10-22T09:00")]
    [InlineData("America/Sao_Paulo", "2008-02-16T18:00", "2008-02-17T09:00")]
    [InlineData("Australia/Lord_Howe", "2011-10-02T01:00", "2011-10-02T09:00")]
    public void Days_and_midnights_that_a_zone_skips_or_has_twice_are_no_obstacle(string zone, string comes, string begun) =>
        Assert.Equal(begun, NextWork("weekdays: mon-sun, " + Usual, zone, comes, start: "2007-01-01"));

    // Of a start at a skipped time the clock has gone on; of one that comes twice it is the first.
    [Theory]
    [InlineData("2026-03-08T02:30", "2026-03-08T07:30:00Z")]
    [InlineData("2026-11-01T01:30", "2026-11-01T05:30:00Z")]
    [InlineData("2026-07-01T00:00", "2026-07-01T04:00:00Z")]
    [InlineData("2026-07-01T00:00-05:00", "2026-07-01T05:00:00Z")]
    public void A_run_starts_at_the_local_time_of_its_offices(string start, string instant) =>
        Assert.Equal(
            DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture),
            Office(Usual, NewYork, start).Window.Start.ToUniversalTime());

    // Midnight of 1 July is 4:00 UTC in New York, though the run has started at 5 hours from UTC; after a start with an offset of its
    // own, 5:00.
    [Theory]
    [InlineData("2026-01-05", "2026-07-01T04:00:00Z")]
    [InlineData("2026-01-05T00:00-05:00", "2026-07-01T05:00:00Z")]
    public void Dates_are_local_time_of_the_offices_unless_the_start_says_its_offset(string start, string instant)
    {
        WorldPlan world = Sample.LoadRight(
            Sample.TwoOffices, null, "offices.KIPO.time-zone=America/New_York", "offices.JPO.time-zone=America/Toronto", "run.start="
                + start, "csp.from=2026-07-01", "csp.share=10%").Plan.Arms[0].World;

        Assert.Equal(
            DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture),
            world.Window.DateOf(world.Programme.From).ToUniversalTime());
    }

    [Theory]
    [InlineData(
        "{weekdays: mon-fri, hours: {by-weekday: {mon: 09:00-18:00}}}",
        "error[CS015]: the worked weekdays are given by 'weekdays' and by 'hours.by-weekday'")]
    [InlineData("{hours: {by-weekday: {}}}", "error[CS015]: the hours are given for no weekday")]
    [InlineData("{hours: {}}", "error[CS011]: 'by-weekday' is missing in offices.KIPO.calendar.hours")]
    [InlineData("{hours: {by-weekday: {mon-wed: 09:00-18:00, tue: 09:00-12:00}}}", "error[CS015]: tue has hours twice")]
    [InlineData(
        "{hours: {by-weekday: {monday: 09:00-18:00}}}",
        "error[CS013]: 'monday' in offices.KIPO.calendar.hours.by-weekday must be days such as mon-fri or mon,tue,thu")]
    [InlineData(
        "{hours: {by-weekday: {mon: 9 to 5}}}",
        "error[CS013]: 'mon' must be two times of day, such as 09:00-18:00, found '9 to 5'")]
    [InlineData(
        "{hours: {by-weekday: {mon: 18:00-09:00}}}",
        "error[CS013]: '18:00-09:00' is no span of a day: it needs two times of day, the earlier one first")]
    [InlineData(
        "{hours: {by-weekday: {mon: 09:00-12:00}}, pause: 12:00-13:00}",
        "error[CS013]: the pause (12:00-13:00) must lie inside the hours (of every weekday)")]
    [InlineData(
        "{hours: {by-weekday: {mon: 09:00-18:00, sat: 12:00-13:00}}, pause: 12:00-13:00}",
        "error[CS013]: the pause (12:00-13:00) leaves nothing of a day")]
    [InlineData("{hours: 09:00-18:00, half-days: {24 December: 09:00-13:00}}", "error[CS013]: '24 December' in "
        + "offices.KIPO.calendar.half-days must be a date such as 2026-12-24, or a month and a day such as 12-24")]
    [InlineData("{hours: 09:00-18:00, half-days: {2026-02-30: 09:00-13:00}}", "error[CS055]: there is no 30 February")]
    [InlineData("{hours: 09:00-18:00, half-days: {13-01: 09:00-13:00}}", "error[CS055]: there is no day 13-01")]
    [InlineData(
        "{hours: 09:00-18:00, pause: 12:00-13:00, half-days: {12-24: 12:00-13:00}}",
        "error[CS013]: the pause (12:00-13:00) leaves nothing of the half day 12-24")]
    [InlineData("{hours: 09:00-18:00, worked-days: [2026-02-30]}", "error[CS055]: there is no 30 February")]
    [InlineData(
        "{hours: 09:00-18:00, worked-days: [saturday]}",
        "error[CS013]: 'worked-days[0]' must be a date, such as 2026-02-14, found 'saturday'")]
    [InlineData(
        "{hours: 09:00-18:00, worked-days: [2026-02-13]}",
        "warning[CS093]: 2026-02-13 in 'worked-days' changes nothing: it is worked anyway")]
    [InlineData(
        "{hours: 09:00-18:00, worked-days: [2029-02-17]}",
        "warning[CS093]: 2029-02-17 in 'worked-days' changes nothing: the run lasts from 2026-01-05 to 2028-01-05")]
    [InlineData(
        "{hours: 09:00-18:00, half-days: {2026-02-14: 09:00-13:00}}",
        "warning[CS093]: 2026-02-14 in 'half-days' changes nothing: the office is closed on it")]
    public void What_is_wrong_is_reported(string calendar, string expected) =>
        Assert.Contains(
            Sample.Messages(Sample.TwoOffices, s_files, "offices.KIPO.time-zone=Asia/Seoul", "offices.KIPO.calendar=" + calendar),
            message => message.Contains(expected, StringComparison.Ordinal));

    [Fact]
    public void A_holiday_file_does_not_close_and_open_the_office_on_one_day()
    {
        MemoryFiles files = new MemoryFiles().With(
            "h.yaml",
            "cspsim-holidays: 1\nfrom: 2019-01-01\nto: 2030-12-31\ndays: [{date: 2026-02-16}]\nworking: [{date: 2026-02-16}]\n");

        Assert.Contains(
            Sample.Messages(
                Sample.TwoOffices,
                files,
                "offices.KIPO.time-zone=Asia/Seoul",
                "offices.KIPO.calendar={hours: 09:00-18:00, holidays: h.yaml}"),
            message => message.Contains(
                "h.yaml:5:18: error[CS015]: 2026-02-16 stands among 'days', on which the office is closed, and among 'working'",
                StringComparison.Ordinal));
    }

    // 7,600 cases at one request in ten thousand years.
    [Fact]
    public void A_backlog_from_before_all_history_is_refused() => Assert.Contains(
        Sample.Messages(
            Sample.TwoOffices,
            null,
            "offices.KIPO.arrivals={poisson: {rate: 0.0001 / year}}",
            "offices.KIPO.backlog=7600 cases"),
        message => message.Contains(
            "error[CS094]: 7600 cases would have come in over 76000000 years at the rate of arrivals",
            StringComparison.Ordinal));

    [Fact]
    public void Arms_share_a_calendar()
    {
        CspSim.Experiments.Plans.ExperimentPlan plan = Sample.LoadRight(
            Sample.TwoOffices + "arms: {one: {}, two: {csp: {share: 10%}}}\n",
            null,
            "offices.KIPO.time-zone=Asia/Seoul",
            "offices.KIPO.calendar={hours: 09:00-18:00}").Plan;

        Assert.Same(plan.Arms[0].World.Offices[0].Calendar, plan.Arms[1].World.Offices[0].Calendar);
    }

    private static string NextWork(string calendar, string zone, string comes, string start = "2026-01-05")
    {
        (WorkingCalendar office, RunWindow window) = Office(calendar, zone, start);
        SimTime next = office.NextWorkingInstant(At(window, comes, zone));
        return Local(window.DateOf(next), zone).ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);
    }

    private static (WorkingCalendar Calendar, RunWindow Window) Office(string calendar, string zone, string start = "2026-01-05")
    {
        WorldPlan world = Sample.LoadRight(
            Sample.TwoOffices, s_files, "offices.KIPO.calendar={" + calendar + "}", "offices.KIPO.time-zone="
                + zone, "offices.JPO.time-zone=" + zone, "run.start=" + start, "run.length=6 years").Plan.Arms[0].World;
        return (world.Offices[0].Calendar, world.Window);
    }

    // The platform's own zones, as a second opinion.
    private static SimTime At(RunWindow window, string local, string zone = Seoul)
    {
        DateTime time = DateTime.ParseExact(local, "yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);
        TimeSpan offset = TimeZoneInfo.FindSystemTimeZoneById(zone).GetUtcOffset(time);
        return new SimTime((new DateTimeOffset(time, offset) - window.Start).Ticks);
    }

    private static DateTime Local(DateTimeOffset instant, string zone) =>
        TimeZoneInfo.ConvertTime(instant, TimeZoneInfo.FindSystemTimeZoneById(zone)).DateTime;
}
