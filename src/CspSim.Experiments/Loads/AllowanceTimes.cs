using CspSim.Model;
using CspSim.Model.Offices;
using CspSim.Model.Runs;

namespace CspSim.Experiments.Loads;

/// <summary>How long after the beginning of its examination an office allows an application that goes by no programme.</summary>
/// <remarks>
/// With its n-th action it allows the share that <see cref="Model.Outcomes.IOutcomeRule.AllowedAfter"/> says. That action is out after
/// n dispatches, n - 1 responses and n - 1 waits for an examiner. A further action in a lane of oldest requests waits for hardly
/// anybody, in any other lane for those before it; with production periods it waits half a period for the next one and half of that for
/// its turn. The sum of responses has the law of one of them, moved and stretched to the mean and the variance of the sum. Efforts,
/// which are hours, are left out.
/// </remarks>
internal sealed class AllowanceTimes
{
    private const double HoursPerMonth = OfficeLoad.HoursPerYear / 12;

    private readonly IReadOnlyList<double> _shares;
    private readonly Delay _response;
    private readonly double _dispatchHours;
    private readonly double[] _waitHours;

    /// <summary>Prepares an office.</summary>
    /// <param name="world">The arm's world.</param>
    /// <param name="office">Its index.</param>
    /// <param name="path">Its backlog.</param>
    public AllowanceTimes(WorldPlan world, int office, BacklogPath path)
    {
        OfficePlan plan = world.Offices[office];
        _shares = plan.Outcome.AllowedAfter;
        _response = plan.Outcome.ResponseDelay;
        _dispatchHours = plan.Desks?.Dispatch.MeanHours ?? 0;
        _waitHours = [.. plan.Lanes.Select((_, lane) => WaitHours(plan, path, plan.FurtherActionLane ?? lane))];
    }

    /// <summary>The share of applications that are allowed within some time.</summary>
    /// <param name="hours">The time from the beginning of the search, in hours.</param>
    /// <param name="lane">The lane by which they entered.</param>
    /// <returns>0 to 1.</returns>
    public double ShareWithin(double hours, int lane)
    {
        double share = 0;
        for (int further = 0; further < _shares.Count; further++)
        {
            double left = hours - ((further + 1) * _dispatchHours) - (further * _waitHours[lane]);
            share += _shares[further] * ResponsesWithin(left, further);
        }

        return share;
    }

    private static double WaitHours(OfficePlan plan, BacklogPath path, int lane)
    {
        double queue = plan.Lanes[lane].Order == LaneOrder.OldestRequest ? 0 : path.StartOf(lane, 0);
        return plan.Desks?.Period is { } period && !plan.Lanes[lane].IsUrgent
            ? queue + (period.Months > 0 ? period.Months * HoursPerMonth : period.Length.Hours)
            : queue;
    }

    private double ResponsesWithin(double hours, int count)
    {
        if (count == 0 || _response.MeanHours <= 0)
        {
            return hours >= 0 ? 1 : 0;
        }

        double mean = _response.Length.Mean;
        double length = hours / _response.MeanHours * mean;
        return _response.Length.Cumulative(mean + ((length - (count * mean)) / Math.Sqrt(count)));
    }
}
