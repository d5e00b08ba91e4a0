using CspSim.Scenarios.Values;

namespace CspSim.Scenarios.Building;

/// <summary>Makes the ranked lanes of an office.</summary>
internal sealed class LaneBuilder(TimeAxis axis)
{
    private const double SumTolerance = 1e-9;

    /// <summary>The lanes.</summary>
    public IReadOnlyList<LanePlan> Build(Reading office)
    {
        LaneOrder usual = office.Read(OfficeKeys.Queue);
        bool hasShares = false;
        List<LanePlan> lanes = [];
        List<PartOfWhole> shares = [];
        foreach ((ScalarNode name, Reading lane) in office.Named(OfficeKeys.Lanes))
        {
            LaneOrder order = lane.Has(OfficeKeys.OrderInLane) ? lane.Read(OfficeKeys.OrderInLane) : usual;
            SimDuration? due = lane.Read(OfficeKeys.DueAfter);
            if (order == LaneOrder.DueDate && due is null)
            {
                lane.Error("CS011", name, $"lane '{name.Value}' has the order due-date and no 'due'", "due: 10 months");
            }

            hasShares |= lane.Has(OfficeKeys.LaneShare);
            shares.Add(lane.Part(OfficeKeys.LaneShare));
            lanes.Add(new LanePlan
            {
                Name = name.Value,
                Order = order,
                DueAfter = due ?? SimDuration.Zero,
                DecisionDelay = lane.Read(OfficeKeys.LaneDecision),
                Families = lane.Has(OfficeKeys.LaneFamilies) ? Families(lane.Below(OfficeKeys.LaneFamilies)) : null,
                IsUrgent = lane.Read(OfficeKeys.Urgent),
            });
        }

        if (!hasShares && lanes.Count > 0)
        {
            shares[^1] = shares[^1] with { Share = 1 };
        }

        return Shared(lanes, shares, office);
    }

    private FamilyLanePlan Families(Reading families) => new()
    {
        Share = families.Read(OfficeKeys.LaneFamilyShare),
        Filing = families.Read(OfficeKeys.LaneFiling),
        Opens = families.Read(OfficeKeys.LaneOpens),
        From = axis.At(families.Read(OfficeKeys.LaneFrom)) ?? SimTime.Always,
        Until = axis.EndOf(families.Read(OfficeKeys.LaneUntil)) ?? SimTime.Never,
        YearlyCap = YearlyCount.Of(families, OfficeKeys.LaneCap),
    };

    /// <summary>The index of a lane; -1 where there is none of that name.</summary>
    public static int IndexOf(IReadOnlyList<LanePlan> lanes, string name) => lanes.ToList().FindIndex(lane => lane.Name == name);

    /// <summary>The index of a lane that a key may name; null where it names none. A name without a lane is reported.</summary>
    public static int? Find(IReadOnlyList<LanePlan> lanes, ScalarNode? name, string office, Reading section)
    {
        int index = name is null ? -1 : IndexOf(lanes, name.Value);

        // An office without any lane has been reported as such.
        if (name is not null && index < 0 && lanes.Count > 0)
        {
            string[] names = [.. lanes.Select(lane => lane.Name)];
            section.Error("CS046", name, $"there is no lane '{name.Value}' in {office}", Nearest.Help(name.Value, names, "lanes"));
        }

        return index < 0 ? null : index;
    }

    /// <summary>The index of a lane in which families may wait: one without a decision of its own.</summary>
    /// <param name="office">The office.</param>
    /// <param name="name">The name of the lane.</param>
    /// <param name="who">Who would wait there, as the message begins.</param>
    /// <param name="section">The section that names the lane, or could.</param>
    /// <param name="key">The key that does.</param>
    public static int FindOpen(OfficeDraft office, ScalarNode name, string who, Reading section, KeyEntry key)
    {
        int? lane = Find(office.Lanes, name, office.Section.Path, section);
        return lane is null ? 0 : Open(office, lane.Value, who, section, key);
    }

    /// <summary>The same for a lane by its index.</summary>
    public static int Open(OfficeDraft office, int lane, string who, Reading section, KeyEntry key)
    {
        if (!office.Lanes[lane].DecisionDelay.IsNone)
        {
            string path = office.Section.Path;
            string[] open = [.. office.Lanes.Where(each => each.DecisionDelay.IsNone).Select(each => each.Name)];
            string help = open.Length > 0
                ? $"lanes of {path} without a decision: {string.Join(", ", open)}"
                : $"give {path} a lane without a decision";
            section.Error("CS088", key,
                $"{who} lane '{office.Lanes[lane].Name}', which has a 'decision' in {path}: only applications that ask for the "
                    + $"lane wait for that",
                help);
        }

        return lane;
    }

    private static LanePlan[] Shared(List<LanePlan> lanes, List<PartOfWhole> parts, Reading office)
    {
        if (lanes.Count == 0)
        {
            office.Error("CS011", OfficeKeys.Lanes, $"{office.Path} has no lane", "lanes: {csp: {}, ordinary: {share: 100%}}");
            return [];
        }

        double[] shares = office.Whole(
            OfficeKeys.Lanes, parts, "the shares of the lanes", "every application of the office enters by one of its lanes");
        double ofFamilies = lanes.Sum(static lane => lane.Families?.Share ?? 0);
        if (ofFamilies > 1 + SumTolerance)
        {
            office.Error("CS016", OfficeKeys.Lanes,
                $"the shares of families that take a lane add up to {QuantityFormat.Share(ofFamilies)}, to more than 100%",
                "who takes no lane waits in families.lane");
        }

        return [.. lanes.Zip(shares, static (lane, share) => lane with { Share = share })];
    }
}
