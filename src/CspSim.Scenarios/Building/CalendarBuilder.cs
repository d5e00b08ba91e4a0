using CspSim.Engine;
using CspSim.Engine.Working;
using CspSim.Scenarios.Checking;
using CspSim.Scenarios.Diagnostics;
using CspSim.Scenarios.Quantities;
using CspSim.Scenarios.Text;

using NodaTime;

namespace CspSim.Scenarios.Building;

/// <summary>Makes the working calendar of an office: local midnights, working days and hours, precomputed for the run and the years after it.</summary>
/// <remarks>
/// The table reaches from 32 days before the start to 15 years after the end of the run, because cases of the run are
/// followed after it. A holiday file must cover the run itself; beyond what it covers the weekdays alone decide.
/// </remarks>
internal sealed class CalendarBuilder(TimeAxis axis)
{
    private const int DaysBefore = 32;
    private const int YearsAfter = 15;

    private static readonly string[] DayNames = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

    private readonly Dictionary<(Node Calendar, string Zone), WorkingCalendar?> _built = new(new SameCalendar());

    /// <summary>The time zone of an office; null when its name is unknown, which has been reported.</summary>
    public static DateTimeZone? ZoneOf(Reading office)
    {
        ScalarNode name = office.Scalar("time-zone")!;
        DateTimeZone? zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(name.Value);
        if (zone is null)
        {
            office.Checks.Bag.Error("CS047", name, $"there is no time zone '{name.Value}'", Nearest.Help(name.Value, [.. DateTimeZoneProviders.Tzdb.Ids.Where(id => id.Contains('/', StringComparison.Ordinal))], "") is { } help && help.StartsWith("a similar", StringComparison.Ordinal) ? help : "time-zone: Asia/Seoul", office.Path);
        }

        return zone;
    }

    /// <summary>The calendar; null when it is wrong, which has been reported.</summary>
    public WorkingCalendar? Build(Reading office)
    {
        if (office.Given("calendar") is not MappingNode node)
        {
            return WorkingCalendar.Always;
        }

        if (!office.Has("time-zone"))
        {
            office.Checks.Bag.Error("CS011", node, $"'time-zone' is missing in {office.Path}: working hours are local time", "add time-zone: Asia/Seoul", office.Path);
            return null;
        }

        (Node, string) key = (node, office.Text("time-zone")!);
        if (!_built.TryGetValue(key, out WorkingCalendar? calendar))
        {
            calendar = Build(office.Below("calendar"), office);
            _built.Add(key, calendar);
        }

        return calendar;
    }

    private WorkingCalendar? Build(Reading calendar, Reading office)
    {
        DateTimeZone? zone = ZoneOf(office);
        IReadOnlyList<WorkingInterval>? hours = Hours(calendar);
        bool[]? weekdays = Weekdays(calendar.Scalar("weekdays")!, calendar.Checks);
        HolidayFile? holidays = null;
        if (zone is not null && calendar.Scalar("holidays") is { } reference)
        {
            holidays = new HolidayFileReader(calendar.Checks).Read(reference);
            if (holidays is null || !Covers(holidays, zone, reference, calendar.Checks))
            {
                return null;
            }
        }

        return zone is null || hours is null || weekdays is null ? null : Table(zone, hours, weekdays, holidays);
    }

    private WorkingCalendar Table(DateTimeZone zone, IReadOnlyList<WorkingInterval> hours, bool[] weekdays, HolidayFile? holidays)
    {
        LocalDate first = LocalDayOf(SimTime.Zero, zone).PlusDays(-DaysBefore);
        LocalDate last = LocalDayOf(SimTime.Zero + axis.Length, zone).PlusYears(YearsAfter);
        List<SimTime> midnights = [];
        List<bool> working = [];
        for (LocalDate date = first; date <= last; date = date.PlusDays(1))
        {
            midnights.Add(axis.At(zone.AtStartOfDay(date).ToDateTimeOffset()));
            working.Add(weekdays[(int)date.DayOfWeek - 1] && holidays?.IsClosed(date) != true);
        }

        midnights.Add(axis.At(zone.AtStartOfDay(last.PlusDays(1)).ToDateTimeOffset()));
        return new WorkingCalendar(midnights, working, hours);
    }

