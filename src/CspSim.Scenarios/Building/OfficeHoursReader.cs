using CspSim.Engine.Working;

using NodaTime;

namespace CspSim.Scenarios.Building;

/// <summary>Reads the hours of an office: by weekday, on half days, on worked days.</summary>
/// <param name="calendar">The section <c>calendar</c>.</param>
internal sealed class OfficeHoursReader(Reading calendar)
{
    private static readonly string[] s_dayNames = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

    // A pause says nothing about hours that are wrong.
    private readonly int _errors = calendar.Checks.Bag.ErrorCount;
    private Span? _pause;

    /// <summary>The hours; parts that are wrong count as not worked.</summary>
    public OfficeHours Read()
    {
        _pause = calendar.Read(CalendarKeys.Pause) is { } written ? SpanOf(written) : null;
        OfficeHours hours = new(calendar.Given(CalendarKeys.Hours) is MappingNode ? ByWeekday() : OnWeekdays());
        AddHalfDays(hours);
        foreach (ScalarNode item in calendar.Items(CalendarKeys.WorkedDays))
        {
            if (DateOf(item) is { } date)
            {
                hours.WorkedDays.Add(date);
            }
        }

        return hours;
    }

    private IReadOnlyList<WorkingInterval>[] OnWeekdays()
    {
        ScalarNode hours = calendar.Read(CalendarKeys.Hours);
        Span? span = SpanOf(hours);
        return HoursWithPause([.. Weekdays(calendar.Read(CalendarKeys.Weekdays)).Select(isWorked => isWorked ? span : null)], hours.Value);
    }

    private IReadOnlyList<WorkingInterval>[] ByWeekday()
    {
        Reading table = calendar.Below(CalendarKeys.Hours).Below(CalendarKeys.HoursByWeekday);
        const string example = "hours: {by-weekday: {mon-thu: 09:00-18:00, fri: 09:00-13:00}}";
        if (calendar.Has(CalendarKeys.Weekdays))
        {
            calendar.Error("CS015", calendar.KeyOf(CalendarKeys.Weekdays),
                "the worked weekdays are given by 'weekdays' and by 'hours.by-weekday'", example);
        }
        else if (table.Node.Entries.Count == 0)
        {
            calendar.Error("CS015", CalendarKeys.Hours, "the hours are given for no weekday", example);
        }

        Span?[] spans = new Span?[s_dayNames.Length];
        foreach ((ScalarNode name, ScalarNode written) in table.Each(CalendarKeys.HoursOfWeekday))
        {
            Span? span = SpanOf(written);
            bool[] days = Weekdays(name);
            int twice = Enumerable.Range(0, days.Length).FirstOrDefault(day => days[day] && spans[day] is not null, -1);
            if (twice >= 0)
            {
                calendar.Error("CS015", name, $"{s_dayNames[twice]} has hours twice", "name each weekday once");
            }

            spans = [.. spans.Select((known, day) => days[day] ? span : known)];
        }

        return HoursWithPause(spans, "of every weekday");
    }

    /// <summary>Each span without the pause, which lies inside one of them at least.</summary>
    private IReadOnlyList<WorkingInterval>[] HoursWithPause(Span?[] days, string text)
    {
        IReadOnlyList<WorkingInterval>[] hours = [.. days.Select(day => day is { } span ? Worked(span) : [])];
        if (_pause is { } pause && calendar.Checks.Bag.ErrorCount == _errors)
        {
            if (!days.Any(day => pause.From > day?.From && pause.To < day?.To))
            {
                calendar.Error("CS013", CalendarKeys.Pause,
                    $"the pause ({calendar.Text(CalendarKeys.Pause)}) must lie inside the hours ({text})");
            }
            else if (days.Zip(hours).Any(static day => day.First is not null && day.Second.Count == 0))
            {
                calendar.Error("CS013", CalendarKeys.Pause, $"the pause ({calendar.Text(CalendarKeys.Pause)}) leaves nothing of a day");
            }
        }

        return hours;
    }

    private void AddHalfDays(OfficeHours hours)
    {
        foreach ((ScalarNode name, ScalarNode written) in calendar.Below(CalendarKeys.HalfDays).Each(CalendarKeys.HoursOfHalfDay))
        {
            if (SpanOf(written) is not { } span)
            {
                continue;
            }

            List<WorkingInterval> worked = Worked(span);
            if (worked.Count == 0)
            {
                calendar.Error(
                    "CS013",
                    written,
                    $"the pause ({calendar.Text(CalendarKeys.Pause)}) leaves nothing of the half day {name.Value}",
                    "leave out a day on which the office is closed in the holiday file");
            }
            else if (CalendarText.TryReadDayOfYear(name.Value, out int month, out int day))
            {
                hours.YearlyHalfDays.Add(new AnnualDate(month, day), worked);
            }
            else if (DateOf(name) is { } date)
            {
                hours.HalfDays.Add(date, worked);
            }
        }
    }

    private LocalDate? DateOf(ScalarNode node)
    {
        if (CalendarText.TryRead(node.Value, out DateTime local, out _, out string problem, out string proposal))
        {
            return LocalDate.FromDateTime(local);
        }

        calendar.Error("CS055", node, problem.Length > 0 ? problem : $"there is no day {node.Value}",
            proposal.Length > 0 ? proposal : "2026-02-14, or 12-24 for every year");
        return null;
    }

    private List<WorkingInterval> Worked(Span day)
    {
        Span[] parts = _pause is { } pause
            ? [new(day.From, Earlier(day.To, pause.From)), new(Later(day.From, pause.To), day.To)]
            : [day];
        return [.. parts.Where(part => part.To > part.From)
            .Select(part => new WorkingInterval(new SimDuration(part.From.Ticks), new SimDuration((part.To - part.From).Ticks)))];
    }

    private Span? SpanOf(ScalarNode node)
    {
        string[] parts = node.Value.Split('-');
        if (parts.Length == 2 && CalendarText.TryReadTimeOfDay(parts[0], out TimeSpan from)
            && CalendarText.TryReadTimeOfDay(parts[1], out TimeSpan to)
            && from < to)
        {
            return new(from, to);
        }

        calendar.Error(
            "CS013",
            node,
            $"'{node.Value}' is no span of a day: it needs two times of day, the earlier one first",
            "09:00-18:00");
        return null;
    }

    /// <summary>The days of a list of weekdays, Monday first; none of a wrong one.</summary>
    private bool[] Weekdays(ScalarNode node)
    {
        bool[] days = new bool[s_dayNames.Length];
        foreach (string part in node.Value.Split(','))
        {
            int[] ends = [.. part.Split('-').Select(day => Array.IndexOf(s_dayNames, day))];
            if (ends.Length > 2 || ends.Contains(-1))
            {
                calendar.Error("CS013", node, $"'{node.Value}' is no list of weekdays", "weekdays: mon-fri");
                return new bool[s_dayNames.Length];
            }

            for (int day = ends[0]; ; day = (day + 1) % days.Length)
            {
                days[day] = true;
                if (day == ends[^1])
                {
                    break;
                }
            }
        }

        return days;
    }

    private static TimeSpan Earlier(TimeSpan left, TimeSpan right) => left < right ? left : right;

    private static TimeSpan Later(TimeSpan left, TimeSpan right) => left > right ? left : right;

    private readonly record struct Span(TimeSpan From, TimeSpan To);
}
