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

    private static readonly Duration s_longestDay = Duration.FromDays(2);

    private readonly Dictionary<(Node Calendar, string Zone), WorkingCalendar> _built = new(new SameCalendar());

    /// <summary>The time zone of an office; UTC where its name is unknown.</summary>
    public static DateTimeZone ZoneOf(Reading office)
    {
        ScalarNode name = office.Read(OfficeKeys.TimeZone);
        if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(name.Value) is { } zone)
        {
            return zone;
        }

        string[] places = [.. DateTimeZoneProviders.Tzdb.Ids.Where(id => id.Contains('/', StringComparison.Ordinal))];
        string help = Nearest.Help(name.Value, places, "");
        office.Error("CS047", name, $"there is no time zone '{name.Value}'",
            help.StartsWith("a similar", StringComparison.Ordinal) ? help : "time-zone: Asia/Seoul");
        return DateTimeZone.Utc;
    }

    /// <summary>The calendar.</summary>
    public WorkingCalendar Build(Reading office)
    {
        if (office.Given(CalendarKeys.Calendar) is not MappingNode node)
        {
            return WorkingCalendar.Always;
        }

        if (!office.Has(OfficeKeys.TimeZone))
        {
            office.Error("CS011", node, $"'time-zone' is missing in {office.Path}: working hours are local time",
                "add time-zone: Asia/Seoul");
            return WorkingCalendar.Always;
        }

        (Node, string) key = (node, office.Text(OfficeKeys.TimeZone));
        if (_built.TryGetValue(key, out WorkingCalendar? known))
        {
            return known;
        }

        // A wrong one is made again for the next arm, which then is wrong as well.
        int errors = office.Checks.Bag.ErrorCount;
        WorkingCalendar calendar = Build(office.Below(CalendarKeys.Calendar), ZoneOf(office));
        if (office.Checks.Bag.ErrorCount == errors)
        {
            _built.Add(key, calendar);
        }

        return calendar;
    }

    private WorkingCalendar Build(Reading calendar, DateTimeZone zone)
    {
        int errors = calendar.Checks.Bag.ErrorCount;
        OfficeHours hours = new OfficeHoursReader(calendar).Read();
        HolidayFile holidays = HolidayFile.None;
        if (calendar.Read(CalendarKeys.Holidays) is { } reference)
        {
            holidays = new HolidayFileReader(calendar.Checks).Read(reference);
            CheckSpan(holidays, zone, reference, calendar.Checks);
        }

        if (calendar.Checks.Bag.ErrorCount > errors)
        {
            return WorkingCalendar.Always;
        }

        WarnOfDaysWithoutEffect(calendar, hours, holidays, zone);
        return Table(zone, hours, holidays);
    }

    private WorkingCalendar Table(DateTimeZone zone, OfficeHours hours, HolidayFile holidays)
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
                days.Add(new WorkingDay(
                    At(midnight),
                    hours.On(date, holidays),
                    new SimDuration(untilChange < s_longestDay ? untilChange.BclCompatibleTicks : 0)));
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

    private void WarnOfDaysWithoutEffect(Reading calendar, OfficeHours hours, HolidayFile holidays, DateTimeZone zone)
    {
        foreach (MappingEntry entry in calendar.Below(CalendarKeys.HalfDays).Node.Entries)
        {
            if (LocalDatePattern.Iso.Parse(entry.Name).TryGetValue(default, out LocalDate date))
            {
                Warn(entry.Key, CalendarKeys.HalfDays, date, hours.On(date, holidays).Count == 0 ? "the office is closed on it" : "");
            }
        }

        foreach (ScalarNode item in calendar.Items(CalendarKeys.WorkedDays))
        {
            LocalDate date = LocalDatePattern.Iso.Parse(item.Value).Value;
            bool isWorked = hours.OfWeekday(date).Count > 0 && !holidays.IsClosed(date);
            Warn(item, CalendarKeys.WorkedDays, date, isWorked ? "it is worked anyway" : "");
        }

        void Warn(ScalarNode at, KeyEntry key, LocalDate date, string reason)
        {
            LocalDate start = LocalDayOf(SimTime.Zero, zone);
            LocalDate end = LocalDayOf(SimTime.Zero + axis.Length, zone);
            string why = date < start || date > end ? $"the run lasts from {Iso(start)} to {Iso(end)}" : reason;
            if (why.Length > 0)
            {
                calendar.Warning("CS093", at, $"{Iso(date)} in '{key.Name}' changes nothing: {why}");
            }
        }
    }

    private void CheckSpan(HolidayFile holidays, DateTimeZone zone, ScalarNode reference, CheckContext checks)
    {
        LocalDate start = LocalDayOf(SimTime.Zero, zone);
        LocalDate end = LocalDayOf(SimTime.Zero + axis.Length, zone).PlusDays(-1);
        if (holidays.From > start || holidays.To < end)
        {
            checks.Bag.Error(
                "CS048",
                checks.Blame(reference, RunKeys.Start.Path, RunKeys.Length.Path),
                $"{reference.Value} covers {Iso(holidays.From)} to {Iso(holidays.To)}, the run needs {Iso(start)} to {Iso(end)}",
                "add the missing days to the file, or move the run",
                "calendar.holidays");
        }
    }

    private LocalDate LocalDayOf(SimTime time, DateTimeZone zone) =>
        Instant.FromDateTimeOffset(axis.Start.AddTicks(time.Ticks)).InZone(zone).Date;

    private static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date);

    private sealed class SameCalendar : IEqualityComparer<(Node Calendar, string Zone)>
    {
        public bool Equals((Node Calendar, string Zone) x, (Node Calendar, string Zone) y) =>
            ReferenceEquals(x.Calendar, y.Calendar) && string.Equals(x.Zone, y.Zone, StringComparison.Ordinal);

        public int GetHashCode((Node Calendar, string Zone) key) =>
            System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(key.Calendar);
    }
}
