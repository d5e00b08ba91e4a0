using CspSim.Model;
using CspSim.Model.Filings;
using CspSim.Model.Offices;

namespace CspSim.Experiments.Forecasts;

/// <summary>The requests for examination that one office gets: its own streams and the legs of families.</summary>
/// <remarks>The legs of a family stream are its first filings, moved by the mean filing lag and the mean delay of the request.</remarks>
internal sealed class OfficeRequests
{
    private readonly OfficePlan _office;
    private readonly bool _decides;
    private readonly List<(FamilyStreamPlan Stream, double LagHours, bool IsDelayed)> _legs = [];

    public OfficeRequests(WorldPlan world, int office)
    {
        Office = office;
        _office = world.Offices[office];
        _decides = _office.Lanes.Any(static lane => !lane.DecisionDelay.IsNone);
        foreach (FamilyStreamPlan stream in world.Families.Where(family => family.Offices.Contains(office)))
        {
            bool isFirst = stream.Offices[0] == office;
            double lag = _office.RequestDelayHours.Mean + (isFirst ? 0 : stream.FilingLagHours.Mean);
            bool isDelayed = _office.RequestDelayHours.Maximum > 0 || (!isFirst && stream.FilingLagHours.Maximum > 0);
            _legs.Add((stream, lag, isDelayed));
        }
    }

    /// <summary>Index of the office.</summary>
    public int Office { get; }

    /// <summary>How far back the starting backlog reaches, in hours.</summary>
    public double DepthHours => _office.Backlog?.Depth.Hours ?? 0;

    /// <summary>Applications that wait at the start; families bring at least theirs.</summary>
    public double Backlog => DepthHours > 0 ? Math.Max(_office.Backlog!.Cases, FamilyBacklog + DatedBacklog) : 0;

    /// <summary>Of those the legs of families.</summary>
    public double FamilyBacklog => DepthHours > 0 ? FamilyLegs(-DepthHours, 0, delayedOnly: false) : 0;

    private double DatedBacklog => _office.Arrivals.Where(static stream => stream.Arrivals.Pattern == ArrivalPattern.Dated).Sum(stream => ArrivalCounts.Between(stream.Arrivals, -DepthHours, 0));

    /// <summary>Requests in a part of the run.</summary>
    public double Between(double fromHours, double toHours) => Own(fromHours, toHours) + FamilyLegs(fromHours, toHours, delayedOnly: false);

    /// <summary>Requests of the office's own streams in a part of the run.</summary>
    public double Own(double fromHours, double toHours) => _office.Arrivals.Sum(stream => ArrivalCounts.Between(stream.Arrivals, fromHours, toHours));

    /// <summary>Requests of families' legs; of all, or of those that come later than the family's first filing.</summary>
    public double FamilyLegs(double fromHours, double toHours, bool delayedOnly) => _legs
        .Where(leg => leg.IsDelayed || !delayedOnly)
        .Sum(leg => ArrivalCounts.Between(leg.Stream.FirstFilings, fromHours - leg.LagHours, toHours - leg.LagHours));

    /// <summary>Adds what joins the lanes in a part of the run: requests, where the office decides on a lane those of the mean decision time before.</summary>
    public void AddByLane(double fromHours, double toHours, int office, double[] byLane)
    {
        foreach (ArrivalStreamPlan stream in _office.Arrivals.Where(_ => !_decides))
        {
            AddOwn(stream.Lane, ArrivalCounts.Between(stream.Arrivals, fromHours, toHours), byLane);
        }

        for (int lane = 0; _decides && lane < byLane.Length; lane++)
        {
            double decision = DecisionHours(lane);
            byLane[lane] += OwnByLane(lane, Math.Max(0, fromHours - decision), Math.Max(0, toHours - decision));
        }

        foreach ((FamilyStreamPlan stream, double lag, _) in _legs)
        {
            byLane[stream.Lanes[office]] += ArrivalCounts.Between(stream.FirstFilings, fromHours - lag, toHours - lag);
        }
    }

    /// <summary>The starting backlog by lane.</summary>
    public double[] BacklogByLane(int office)
    {
        double[] byLane = new double[_office.Lanes.Count];
        if (DepthHours > 0)
        {
            foreach ((FamilyStreamPlan stream, double lag, _) in _legs)
            {
                byLane[stream.Lanes[office]] += ArrivalCounts.Between(stream.FirstFilings, -DepthHours - lag, -lag);
            }

            AddOwn(_office.Backlog!.Lane, Backlog - FamilyBacklog, byLane);
        }

        return byLane;
    }

    /// <summary>The office's own requests since the start on which it has not yet decided.</summary>
    public double Undecided(double hours) =>
        _decides ? Enumerable.Range(0, _office.Lanes.Count).Sum(lane => OwnByLane(lane, Math.Max(0, hours - DecisionHours(lane)), hours)) : 0;

    /// <summary>Decisions on the lanes of all that comes in up to a point in time, the starting backlog included, whenever they are made.</summary>
    public double Decisions(double hours)
    {
        double[] backlog = new double[_office.Lanes.Count];
        AddOwn(_office.Backlog?.Lane, Backlog - FamilyBacklog, backlog);
        return Enumerable.Range(0, backlog.Length)
            .Where(lane => !_office.Lanes[lane].DecisionDelay.IsNone)
            .Sum(lane => backlog[lane] + OwnByLane(lane, 0, hours));
    }

    private double DecisionHours(int lane) => _office.Lanes[lane].DecisionDelay.MeanHours;

    private double OwnByLane(int lane, double fromHours, double toHours)
    {
        double count = 0;
        foreach (ArrivalStreamPlan stream in _office.Arrivals.Where(stream => stream.Lane is null || stream.Lane == lane))
        {
            count += ShareOf(stream.Lane, lane) * ArrivalCounts.Between(stream.Arrivals, fromHours, toHours);
        }

        return count;
    }

    private double ShareOf(int? only, int lane)
    {
        double shares = _office.Lanes.Sum(static each => each.Share);
        bool isLast = lane == _office.Lanes.Count - 1;
        return only is { } one ? one == lane ? 1 : 0 : shares > 0 ? _office.Lanes[lane].Share / shares : isLast ? 1 : 0;
    }

    private void AddOwn(int? only, double count, double[] byLane)
    {
        for (int lane = 0; lane < byLane.Length; lane++)
        {
            byLane[lane] += count * ShareOf(only, lane);
        }
    }
}
