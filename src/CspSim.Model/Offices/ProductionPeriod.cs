using CspSim.Engine;

namespace CspSim.Model.Offices;

/// <summary>The rhythm in which an office plans its work: calendar months, or stretches of one length.</summary>
public sealed record ProductionPeriod
{
    private const int MonthsPerYear = 12;

    private ProductionPeriod(DateTimeOffset start, int months, SimDuration length)
    {
        Start = start;
        Months = months;
        Length = length;
    }

    /// <summary>The run's start on the office's clock, by which calendar months begin.</summary>
    public DateTimeOffset Start { get; }

    /// <summary>Calendar months in a period, counted from January; 0: periods are not of months.</summary>
    public int Months { get; }

    /// <summary>The length of a period that is not of months, counted from the run's start.</summary>
    public SimDuration Length { get; }

    /// <summary>Periods of calendar months.</summary>
    /// <param name="months">How many: 1, 2, 3, 4, 6 or 12.</param>
    /// <param name="start">The run's start on the office's clock.</param>
    /// <exception cref="ArgumentOutOfRangeException">The months are no part of a year.</exception>
    public static ProductionPeriod OfMonths(int months, DateTimeOffset start)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(months, 1);
        ArgumentOutOfRangeException.ThrowIfNotEqual(MonthsPerYear % months, 0, nameof(months));
        return new ProductionPeriod(start, months, SimDuration.Zero);
    }

    /// <summary>Periods of one length, counted from the run's start.</summary>
    /// <param name="length">A day at least.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is shorter.</exception>
    public static ProductionPeriod Of(SimDuration length)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(length, SimDuration.FromDays(1));
        return new ProductionPeriod(default, 0, length);
    }

    /// <summary>The length of a period in hours, on average.</summary>
    public double MeanHours => Months == 0 ? Length.Hours : SimDuration.FromMonths(Months).Hours;

    /// <summary>When the next period begins, be the office open or not.</summary>
    /// <param name="now">The present, or an instant before the run's start.</param>
    /// <returns>An instant after <paramref name="now"/>; <see cref="SimTime.Never"/> beyond the year 9999.</returns>
    public SimTime NextAfter(SimTime now)
    {
        if (Months == 0)
        {
            long begun = Math.DivRem(now.Ticks, Length.Ticks, out long rest);
            return SimTime.Zero + new SimDuration((rest < 0 ? begun : begun + 1) * Length.Ticks);
        }

        DateTimeOffset date = Start.AddTicks(now.Ticks);
        int month = ((date.Month - 1) / Months * Months) + Months;
        int year = date.Year + (month / MonthsPerYear);
        return year > DateTime.MaxValue.Year
            ? SimTime.Never
            : new SimTime((new DateTimeOffset(year, (month % MonthsPerYear) + 1, 1, 0, 0, 0, Start.Offset) - Start).Ticks);
    }
}
