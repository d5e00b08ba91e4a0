using CspSim.Model.Filings;
using CspSim.Scenarios.Values;

namespace CspSim.Scenarios.Building;

/// <summary>Makes the streams of families and counts what they bring to each office.</summary>
/// <remarks>
/// The requests at a later office are those of the first one, moved by the mean filing lag and the mean delay of the
/// request. With a constant rate this is exact; with a rate in steps it blurs each step over the spread of the lag.
/// </remarks>
internal sealed class FamilyBuilder(IReadOnlyList<OfficeDraft> offices, ArrivalBuilder arrivals)
{
    private const int RoutesMost = 16;

    private readonly List<FamilyStreamPlan> _streams = [];
    private readonly RateSteps[] _requests = [.. offices.Select(_ => RateSteps.None)];

    /// <summary>The families, without those that are wrong.</summary>
    /// <param name="families">The section <c>families</c>.</param>
    /// <param name="programmeOffices">The offices of the programme, for the short form.</param>
    public FamilyDraft Build(Reading families, IReadOnlyList<int> programmeOffices)
    {
        if (families.Has(FamilyKeys.Shared) && families.Has(FamilyKeys.Streams))
        {
            families.Error("CS015", families.KeyOf(FamilyKeys.Shared),
                "families are given by shared and by streams", "give one of the two");
        }
        else if (families.Read(FamilyKeys.Shared) is { } share)
        {
            AddShared(families, share, programmeOffices);
        }
        else
        {
            AddStreams(families);
        }

        return new FamilyDraft(_streams, _requests);
    }

    private void AddShared(Reading families, double share, IReadOnlyList<int> programmeOffices)
    {
        OfficeDraft first = offices[programmeOffices[0]];
        bool isDated = first.Streams.Any(stream => stream.Pattern == ArrivalPattern.Dated);
        if (programmeOffices.Count < 2 || first.Requests.IsZero || isDated)
        {
            string reason = programmeOffices.Count < 2
                ? "only one office takes part"
                : isDated ? $"{first.Name.Value} has its arrivals by date" : $"{first.Name.Value} has no arrivals";
            families.Error("CS015", FamilyKeys.Shared,
                $"families.shared needs a rate to share: {reason}", "give families.streams with a rate");
            return;
        }

        bool isEven = first.Streams.All(stream => stream.Pattern == ArrivalPattern.Even);
        ArrivalPattern pattern = isEven ? ArrivalPattern.Even : ArrivalPattern.Poisson;
        Distribution lag = families.Read(FamilyKeys.FilingLag);
        FamilyRoutePlan[] routes = [Route(families, FamilyKeys.FilingLag, new() { FilingLagHours = lag })];
        Add("shared", programmeOffices, pattern, first.Requests.Scaled(share), routes, (families, FamilyKeys.Lane));
    }

    private void AddStreams(Reading families)
    {
        foreach ((ScalarNode name, Reading stream) in families.Named(FamilyKeys.Streams))
        {
            IReadOnlyList<int> indices = OfficeNames.FindDifferent(
                offices, stream, FamilyKeys.OfficesOfStream, 2, "a family is filed in 2 to 8 different offices");
            if (indices.Count < 2)
            {
                continue;
            }

            double perHour = arrivals.PerHour(stream.Read(FamilyKeys.Rate), offices[indices[0]].Calendar);
            bool hasLane = stream.Has(FamilyKeys.LaneOfStream);
            (Reading, KeyEntry) lane = (hasLane ? stream : families, hasLane ? (KeyEntry)FamilyKeys.LaneOfStream : FamilyKeys.Lane);
            Add(name.Value, indices, ArrivalPattern.Poisson, RateSteps.Always(perHour), Routes(families, stream), lane);
        }
    }

    private static FamilyRoutePlan[] Routes(Reading families, Reading stream)
    {
        if (!stream.Has(FamilyKeys.Routes))
        {
            Distribution lag = stream.Read(FamilyKeys.FilingLagOfStream) ?? families.Read(FamilyKeys.FilingLag);
            return [Route(stream, FamilyKeys.FilingLagOfStream, new() { FilingLagHours = lag })];
        }

        if (stream.Has(FamilyKeys.FilingLagOfStream))
        {
            stream.Error("CS015", stream.KeyOf(FamilyKeys.FilingLagOfStream),
                "the stream gives its lag by filing-lag and by routes", "give one of the two");
        }

        (ScalarNode Name, Reading Value)[] named = [.. stream.Named(FamilyKeys.Routes)];
        const string why = "every family of the stream goes by one of its routes";
        if (named.Length is 0 or > RoutesMost)
        {
            stream.Error("CS016", FamilyKeys.Routes,
                $"a stream has 1 to {QuantityFormat.Number(RoutesMost)} routes, not {QuantityFormat.Number(named.Length)}", why);
            return [new()];
        }

        PartOfWhole[] parts = [.. named.Select(static route => route.Value.Part(FamilyKeys.RouteShare))];
        double[] shares = stream.Whole(FamilyKeys.Routes, parts, "the shares of the routes", why);
        return
        [
            .. named.Zip(shares, static (route, share) => Route(route.Value, FamilyKeys.RouteLag, new()
            {
                Name = route.Name.Value,
                Share = share,
                FilingLagHours = route.Value.Read(FamilyKeys.RouteLag),
                RequestDelayHours = route.Value.Read(FamilyKeys.RouteRequestDelay),
            })),
        ];
    }

    private static FamilyRoutePlan Route(Reading section, KeyEntry lag, FamilyRoutePlan route)
    {
        if (!double.IsFinite(route.FilingLagHours.Mean))
        {
            section.Error("CS034", lag, "the mean of the filing lag is not finite");
        }

        return route;
    }

    private void Add(
        string name,
        IReadOnlyList<int> indices,
        ArrivalPattern pattern,
        RateSteps rate,
        IReadOnlyList<FamilyRoutePlan> routes,
        (Reading Section, KeyEntry Key) lane)
    {
        int[] lanes = [.. offices.Select(_ => -1)];
        foreach (int index in indices)
        {
            int known = lane.Section.Checks.Bag.ErrorCount;
            lanes[index] = LaneOf(lane.Section, lane.Key, offices[index]);
            if (lane.Section.Checks.Bag.ErrorCount > known)
            {
                return;
            }

            int leg = index == indices[0] ? 0 : 1;
            Distribution ofOffice = offices[index].Section.Read(OfficeKeys.RequestDelay);
            foreach (FamilyRoutePlan route in routes)
            {
                double delay = route.LagHours(leg).Mean + route.RequestHours(leg, ofOffice).Mean;
                _requests[index] = _requests[index].Plus(rate.Scaled(route.Share).Later(delay));
            }
        }

        _streams.Add(new FamilyStreamPlan
        {
            Name = name,
            Offices = [.. indices],
            FirstFilings = new ArrivalPlan { Pattern = pattern, Rates = rate.Steps },
            Routes = routes,
            Lanes = lanes,
        });
    }

    /// <summary>The lane named, or where none is named the lane <c>ordinary</c>, else the last one.</summary>
    private static int LaneOf(Reading section, KeyEntry key, OfficeDraft office)
    {
        const string who = "families would wait in";
        if (section.Has(key))
        {
            return LaneBuilder.FindOpen(office, (ScalarNode)section.Given(key)!, who, section, key);
        }

        int ordinary = LaneBuilder.IndexOf(office.Lanes, FamilyKeys.Lane.Default);
        return LaneBuilder.Open(office, ordinary >= 0 ? ordinary : office.Lanes.Count - 1, who, section, key);
    }
}
