using System.Globalization;

using CspSim.Engine;
using CspSim.Engine.Working;
using CspSim.Model.Filings;
using CspSim.Model.Offices;
using CspSim.Scenarios.Diagnostics;
using CspSim.Scenarios.Loading;
using CspSim.Scenarios.Quantities;
using CspSim.Scenarios.Text;

namespace CspSim.Scenarios.Building;

/// <summary>Reads the arrivals of an office.</summary>
internal sealed class ArrivalBuilder(TimeAxis axis)
{
    // A run of whole years of 365.25 days ends some hours beside the turn of the year.
    private static readonly SimDuration Slack = SimDuration.FromDays(2);

    private static readonly string[] Patterns = ["poisson", "even", "dates"];

    /// <summary>The streams of an office; null when they are wrong, which has been reported.</summary>
    public IReadOnlyList<OfficeStream>? Build(Reading office, WorkingCalendar calendar, IReadOnlyList<LanePlan> lanes)
    {
        if (!office.Has("arrivals"))
        {
            return [];
        }

        Reading arrivals = office.Below("arrivals");
        if (!arrivals.Has("streams"))
        {
            return Stream(arrivals, "own", calendar, lane: null) is { } only ? [only] : null;
        }

        if (Array.Find(Patterns, arrivals.Has) is { } beside)
        {
            arrivals.Checks.Bag.Error("CS015", arrivals.Node.Find(beside)!.Key, $"{arrivals.Path} is given by streams and by {beside}", "give one of the two", arrivals.Path);
            return null;
        }

        List<OfficeStream> streams = [];
        foreach ((ScalarNode name, Reading stream) in arrivals.Named("streams"))
        {
            int? lane = LaneBuilder.Find(lanes, stream.Scalar("lane")!, office.Path, stream);
            if (lane is null || Stream(stream, name.Value, calendar, lane) is not { } read)
            {
                return null;
            }

            streams.Add(read);
        }

        return streams;
    }

    /// <summary>Arrivals an hour of wall time from a rate; a rate per business day counts the working days of the run.</summary>
    public double PerHour(Quantity rate, WorkingCalendar calendar)
    {
        if (rate.Kind != QuantityKind.BusinessRate)
        {
            return rate.Value;
        }

        double days = calendar.IsAlways ? axis.Length.Days : WorkingDays(calendar);
        return rate.Value * days / axis.Length.Hours;
    }

    private OfficeStream? Stream(Reading arrivals, string name, WorkingCalendar calendar, int? lane)
    {
        string[] given = [.. Patterns.Where(arrivals.Has)];
        if (given.Length != 1)
        {
            string found = given.Length == 0 ? "none of them" : string.Join(" and ", given);
            arrivals.Checks.Bag.Error("CS015", arrivals.Node, $"{arrivals.Path} needs one of poisson, even, dates or streams; found {found}", "arrivals: {poisson: {rate: 8280 / year}}", arrivals.Path);
            return null;
        }

        Reading pattern = arrivals.Below(given[0]);
        if (given[0] is "dates")
        {
            return Dated(pattern, name, lane);
        }

        RateSteps? rate = Rate(pattern, calendar);
        return rate is null ? null : new OfficeStream(name, given[0] is "even" ? ArrivalPattern.Even : ArrivalPattern.Poisson, rate, [], lane);
    }

    private RateSteps? Rate(Reading pattern, WorkingCalendar calendar)
    {
        Reading rates = pattern.Below("rates");
        int given = (pattern.Has("rate") ? 1 : 0) + (rates.Has("by-year") ? 1 : 0) + (rates.Has("by-month") ? 1 : 0);
        if (given != 1)
        {
            pattern.Checks.Bag.Error("CS015", pattern.Node, $"{pattern.Path} needs one of rate, rates.by-year or rates.by-month", "rate: 8280 / year", pattern.Path);
            return null;
        }

        return pattern.Quantity("rate") is { } rate ? RateSteps.Always(PerHour(rate, calendar)) : Counted(rates);
    }

    private RateSteps? Counted(Reading rates)
    {
        bool isYearly = rates.Has("by-year");
        Reading counts = rates.Below(isYearly ? "by-year" : "by-month");
        List<(SimTime From, SimTime To, double Count)> periods = [];
        foreach (MappingEntry entry in counts.Node.Entries)
        {
            DateTime from = DateTime.ParseExact(entry.Name + (isYearly ? "-01-01" : "-01"), "yyyy-MM-dd", CultureInfo.InvariantCulture);
            periods.Add((axis.At(from), axis.At(isYearly ? from.AddYears(1) : from.AddMonths(1)), counts.Number(entry.Name) ?? 0));
        }

        if (periods.Count == 0)
        {
            counts.Checks.Bag.Error("CS011", counts.Node, $"{counts.Path} is empty", "{2026: 8280}", counts.Path);
            return null;
        }

        periods.Sort((left, right) => left.From.CompareTo(right.From));
        if (periods[0].From > SimTime.Zero + Slack || periods[^1].To + Slack < SimTime.Zero + axis.Length)
        {
            counts.Checks.Bag.Warning(
                "CS049",
                counts.Node,
                $"the rates cover {axis.DateOf(periods[0].From)} to {axis.DateOf(periods[^1].To - new SimDuration(1))}, the run needs {axis.DateOf(SimTime.Zero)} to {axis.DateOf(SimTime.Zero + axis.Length)}: the first and the last hold outside",
                "add the missing periods",
                counts.Path);
        }

        return new RateSteps(periods.Select(period => new RateStep(period.From, period.Count / (period.To - period.From).Hours)));
    }

    private OfficeStream? Dated(Reading pattern, string name, int? lane)
    {
        ScalarNode file = pattern.Scalar("file")!;
        if (CsvColumn.Read(file, pattern.Scalar("column")!, pattern.Checks) is not { } cells)
        {
            return null;
        }

        List<SimTime> dates = [];
        foreach (CsvCell cell in cells)
        {
            if (axis.At(cell.Text) is not { } date)
            {
                pattern.Checks.Bag.Error("CS035", file, $"line {cell.LineText} of {file.Value} holds '{cell.Text}', not a date", "2026-01-05", pattern.Path);
                return null;
            }

            dates.Add(date);
        }

        dates.Sort();
        double inRun = dates.Count(date => date >= SimTime.Zero && date < SimTime.Zero + axis.Length);
        return new OfficeStream(name, ArrivalPattern.Dated, RateSteps.Always(inRun / axis.Length.Hours), dates, lane);
    }

    private double WorkingDays(WorkingCalendar calendar)
    {
        double days = 0;
        for (SimTime day = SimTime.Zero; day < SimTime.Zero + axis.Length; day += SimDuration.FromDays(1))
        {
            days += calendar.WorkingTimeBetween(day, day + SimDuration.FromDays(1)) > SimDuration.Zero ? 1 : 0;
        }

        return days;
    }
}
