using CspSim.Experiments.Loads;

namespace CspSim.Experiments.Forecasts;

/// <summary>How an office's backlog moves: the balance of what comes in and what its examiners can do.</summary>
/// <remarks>
/// B' = requests - hours / hours per case, period by period of <see cref="LoadPeriod"/>; the last period goes on after the run. Every
/// waiting case stands for all its work, further actions included: that is the balance in the long run. At the start of a run with an
/// empty desk of further actions examiners get ahead of it by that much.
/// </remarks>
/// <param name="Trend">Where it goes.</param>
/// <param name="Years">Years of 365.25 days until it is gone or has doubled; NaN where neither happens.</param>
/// <param name="CasesPerYear">By how many cases it changes in a year, mean over the run.</param>
public sealed record BacklogOutlook(BacklogTrend Trend, double Years, double CasesPerYear)
{
    private const double YearsMost = 1000;
    private const double CasesLeast = 0.5;

    /// <summary>The outlook of a backlog.</summary>
    /// <param name="cases">Applications that wait at the start; 0 or more.</param>
    /// <param name="periods">The periods of the run in order; at least one.</param>
    public static BacklogOutlook Of(double cases, IReadOnlyList<LoadPeriod> periods)
    {
        ArgumentNullException.ThrowIfNull(periods);
        double total = periods.Sum(static period => period.Years);
        double change = periods.Sum(static period => period.GrowthPerYear * period.Years) / total;
        if (cases < CasesLeast)
        {
            bool grows = periods.Any(static period => period.GrowthPerYear > 0 && period.Load.Ratio > 1);
            return new(grows ? BacklogTrend.Grows : BacklogTrend.None, double.NaN, change);
        }

        double backlog = cases;
        double years = 0;
        for (int at = 0; years < YearsMost; at++)
        {
            LoadPeriod period = periods[Math.Min(at, periods.Count - 1)];
            double length = at < periods.Count - 1 ? period.Years : YearsMost;
            // Within a period the backlog is a straight line: it meets twice its start, or nothing, once at most.
            double goal = period.GrowthPerYear > 0 ? 2 * cases : 0;
            double needed = period.GrowthPerYear == 0 ? double.PositiveInfinity : (goal - backlog) / period.GrowthPerYear;
            if (needed <= length)
            {
                return years + needed > YearsMost
                    ? new(BacklogTrend.Holds, double.NaN, change)
                    : new(goal > 0 ? BacklogTrend.Doubles : BacklogTrend.Drains, years + needed, change);
            }

            backlog += period.GrowthPerYear * length;
            years += length;
        }

        return new(BacklogTrend.Holds, double.NaN, change);
    }
}

/// <summary>Where an office's backlog goes.</summary>
public enum BacklogTrend
{
    /// <summary>There is none and the load is below 1: only the queue that chance makes.</summary>
    None,

    /// <summary>It neither drains nor doubles within a thousand years.</summary>
    Holds,

    /// <summary>It is worked off.</summary>
    Drains,

    /// <summary>It grows to twice its size at the start.</summary>
    Doubles,

    /// <summary>There is none at the start, and one grows.</summary>
    Grows,
}
