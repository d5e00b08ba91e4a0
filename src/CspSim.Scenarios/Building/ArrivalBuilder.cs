using CspSim.Engine.Working;
using CspSim.Model.Filings;

namespace CspSim.Scenarios.Building;

/// <summary>Reads the arrivals of an office.</summary>
internal sealed class ArrivalBuilder(TimeAxis axis)
{
    private static readonly KeyEntry[] s_patterns = [ArrivalKeys.Poisson, ArrivalKeys.Even, ArrivalKeys.Dates];

    /// <summary>The streams of an office; what is wrong of them brings nothing.</summary>
    public IReadOnlyList<OfficeStream> Build(Reading office, WorkingCalendar calendar, IReadOnlyList<LanePlan> lanes)
    {
        if (!office.Has(ArrivalKeys.Arrivals))
        {
            return [];
        }

        Reading arrivals = office.Below(ArrivalKeys.Arrivals);
        if (!arrivals.Has(ArrivalKeys.Streams))
        {
            return [Stream(arrivals, "own", calendar, lane: null)];
        }

        if (Array.Find(s_patterns, arrivals.Has) is { } beside)
        {
            arrivals.Error("CS015", arrivals.KeyOf(beside), $"{arrivals.Path} is given by streams and by {beside.Name}",
                "give one of the two");
            return [];
        }

        return
        [
            .. arrivals.Named(ArrivalKeys.Streams).Select(stream => Stream(
                stream.Value,
                stream.Name.Value,
                calendar,
                LaneBuilder.Find(lanes, stream.Value.Read(ArrivalKeys.Lane), office.Path, stream.Value))),
        ];
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

    private OfficeStream Stream(Reading arrivals, string name, WorkingCalendar calendar, int? lane)
    {
        KeyEntry[] given = [.. s_patterns.Where(arrivals.Has)];
        if (given.Length != 1)
        {
            string found = given.Length == 0 ? "none of them" : string.Join(" and ", given.Select(static key => key.Name));
            arrivals.Error("CS015", arrivals.Node, $"{arrivals.Path} needs one of poisson, even, dates or streams; found {found}",
                "arrivals: {poisson: {rate: 8280 / year}}");
            return new OfficeStream(name, ArrivalPattern.Even, RateSteps.None, [], lane);
        }

        Reading pattern = arrivals.Below(given[0]);
        if (given[0] == ArrivalKeys.Dates)
        {
            IReadOnlyList<SimTime> dates = DatedArrivals.Read(pattern, axis);
            RateSteps mean = RateSteps.Always(dates.Count(axis.IsInRun) / axis.Length.Hours);
            return new OfficeStream(name, ArrivalPattern.Dated, mean, dates, lane) { DatesFile = pattern.Read(ArrivalKeys.DatesFile) };
        }

        ArrivalPattern spread = given[0] == ArrivalKeys.Even ? ArrivalPattern.Even : ArrivalPattern.Poisson;
        return new OfficeStream(name, spread, Rate(pattern, calendar), [], lane);
    }

    private RateSteps Rate(Reading pattern, WorkingCalendar calendar)
    {
        Reading rates = pattern.Below(RateKeys.Rates);
        KeyEntry[] given = [.. CountedRates.Forms.Where(rates.Has)];
        if ((pattern.Has(RateKeys.Rate) ? 1 : 0) + given.Length != 1)
        {
            pattern.Error("CS015", pattern.Node, $"{pattern.Path} needs one of rate, rates.by-year, rates.by-month or rates.file",
                "rate: 8280 / year");
            return RateSteps.None;
        }

        return pattern.Read(RateKeys.Rate) is { } rate
            ? RateSteps.Always(PerHour(rate, calendar))
            : CountedRates.Read(rates, given[0], axis);
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
