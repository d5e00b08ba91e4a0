using CspSim.Engine;
using CspSim.Engine.Working;

using NodaTime;

namespace CspSim.Scenarios.Building;

/// <summary>Reads the hours of an office: by weekday, on half days, on worked days.</summary>
/// <param name="calendar">The section <c>calendar</c>.</param>
internal sealed class OfficeHoursReader(Reading calendar)
{
    private static readonly string[] DayNames = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

    private Span? _pause;

    /// <summary>The hours; null after reporting that they are wrong.</summary>
    public OfficeHours? Read()
    {
        if (calendar.Scalar("pause") is { } written && (_pause = SpanOf(written)) is null)
        {
            return null;
        }

        IReadOnlyList<WorkingInterval>[]? week = calendar.Given("hours") is MappingNode ? ByWeekday() : OnWeekdays();
        if (week is null)
        {
            return null;
        }

        OfficeHours hours = new(week);
        return AddHalfDays(hours) && AddWorkedDays(hours) ? hours : null;
    }

    private IReadOnlyList<WorkingInterval>[]? OnWeekdays()
    {
        ScalarNode hours = calendar.Scalar("hours")!;
        return SpanOf(hours) is { } span && HoursWithPause([span], hours.Value) is [{ } day] && Weekdays(calendar.Scalar("weekdays")!) is { } days
            ? [.. days.Select(isWorked => isWorked ? day : [])]
            : null;
    }

    private IReadOnlyList<WorkingInterval>[]? ByWeekday()
    {
        Reading table = calendar.Below("hours").Below("by-weekday");
        const string example = "hours: {by-weekday: {mon-thu: 09:00-18:00, fri: 09:00-13:00}}";
        if (calendar.Node.Find("weekdays") is { } weekdays)
        {
            calendar.Error("CS015", weekdays.Key, "the worked weekdays are given by 'weekdays' and by 'hours.by-weekday'", example);
            return null;
        }

        if (table.Node.Entries.Count == 0)
        {
            calendar.Error("CS015", "hours", "the hours are given for no weekday", example);
            return null;
        }

        Span?[] spans = new Span?[DayNames.Length];
        foreach (MappingEntry entry in table.Node.Entries)
        {
            if (SpanOf(table.Scalar(entry.Name)!) is not { } span || Weekdays(entry.Key) is not { } days)
            {
                return null;
            }

            for (int day = 0; day < days.Length; day++)
            {
                if (days[day] && spans[day] is not null)
                {
                    calendar.Error("CS015", entry.Key, $"{DayNames[day]} has hours twice", "name each weekday once");
                    return null;
                }

                spans[day] = days[day] ? span : spans[day];
            }
        }

        IReadOnlyList<WorkingInterval>[]? worked = HoursWithPause([.. spans.OfType<Span>()], "of every weekday");
        int next = 0;
        return worked is null ? null : [.. spans.Select(span => span is null ? [] : worked[next++])];
    }

    /// <summary>Each span without the pause, which lies inside one of them at least.</summary>
    private IReadOnlyList<WorkingInterval>[]? HoursWithPause(Span[] days, string text)
    {
        if (_pause is { } pause && !days.Any(day => pause.From > day.From && pause.To < day.To))
        {
            calendar.Error("CS013", "pause", $"the pause ({calendar.Text("pause")}) must lie inside the hours ({text})");
            return null;
        }

        IReadOnlyList<WorkingInterval>[] hours = [.. days.Select(Worked)];
        if (hours.Any(day => day.Count == 0))
        {
            calendar.Error("CS013", "pause", $"the pause ({calendar.Text("pause")}) leaves nothing of a day");
            return null;
        }

        return hours;
    }

    private bool AddHalfDays(OfficeHours hours)
    {
        Reading table = calendar.Below("half-days");
        foreach (MappingEntry entry in table.Node.Entries)
        {
            if (SpanOf(table.Scalar(entry.Name)!) is not { } span)
            {
                return false;
            }

            List<WorkingInterval> worked = Worked(span);
            if (worked.Count == 0)
            {
                calendar.Error("CS013", entry.Value, $"the pause ({calendar.Text("pause")}) leaves nothing of the half day {entry.Name}", "leave out a day on which the office is closed in the holiday file");
                return false;
            }

            if (CalendarText.TryReadDayOfYear(entry.Name, out int month, out int day))
            {
                hours.YearlyHalfDays.Add(new AnnualDate(month, day), worked);
            }
            else if (DateOf(entry.Key) is { } date)
            {
                hours.HalfDays.Add(date, worked);
            }
            else
            {
                return false;
            }
        }

        return true;
    }

    private bool AddWorkedDays(OfficeHours hours)
    {
        foreach (Node item in calendar.Items("worked-days"))
        {
            if (DateOf((ScalarNode)Origins.UnwrapScalar(item)) is not { } date)
            {
                return false;
            }

            hours.WorkedDays.Add(date);
        }

        return true;
    }

    private LocalDate? DateOf(ScalarNode node)
    {
        if (CalendarText.TryRead(node.Value, out DateTime local, out _, out string problem, out string proposal))
        {
            return LocalDate.FromDateTime(local);
        }

        calendar.Error("CS055", node, problem.Length > 0 ? problem : $"there is no day {node.Value}", proposal.Length > 0 ? proposal : "2026-02-14, or 12-24 for every year");
        return null;
    }

    private List<WorkingInterval> Worked(Span day)
    {
        Span[] parts = _pause is { } pause
            ? [new(day.From, Earlier(day.To, pause.From)), new(Later(day.From, pause.To), day.To)]
            : [day];
        return [.. parts.Where(part => part.To > part.From).Select(part => new WorkingInterval(new SimDuration(part.From.Ticks), new SimDuration((part.To - part.From).Ticks)))];
    }

    private Span? SpanOf(ScalarNode node)
    {
        string[] parts = node.Value.Split('-');
        if (parts.Length == 2 && CalendarText.TryReadTimeOfDay(parts[0], out TimeSpan from) && CalendarText.TryReadTimeOfDay(parts[1], out TimeSpan to) && from < to)
        {
            return new(from, to);
        }

        calendar.Error("CS013", node, $"'{node.Value}' is no span of a day: it needs two times of day, the earlier one first", "09:00-18:00");
        return null;
    }

    private bool[]? Weekdays(ScalarNode node)
    {
        bool[] days = new bool[DayNames.Length];
        foreach (string part in node.Value.Split(','))
        {
            int[] ends = [.. part.Split('-').Select(day => Array.IndexOf(DayNames, day))];
            if (ends.Length > 2 || ends.Contains(-1))
            {
                calendar.Error("CS013", node, $"'{node.Value}' is no list of weekdays", "weekdays: mon-fri");
                return null;
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
