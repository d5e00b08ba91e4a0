using CspSim.Engine;
using CspSim.Engine.Working;
using CspSim.Scenarios.Values;

using NodaTime;
using NodaTime.Text;
using NodaTime.TimeZones;

namespace CspSim.Scenarios.Building;

/// <summary>
/// Makes the working calendar of an office: its local days from three years before the run to 15 years after it, and the week that
/// repeats beyond.
/// </summary>
/// <remarks>
/// A holiday file must cover the run itself; beyond what it covers the weekdays alone decide. Beyond the days of the table, which cases
/// of the run reach only when they wait for long, clocks are no longer changed.
/// </remarks>
internal sealed class CalendarBuilder(TimeAxis axis)
{
    private const int YearsBefore = 3;
    private const int YearsAfter = 15;

    private static readonly Duration LongestDay = Duration.FromDays(2);

    private readonly Dictionary<(Node Calendar, string Zone), WorkingCalendar?> _built = new(new SameCalendar());

    /// <summary>The time zone of an office; null after reporting that its name is unknown.</summary>
    public static DateTimeZone? ZoneOf(Reading office)
    {
        ScalarNode name = office.Scalar("time-zone")!;
        DateTimeZone? zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(name.Value);
        if (zone is null)
        {
            office.Error("CS047", name, $"there is no time zone '{name.Value}'",
                Nearest.Help(name.Value, [.. DateTimeZoneProviders.Tzdb.Ids.Where(id => id.Contains('/', StringComparison.Ordinal))], "") is { } help && help.StartsWith("a similar", StringComparison.Ordinal) ? help : "time-zone: Asia/Seoul");
        }

        return zone;
    }

    /// <summary>The calendar; null after reporting that it is wrong.</summary>
    public WorkingCalendar? Build(Reading office)
    {
        if (office.Given("calendar") is not MappingNode node)
        {
            return WorkingCalendar.Always;
        }

        if (!office.Has("time-zone"))
        {
            office.Error("CS011", node, $"'time-zone' is missing in {office.Path}: working hours are local time",
                "add time-zone: Asia/Seoul");
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
        OfficeHours? hours = new OfficeHoursReader(calendar).Read();
        HolidayFile? holidays = null;
        if (zone is not null && calendar.Scalar("holidays") is { } reference)
        {
            holidays = new HolidayFileReader(calendar.Checks).Read(reference);
            if (holidays is null || !Covers(holidays, zone, reference, calendar.Checks))
            {
                return null;
            }
        }

        if (zone is null || hours is null)
        {
            return null;
        }

        WarnOfDaysWithoutEffect(calendar, hours, holidays, zone);
        return Table(zone, hours, holidays);
    }

    private WorkingCalendar Table(DateTimeZone zone, OfficeHours hours, HolidayFile? holidays)
    {
        LocalDate first = LocalDayOf(SimTime.Zero, zone).PlusYears(-YearsBefore);
        LocalDate end = LocalDayOf(SimTime.Zero + axis.Length, zone).PlusYears(YearsAfter);
        List<WorkingDay> days = [];
        Instant? same = null;
        Instant change = Instant.MaxValue;
        for (LocalDate date = first; date < end; date = date.PlusDays(1))
        {
            // Until the clocks are changed again, one day is as long as the other.
            Instant? begin = same < change ? same : BeginOf(date, zone, out change);
            if (begin is { } midnight)
            {
                Duration untilChange = change - midnight;
                days.Add(new WorkingDay(At(midnight), hours.On(date, holidays), new SimDuration(untilChange < LongestDay ? untilChange.BclCompatibleTicks : 0)));
            }

            same = begin + Duration.FromDays(1);
        }

        return new WorkingCalendar(days, At(zone.AtStartOfDay(end).ToInstant()), hours.WeekFrom(first), hours.WeekFrom(end));
    }

    /// <summary>When a date begins, and when after that the clocks are changed next; null for a date that the zone skips.</summary>
    private static Instant? BeginOf(LocalDate date, DateTimeZone zone, out Instant change)
    {
        ZoneLocalMapping midnight = zone.MapLocal(date.AtMidnight());
        bool isSkipped = midnight.Count == 0;
        Instant begin = isSkipped ? midnight.LateInterval.Start : midnight.First().ToInstant();
        change = isSkipped ? begin : midnight.EarlyInterval.HasEnd ? midnight.EarlyInterval.End : Instant.MaxValue;
        return begin.InZone(zone).Date == date ? begin : null;
    }

    private SimTime At(Instant instant) => axis.At(instant.ToDateTimeOffset());

    private void WarnOfDaysWithoutEffect(Reading calendar, OfficeHours hours, HolidayFile? holidays, DateTimeZone zone)
    {
        Reading halfDays = calendar.Below("half-days");
        foreach (MappingEntry entry in halfDays.Node.Entries)
        {
            if (!LocalDatePattern.Iso.Parse(entry.Name).TryGetValue(default, out LocalDate date))
            {
                continue;
            }

            Warn(entry.Key, "half-days", date, hours.On(date, holidays).Count == 0 ? "the office is closed on it" : "");
        }

        foreach (ScalarNode item in calendar.Items("worked-days").Select(Origins.UnwrapScalar).OfType<ScalarNode>())
        {
            LocalDate date = LocalDatePattern.Iso.Parse(item.Value).Value;
            Warn(item, "worked-days", date, hours.OfWeekday(date).Count > 0 && holidays?.IsClosed(date) != true ? "it is worked anyway" : "");
        }

        void Warn(ScalarNode at, string key, LocalDate date, string reason)
        {
            LocalDate start = LocalDayOf(SimTime.Zero, zone);
            LocalDate end = LocalDayOf(SimTime.Zero + axis.Length, zone);
            string why = date < start || date > end ? $"the run lasts from {Iso(start)} to {Iso(end)}" : reason;
            if (why.Length > 0)
            {
                calendar.Warning("CS093", at, $"{Iso(date)} in '{key}' changes nothing: {why}");
            }
        }
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

    private static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date);

    private sealed class SameCalendar : IEqualityComparer<(Node Calendar, string Zone)>
    {
        public bool Equals((Node Calendar, string Zone) x, (Node Calendar, string Zone) y) =>
            ReferenceEquals(x.Calendar, y.Calendar) && string.Equals(x.Zone, y.Zone, StringComparison.Ordinal);

        public int GetHashCode((Node Calendar, string Zone) key) => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(key.Calendar);
    }
}
