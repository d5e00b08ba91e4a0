using CspSim.Engine;
using CspSim.Engine.Working;


namespace CspSim.Tests.Scenarios.Building;

public sealed class HolidayFilesTests
{
    private const string Zone = "offices.KIPO.time-zone=Asia/Seoul";
    private const string Run = "run={start: 2026-01-01, length: 2 years}";

    [Theory]
    [InlineData(
        "from: 2026-01-01\nto: 2029-12-31\ndays: [{date: 2026-03-02}, {date: 2026-03-02}]\n",
        "h.yaml:4:35: warning[CS103]: 2026-03-02 is given twice")]
    [InlineData(
        "from: 2026-01-01\nto: 2029-12-31\ndays: [{date: 2062-05-05}]\n",
        "h.yaml:4:15: warning[CS103]: 2062-05-05 lies outside the days that the file covers (2026-01-01 to 2029-12-31)")]
    [InlineData(
        "from: 2026-01-01\nto: 2029-12-31\ndays: [{date: 2027-05-05}, {date: 2026-06-01}]\n",
        "h.yaml:4:35: warning[CS103]: 2026-06-01 stands behind 2027-05-05")]
    [InlineData(
        "from: 2029-12-31\nto: 2026-01-01\ndays: []\n",
        "h.yaml:3:5: error[CS032]: 'to' (2026-01-01) is before 'from' (2029-12-31)")]
    public void Days_that_look_like_typing_errors_are_reported_at_their_place(string lines, string message) =>
        Assert.StartsWith(message, Assert.Single(Messages("h.yaml", "cspsim-holidays: 1\n" + lines)), StringComparison.Ordinal);

    [Theory]
    [InlineData("h.csv", "date,name\n2026-01-01,New Year\n2026-01-06,\"Epiphany, of old\"\n2028-01-03,x\n", true)]
    [InlineData("h.csv", "name,date\nNew Year,2026-01-01\nx,2027-01-01\nx,2028-01-03\n", false)]
    [InlineData("h.ics", "DTSTART;VALUE=DATE:20260105\r\nDTEND;VALUE=DATE:20260107\r\nRRULE:FREQ=YEARLY\r\n", true)]
    [InlineData("h.ics", "DTSTART:20250106\nSUMMARY:a long\n  name: folded\nRRULE:FREQ=YEARLY;COUNT=9\nEXDATE;VALUE=DATE:20270106\n", true)]
    [InlineData("h.ics", "DTSTART;VALUE=DATE:20250101\nRRULE:FREQ=YEARLY;BYMONTH=1;BYDAY=1TU\n", true)]
    [InlineData("h.ics", "DTSTART;VALUE=DATE:20250101\nRRULE:FREQ=YEARLY;BYMONTH=1;BYDAY=-4TU\n", true)]
    [InlineData("h.ics", "DTSTART;VALUE=DATE:20250101\nRRULE:FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=6;UNTIL=20351231T000000Z\n", true)]
    [InlineData("h.ics", "DTSTART;VALUE=DATE:20250101\nRRULE:FREQ=YEARLY;BYMONTH=1;BYDAY=2TU\n", false)]
    [InlineData(
        "h.ics",
        "STATUS:CANCELLED\nDTSTART;VALUE=DATE:20260106\nEND:VEVENT\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20200501\nRRULE:FREQ=YEARLY\n",
        false)]
    public void The_sixth_of_January_is_closed_where_a_file_says_so(string name, string text, bool isClosed)
    {
        MemoryFiles files = new MemoryFiles().With(name, Whole(name, text));

        WorkingCalendar calendar = Sample.LoadRight(Sample.TwoOffices, files, Zone, Run, Holidays(name)).Plan.Arms[0].World.Offices[0]
            .Calendar;

        // A Tuesday of eight hours in Seoul; the run starts at its midnight on the first.
        SimTime sixth = SimTime.Zero + SimDuration.FromDays(5);
        Assert.Equal(isClosed ? 0 : 8, calendar.WorkingTimeBetween(sixth, sixth + SimDuration.FromDays(1)).Hours, 9);
    }

    [Fact]
    public void Christmas_of_every_year_is_found_from_one_line()
    {
        MemoryFiles files = new MemoryFiles().With("h.ics", Whole("h.ics", "DTSTART;VALUE=DATE:19701225\nRRULE:FREQ=YEARLY\n"));
        WorkingCalendar calendar = Sample.LoadRight(Sample.TwoOffices, files, Zone, Run, Holidays("h.ics")).Plan.Arms[0].World.Offices[0]
            .Calendar;

        SimTime friday = SimTime.Zero + SimDuration.FromDays(358);
        SimTime saturday = friday + SimDuration.FromDays(365);
        Assert.Equal(0, calendar.WorkingTimeBetween(friday, friday + SimDuration.FromDays(1)).Hours, 9);
        Assert.Equal(8, calendar.WorkingTimeBetween(saturday - SimDuration.FromDays(1), saturday).Hours, 9);
    }

