using CspSim.Engine;
using CspSim.Model;
using CspSim.Model.Offices;

namespace CspSim.Scenarios.Building;

/// <summary>Makes the ranked lanes of an office.</summary>
internal static class LaneBuilder
{
    private static readonly IReadOnlyList<LanePlan> Usual = [new LanePlan { Name = "csp" }, new LanePlan { Name = "ordinary", Share = 1 }];

    /// <summary>The lanes; null after reporting that they are wrong.</summary>
    public static IReadOnlyList<LanePlan>? Build(Reading office)
    {
        LaneOrder usual = Order(office.Text("queue")!);
        if (!office.Has("lanes"))
        {
            return [.. Usual.Select(lane => lane with { Order = usual })];
        }

        List<LanePlan> lanes = [];
        bool hasShares = false;
        foreach ((ScalarNode name, Reading lane) in office.Named("lanes"))
        {
            LaneOrder order = lane.Has("order") ? Order(lane.Text("order")!) : usual;
            if (order == LaneOrder.DueDate && lane.Duration("due") is null)
            {
                office.Checks.Bag.Error("CS011", name, $"lane '{name.Value}' has the order due-date and no 'due'", "due: 10 months", lane.Path);
                return null;
            }

            hasShares |= lane.Has("share");
            lanes.Add(new LanePlan
            {
                Name = name.Value,
                Share = lane.Number("share") ?? 0,
                Order = order,
                DueAfter = lane.Duration("due") ?? SimDuration.Zero,
                DecisionDelay = lane.Delay("decision"),
            });
        }

        return Shared(lanes, hasShares, office);
    }

    /// <summary>The index of a lane; null after reporting that there is none.</summary>
    public static int? Find(IReadOnlyList<LanePlan> lanes, ScalarNode name, string office, Reading section)
    {
        for (int i = 0; i < lanes.Count; i++)
        {
            if (string.Equals(lanes[i].Name, name.Value, StringComparison.Ordinal))
            {
                return i;
            }
        }

        string[] names = [.. lanes.Select(lane => lane.Name)];
        section.Error("CS046", name, $"there is no lane '{name.Value}' in {office}", Nearest.Help(name.Value, names, "lanes"));
        return null;
    }

    /// <summary>Whether families may wait in a lane; false after reporting that it has a decision.</summary>
    /// <param name="lanes">The lanes of the office.</param>
    /// <param name="lane">Index of the lane in question.</param>
    /// <param name="who">Who would wait there, as the message begins.</param>
    /// <param name="office">The path of the office.</param>
    /// <param name="section">The section that names the lane, or could.</param>
    public static bool IsOpenToFamilies(IReadOnlyList<LanePlan> lanes, int lane, string who, string office, Reading section)
    {
        if (lanes[lane].DecisionDelay.IsNone)
        {
            return true;
        }

        string[] open = [.. lanes.Where(each => each.DecisionDelay.IsNone).Select(each => each.Name)];
        string help = open.Length > 0
            ? $"lanes of {office} without a decision: {string.Join(", ", open)}"
            : $"give {office} a lane without a decision";
        section.Error("CS088", "lane",
            $"{who} lane '{lanes[lane].Name}', which has a 'decision' in {office}: only the office's own applications wait for that", help);
        return false;
    }

    private static List<LanePlan>? Shared(List<LanePlan> lanes, bool hasShares, Reading office)
    {
        if (lanes.Count == 0)
        {
            office.Error("CS011", "lanes", $"{office.Path} has no lane", "lanes: {csp: {}, ordinary: {share: 100%}}");
            return null;
        }

        if (!hasShares)
        {
            lanes[^1] = lanes[^1] with { Share = 1 };
        }

        double sum = lanes.Sum(lane => lane.Share);
        if (Math.Abs(sum - 1) <= 1e-9)
        {
            return lanes;
        }

        office.Error("CS016", "lanes", $"the shares of the lanes add up to {Quantities.QuantityFormat.Share(sum)}, not to 100%",
            "every application of the office enters by one of its lanes");
        return null;
    }

    private static LaneOrder Order(string word) => word switch
    {
        "first-come" => LaneOrder.FirstCome,
        "due-date" => LaneOrder.DueDate,
        _ => LaneOrder.OldestRequest,
    };
}
