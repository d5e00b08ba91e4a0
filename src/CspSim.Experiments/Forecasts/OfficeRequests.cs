using CspSim.Model;
using CspSim.Model.Filings;
using CspSim.Model.Offices;

namespace CspSim.Experiments.Forecasts;

/// <summary>The requests for examination that one office gets: its own streams and the legs of families.</summary>
/// <remarks>The legs of a family stream are its first filings, moved by the mean filing lag and the mean delay of the request.</remarks>
internal sealed class OfficeRequests
{
    private readonly OfficePlan _office;
    private readonly List<(FamilyStreamPlan Stream, double LagHours, bool IsDelayed)> _legs = [];

    public OfficeRequests(WorldPlan world, int office)
    {
        Office = office;
        _office = world.Offices[office];
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

    /// <summary>Adds the requests of a part of the run to their lanes.</summary>
    public void AddByLane(double fromHours, double toHours, int office, double[] byLane)
    {
        foreach (ArrivalStreamPlan stream in _office.Arrivals)
        {
            AddOwn(stream.Lane, ArrivalCounts.Between(stream.Arrivals, fromHours, toHours), byLane);
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

    private void AddOwn(int? lane, double count, double[] byLane)
    {
        if (lane is { } one)
        {
            byLane[one] += count;
            return;
        }

        double shares = _office.Lanes.Sum(static each => each.Share);
        for (int each = 0; each < byLane.Length; each++)
        {
            byLane[each] += shares > 0 ? count * _office.Lanes[each].Share / shares : 0;
        }

        byLane[^1] += shares > 0 ? 0 : count;
    }
}