    private bool Covers(HolidayFile holidays, DateTimeZone zone, ScalarNode reference, CheckContext checks)
    {
        LocalDate start = LocalDayOf(SimTime.Zero, zone);
        LocalDate end = LocalDayOf(SimTime.Zero + axis.Length, zone).PlusDays(-1);
        if (holidays.From <= start && holidays.To >= end)
        {
            return true;
        }

        checks.Bag.Error(
            "CS048",
            checks.Blame(reference, "run.start", "run.length"),
            $"{reference.Value} covers {Iso(holidays.From)} to {Iso(holidays.To)}, the run needs {Iso(start)} to {Iso(end)}",
            "add the missing days to the file, or move the run",
            "calendar.holidays");
        return false;
    }

    private LocalDate LocalDayOf(SimTime time, DateTimeZone zone) =>
        Instant.FromDateTimeOffset(axis.Start.AddTicks(time.Ticks)).InZone(zone).Date;

    private static IReadOnlyList<WorkingInterval>? Hours(Reading calendar)
    {
        ScalarNode written = calendar.Scalar("hours")!;
        if (Span(written, calendar.Checks) is not { } day)
        {
            return null;
        }

        if (calendar.Scalar("pause") is not { } writtenPause)
        {
            return [Interval(day.From, day.To)];
        }

        if (Span(writtenPause, calendar.Checks) is not { } pause)
        {
            return null;
        }

        if (pause.From <= day.From || pause.To >= day.To)
        {
            calendar.Checks.Bag.Error("CS013", writtenPause, $"the pause ({writtenPause.Value}) must lie inside the hours ({written.Value})", "", calendar.Path);
            return null;
        }

        return [Interval(day.From, pause.From), Interval(pause.To, day.To)];
    }

    private static (TimeSpan From, TimeSpan To)? Span(ScalarNode node, CheckContext checks)
    {
        string[] parts = node.Value.Split('-');
        if (parts.Length == 2 && CalendarText.TryReadTimeOfDay(parts[0], out TimeSpan from) && CalendarText.TryReadTimeOfDay(parts[1], out TimeSpan to) && from < to)
        {
            return (from, to);
        }

        checks.Bag.Error("CS013", node, $"'{node.Value}' is no span of a day: it needs two times of day, the earlier one first", "09:00-18:00");
        return null;
    }

    private static WorkingInterval Interval(TimeSpan from, TimeSpan to) => new(new SimDuration(from.Ticks), new SimDuration((to - from).Ticks));

    private static bool[]? Weekdays(ScalarNode node, CheckContext checks)
    {
        bool[] days = new bool[7];
        foreach (string part in node.Value.Split(','))
        {
            int[] ends = [.. part.Split('-').Select(day => Array.IndexOf(DayNames, day))];
            if (ends.Length > 2 || ends.Contains(-1))
            {
                checks.Bag.Error("CS013", node, $"'{node.Value}' is no list of weekdays", "weekdays: mon-fri");
                return null;
            }

            for (int day = ends[0]; ; day = (day + 1) % 7)
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

    private static string Iso(LocalDate date) => NodaTime.Text.LocalDatePattern.Iso.Format(date);

    private sealed class SameCalendar : IEqualityComparer<(Node Calendar, string Zone)>
    {
        public bool Equals((Node Calendar, string Zone) x, (Node Calendar, string Zone) y) =>
            ReferenceEquals(x.Calendar, y.Calendar) && string.Equals(x.Zone, y.Zone, StringComparison.Ordinal);

        public int GetHashCode((Node Calendar, string Zone) key) => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(key.Calendar);
    }
}
