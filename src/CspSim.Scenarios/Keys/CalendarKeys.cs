using static CspSim.Scenarios.Keys.ValueForms;

namespace CspSim.Scenarios.Keys;

/// <summary>The keys of an office's calendar.</summary>
internal static class CalendarKeys
{
    private const string Span = "^[0-9]{1,2}:[0-9]{2}-[0-9]{1,2}:[0-9]{2}$";
    private const string SpanMeaning = "two times of day, such as 09:00-18:00";
    private const string DaysPattern = "^(mon|tue|wed|thu|fri|sat|sun)([-,](mon|tue|wed|thu|fri|sat|sun))*$";
    private const string DaysMeaning = "days such as mon-fri or mon,tue,thu";

    public static KeyEntry Calendar { get; } =
        new("offices.*.calendar", Choice | Mapping, "When examiners work: 'always' (every hour of every day, for textbook models) or "
            + "weekdays with hours and holidays.")
        {
            Default = "always", Choices = ["always"], ReplacesWhole = true,
            Example = "{weekdays: mon-fri, hours: 09:00-18:00, pause: 12:00-13:00, holidays: offices/holidays/kr.yaml}",
        };
    public static ValueKey<ScalarNode> Weekdays { get; } =
        new("offices.*.calendar.weekdays", Form.PlainText, "The days of the week that are worked: a span or a list of days joined by "
            + "commas.")
        { Default = "mon-fri", Example = "mon-fri", Pattern = DaysPattern, PatternMeaning = DaysMeaning };
    public static ValueKey<ScalarNode> Hours { get; } =
        new("offices.*.calendar.hours", Form.PlainText.And(Mapping), "The working hours of a working day, local time: the same on all of "
            + "them, or by weekday.")
        { IsRequired = true, Example = "09:00-18:00", Pattern = Span, PatternMeaning = SpanMeaning };
    public static KeyEntry HoursByWeekday { get; } =
        new("offices.*.calendar.hours.by-weekday", Named, "The working hours of each weekday that is worked, in the place of 'weekdays'.")
        { IsRequired = true, Example = "{mon-thu: 09:00-18:00, fri: 09:00-13:00}", Pattern = DaysPattern, PatternMeaning = DaysMeaning };
    public static ValueKey<ScalarNode> HoursOfWeekday { get; } =
        new("offices.*.calendar.hours.by-weekday.*", Form.PlainText, "The hours of these days.")
        { Example = "09:00-13:00", Pattern = Span, PatternMeaning = SpanMeaning };
    public static ValueKey<ScalarNode?> Pause { get; } =
        new("offices.*.calendar.pause", Form.OptionalText, "A pause inside the working hours; where it falls into a shorter day, it is "
            + "taken out of that too.")
        { Example = "12:00-13:00", Pattern = Span, PatternMeaning = SpanMeaning };
    public static KeyEntry HalfDays { get; } =
        new("offices.*.calendar.half-days", Named, "Days with hours of their own, of one year or of every year, if they are worked at "
            + "all.")
        {
            Example = "{2026-12-24: 09:00-13:00, 12-31: 09:00-12:00}", Pattern = "^([0-9]{4}-)?[0-9]{2}-[0-9]{2}$",
            PatternMeaning = "a date such as 2026-12-24, or a month and a day such as 12-24",
        };
    public static ValueKey<ScalarNode> HoursOfHalfDay { get; } =
        new("offices.*.calendar.half-days.*", Form.PlainText, "The hours of that day.")
        { Example = "09:00-13:00", Pattern = Span, PatternMeaning = SpanMeaning };
    public static KeyEntry WorkedDays { get; } =
        new("offices.*.calendar.worked-days", List, "Working days on a weekday that is usually off, or on a holiday. Where the "
            + "weekday has no hours, those of the first weekday with hours hold.")
        { Example = "[2026-02-14, 2026-02-28]" };
    public static ValueKey<ScalarNode?> Holidays { get; } =
        new("offices.*.calendar.holidays", Form.OptionalText, "A file with the days on which the office is closed, and the weekend days "
            + "on which it works. Its path is relative to the file that names it; it must cover the whole run.")
        { Example = "offices/holidays/kr.yaml", IsFilePath = true };

    public static IReadOnlyList<KeyEntry> All { get; } =
    [
        Calendar, Weekdays, Hours, HoursByWeekday, HoursOfWeekday, Pause, HalfDays, HoursOfHalfDay, WorkedDays,
        new("offices.*.calendar.worked-days[]", PlainText, "A date.")
        { Example = "2026-02-14", Pattern = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$", PatternMeaning = "a date, such as 2026-02-14" },
        Holidays,
    ];
}
