using CspSim.Engine.Distributions;
using CspSim.Model.Filings;
using CspSim.Model.Offices;

namespace CspSim.Scenarios.Building;

/// <summary>Makes the streams of families and counts what they bring to each office.</summary>
/// <remarks>
/// The requests at a later office are those of the first one, moved by the mean filing lag and the mean delay of the
/// request. With a constant rate this is exact; with a rate in steps it blurs each step over the spread of the lag.
/// </remarks>
internal sealed class FamilyBuilder(IReadOnlyList<OfficeDraft> offices, ArrivalBuilder arrivals)
{
    private readonly List<FamilyStreamPlan> _streams = [];
    private readonly RateSteps[] _requests = [.. offices.Select(_ => RateSteps.None)];

    /// <summary>The families, without those that are wrong.</summary>
    /// <param name="families">The section <c>families</c>.</param>
    /// <param name="programmeOffices">The offices of the programme, for the short form.</param>
    public FamilyDraft Build(Reading families, IReadOnlyList<int> programmeOffices)
    {
        if (families.Has("shared") && families.Has("streams"))
        {
            families.Error("CS015", families.Node.Find("shared")!.Key, "families are given by shared and by streams",
                "give one of the two");
        }
        else if (families.Has("shared"))
        {
            AddShared(families, programmeOffices);
        }
        else
        {
            AddStreams(families);
        }

        return new FamilyDraft(_streams, _requests);
    }

    private void AddShared(Reading families, IReadOnlyList<int> programmeOffices)
    {
        OfficeDraft first = offices[programmeOffices[0]];
        bool isDated = first.Streams.Any(stream => stream.Pattern == ArrivalPattern.Dated);
        if (programmeOffices.Count < 2 || first.Requests.IsZero || isDated)
        {
            string reason = programmeOffices.Count < 2
                ? "only one office takes part"
                : isDated ? $"{first.Name.Value} has its arrivals by date" : $"{first.Name.Value} has no arrivals";
            families.Error("CS015", "shared", $"families.shared needs a rate to share: {reason}", "give families.streams with a rate");
            return;
        }

        RateSteps rate = first.Requests.Scaled(families.Number("shared")!.Value);
        bool isEven = first.Streams.All(stream => stream.Pattern == ArrivalPattern.Even);
        Add("shared", programmeOffices, isEven ? ArrivalPattern.Even : ArrivalPattern.Poisson, rate, families.Law("filing-lag"), families, families);
    }

    private void AddStreams(Reading families)
    {
        foreach ((ScalarNode name, Reading stream) in families.Named("streams"))
        {
            IReadOnlyList<Node> named = stream.Items("offices");
            List<int> indices = [.. named.Select(item => OfficeNames.Find(offices, item, stream)).OfType<int>()];
            if (indices.Count < named.Count)
            {
                continue;
            }

            if (indices.Count < 2 || indices.Distinct().Count() < indices.Count)
            {
                stream.Error("CS015", "offices", "a family is filed in 2 to 8 different offices", "offices: [KIPO, JPO]");
                continue;
            }

            Quantity rate = stream.Quantity("rate")!.Value;
            RateSteps steps = RateSteps.Always(arrivals.PerHour(rate, offices[indices[0]].Calendar));
            Distribution lag = stream.Has("filing-lag") ? stream.Law("filing-lag") : families.Law("filing-lag");
            Add(name.Value, indices, ArrivalPattern.Poisson, steps, lag, stream.Has("lane") ? stream : families, stream);
        }
    }

    private void Add(string name, IReadOnlyList<int> indices, ArrivalPattern pattern, RateSteps rate, Distribution lag, Reading laneSection, Reading section)
    {
        int[] lanes = [.. offices.Select(_ => -1)];
        foreach (int index in indices)
        {
            if (LaneOf(laneSection, offices[index]) is not { } lane
                || !LaneBuilder.IsOpenToFamilies(offices[index].Lanes, lane, "families would wait in", offices[index].Section.Path, laneSection))
            {
                return;
            }

            lanes[index] = lane;
            double delay = offices[index].Section.Law("request-delay").Mean + (index == indices[0] ? 0 : lag.Mean);
            _requests[index] = _requests[index].Plus(rate.Later(delay));
        }

        if (!double.IsFinite(lag.Mean))
        {
            section.Error("CS034", "filing-lag", "the mean of the filing lag is not finite");
            return;
        }

        _streams.Add(new FamilyStreamPlan
        {
            Name = name,
            Offices = [.. indices],
            FirstFilings = new ArrivalPlan { Pattern = pattern, Rates = rate.Steps },
            FilingLagHours = lag,
            Lanes = lanes,
        });
    }

    /// <summary>The lane named, or where none is named the lane <c>ordinary</c>, else the last one.</summary>
    private static int? LaneOf(Reading section, OfficeDraft office)
    {
        if (section.Has("lane"))
        {
            return LaneBuilder.Find(office.Lanes, section.Scalar("lane")!, office.Section.Path, section);
        }

        List<LanePlan> lanes = [.. office.Lanes];
        int ordinary = lanes.FindIndex(lane => string.Equals(lane.Name, "ordinary", StringComparison.Ordinal));
        return ordinary >= 0 ? ordinary : lanes.Count - 1;
    }
}
