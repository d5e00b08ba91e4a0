using CspSim.Model.Filings;

namespace CspSim.Experiments.Loads;

/// <summary>How many arrivals a stream is expected to have in a part of time.</summary>
internal static class ArrivalCounts
{
    /// <summary>
    /// Arrivals from one point in time to another, both in hours from the start of the run; the first rate also holds before its step.
    /// </summary>
    public static double Between(ArrivalPlan plan, double fromHours, double toHours)
    {
        if (plan.Pattern == ArrivalPattern.Dated)
        {
            return plan.Dates.Count(date => date.Hours() >= fromHours && date.Hours() < toHours);
        }

        double count = 0;
        for (int step = 0; step < plan.Rates.Count; step++)
        {
            double begin = step == 0 ? fromHours : Math.Max(fromHours, plan.Rates[step].From.Hours());
            double end = step + 1 < plan.Rates.Count ? Math.Min(toHours, plan.Rates[step + 1].From.Hours()) : toHours;
            count += plan.Rates[step].PerHour * Math.Max(0, end - begin);
        }

        return count;
    }
}