    [Theory]
    [InlineData("h.csv", "date\n2026-01-01\n2028-01-01\n", "none in 2027")]
    [InlineData("h.csv", "date\n2026-01-01\n2027-02-01\n2027-02-01\n2028-01-01\n", "h.csv:4:1: warning[CS103]: 2027-02-01 is given twice")]
    [InlineData("h.csv", "date\n2026-01-01\n2027-01-01\n01.01.2028\n", "h.csv:4:1: error[CS035]: '01.01.2028' is not a date")]
    [InlineData("h.csv", "date\n2026-01-01\n", "error[CS048]: h.csv covers 2026-01-01 to 2026-12-31, the run needs 2026-01-01 to")]
    [InlineData(
        "h.ics",
        "DTSTART:20260101T090000\n",
        "h.ics:3:1: error[CS111]: '20260101T090000' has a time of day: an office is closed for whole days")]
    [InlineData("h.ics", "DTSTART;VALUE=DATE:20260230\n", "h.ics:3:1: error[CS111]: '20260230' is no day")]
    [InlineData(
        "h.ics",
        "DTSTART;VALUE=DATE:20260101\nRRULE:FREQ=MONTHLY\n",
        "h.ics:4:1: error[CS111]: the rule 'FREQ=MONTHLY' is not read")]
    [InlineData(
        "h.ics",
        "DTSTART;VALUE=DATE:20260101\nRRULE:FREQ=YEARLY;BYDAY=1MO\n",
        "h.ics:4:1: error[CS111]: the rule 'FREQ=YEARLY;BYDAY=1MO' is not read")]
    [InlineData(
        "h.ics",
        "DTSTART;VALUE=DATE:20260101\nRECURRENCE-ID:20260101\n",
        "h.ics:4:1: error[CS111]: 'RECURRENCE-ID' of an event is not read")]
    [InlineData(
        "h.ics",
        "DTSTART;VALUE=DATE:20260102\nDTEND;VALUE=DATE:20260102\n",
        "h.ics:3:1: error[CS111]: this event ends before it begins")]
    [InlineData("h.ics", "SUMMARY:x\n", "h.ics:2:1: error[CS111]: this event has no DTSTART")]
    [InlineData("h.ics", "DTSTART;VALUE=DATE:20260101\nno colon\n", "h.ics:4:1: error[CS111]: this line has no colon")]
    [InlineData(
        "h.ics",
        "DTSTART;VALUE=DATE:20260101\nEND:VEVENT\nBEGIN:VTODO\n",
        "h.ics:5:1: error[CS111]: VTODO inside VCALENDAR is not read")]
    public void What_cannot_be_read_is_reported_with_its_line(string name, string text, string message) =>
        Assert.Contains(Messages(name, Whole(name, text)), found => found.Contains(message, StringComparison.Ordinal));

    [Theory]
    [InlineData("hello\n", "h.ics:1:1: error[CS111]: this line has no colon")]
    [InlineData("name: x\n", "h.ics:1:1: error[CS111]: this is no iCalendar file")]
    [InlineData("BEGIN:VCALENDAR\nEND:VCALENDAR\n", "error[CS100]: h.ics has no event")]
    [InlineData("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20260101\n", "h.ics:4:1: error[CS111]: the file ends inside VEVENT")]
    [InlineData("", "error[CS100]: h.ics has no event")]
    public void What_is_no_calendar_is_refused(string text, string message) =>
        Assert.Contains(Messages("h.ics", text), found => found.Contains(message, StringComparison.Ordinal));

    private static string Whole(string name, string text) => name is "h.csv"
        ? text
        : "BEGIN:VCALENDAR\nBEGIN:VEVENT\n" + text
            + "END:VEVENT\nBEGIN:VTIMEZONE\nBEGIN:STANDARD\nDTSTART:19700101T000000\nEND:STANDARD\nEND:VTIMEZONE\nEND:VCALENDAR\n";

    private static string Holidays(string name) => $"offices.KIPO.calendar={{hours: 09:00-17:00, holidays: {name}}}";

    private static IReadOnlyList<string> Messages(string name, string text) =>
        Sample.Messages(Sample.TwoOffices, new MemoryFiles().With(name, text), Zone, Run, Holidays(name));
}
