using CspSim.Engine;
using CspSim.Model.Filings;
using CspSim.Model.Offices;
using CspSim.Model.Runs;

namespace CspSim.Experiments.Loads;

/// <summary>How many cases wait in an office through a run, and when one of them is begun, by the balance of work alone.</summary>
/// <remarks>
/// B' = requests - cases done, period by period, never below 0; a request begins when those before it have been done. It is the fluid
/// approximation of a queue (Newell, Applications of Queueing Theory, 2nd ed. 1982, ch. 2), without the little queue that chance makes.
/// </remarks>
internal sealed class BacklogPath
{
    private readonly IReadOnlyList<LoadPeriod> _periods;
    private readonly double[] _backlogs;
    private readonly double _depthHours;
    private readonly double[] _sharesBefore;

    public BacklogPath(WorldPlan world, int office)
    {
        OfficePlan plan = world.Offices[office];
        _periods = LoadPeriod.Of(world, office, CaseEffort.MeanHours(plan));
        _depthHours = plan.Backlog?.Depth.Hours ?? 0;
        _backlogs = new double[_periods.Count];
        double backlog = plan.Backlog?.Cases ?? 0;
        for (int at = 0; at < _periods.Count; at++)
        {
            _backlogs[at] = backlog;
            backlog = After(at, _periods[at].Years);
        }

        double[] byLane = RequestsByLane(world, office);
        _sharesBefore = [.. byLane.Select((_, lane) => byLane.Sum() > 0 ? byLane.Take(lane).Sum() / byLane.Sum() : 0)];
    }

    /// <summary>When a request begins to be searched, in hours from the start of the run.</summary>
    /// <param name="lane">Its lane; what enters a more urgent one goes first.</param>
    /// <param name="requestedHours">The request; negative inside the starting backlog.</param>
    public double StartOf(int lane, double requestedHours)
    {
        double hours = Math.Max(0, requestedHours);
        int at = 0;
        while (at + 1 < _periods.Count && _periods[at + 1].From.Hours() <= hours)
        {
            at++;
        }

        double ahead = requestedHours < 0
            ? _backlogs[0] * Math.Clamp(1 + (requestedHours / Math.Max(_depthHours, 1)), 0, 1)
            : After(at, (hours - _periods[at].From.Hours()) / OfficeLoad.HoursPerYear);
        double perYear = Math.Max(0, _periods[at].DonePerYear - (_sharesBefore[lane] * _periods[at].Load.RequestsPerYear));
        return ahead > 0 ? hours + (ahead / perYear * OfficeLoad.HoursPerYear) : hours;
    }

    private static double[] RequestsByLane(WorldPlan world, int office)
    {
        OfficePlan plan = world.Offices[office];
        double end = world.Window.End.Hours();
        double[] requests = new double[plan.Lanes.Count];
        foreach (ArrivalStreamPlan stream in plan.Arrivals)
        {
            double count = ArrivalCounts.Between(stream.Arrivals, 0, end);
            for (int lane = 0; lane < requests.Length; lane++)
            {
                requests[lane] += count * (stream.Lane is { } only ? only == lane ? 1 : 0 : plan.Lanes[lane].Share);
            }
        }

        foreach (FamilyStreamPlan stream in world.Families.Where(stream => stream.Offices.Contains(office)))
        {
            double count = ArrivalCounts.Between(stream.FirstFilings, 0, end);
            int leg = stream.Offices[0] == office ? 0 : 1;
            requests[stream.Lanes[office]] += count;
            for (int lane = 0; lane < requests.Length; lane++)
            {
                double taken = plan.Lanes[lane].Families is { } families && families.Takes(leg) ? count * families.Share : 0;
                requests[lane] += taken;
                requests[stream.Lanes[office]] -= taken;
            }
        }

        return requests;
    }

    private double After(int period, double years) => Math.Max(0, _backlogs[period] + (_periods[period].GrowthPerYear * years));
}
