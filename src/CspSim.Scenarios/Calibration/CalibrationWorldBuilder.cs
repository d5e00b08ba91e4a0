using CspSim.Engine;
using CspSim.Experiments.Calibration;
using CspSim.Model.Offices;
using CspSim.Model.Outcomes;
using CspSim.Model.PriorArt;
using CspSim.Scenarios.Building;
using CspSim.Scenarios.Values;

namespace CspSim.Scenarios.Calibration;

/// <summary>Makes what a calibration needs of a world: no calendars, no arrivals, no programme.</summary>
internal static class CalibrationWorldBuilder
{
    // Only a classification that is shared from some date on asks for the time, and inventions are sampled before that. No run is
    // meant, so every date that can be written lies inside.
    private static readonly TimeAxis s_anyTime = new(DateTimeOffset.UnixEpoch, SimDuration.FromDays(10_000 * 366.0));

    /// <summary>The world; null when it is wrong, which has been reported.</summary>
    /// <param name="tree">The whole scenario.</param>
    /// <param name="offices">The indices of the offices that are needed.</param>
    /// <param name="checks">Where errors are reported.</param>
    public static CalibrationWorld? Build(MappingNode tree, IReadOnlyCollection<int> offices, CheckContext checks)
    {
        Reading root = new(tree, KeyTable.Root, "", checks);
        if (!PriorArtBuilder.TryBuild(root, s_anyTime, out PriorArtPlan? priorArt))
        {
            return null;
        }

        DocumentBuilder documents = new(priorArt);
        List<ExaminationPlan?> plans = [];
        foreach ((ScalarNode name, Reading office) in root.Named("offices"))
        {
            plans.Add(offices.Contains(plans.Count) ? Office(name, office, documents, priorArt) : null);
        }

        return offices.Any(index => plans[index] is null) ? null : new CalibrationWorld(priorArt, plans);
    }

    private static ExaminationPlan? Office(ScalarNode name, Reading office, DocumentBuilder documents, PriorArtPlan? priorArt)
    {
        if (!documents.TrySearchPower(office, name, out SearchPowerPlan? power) || documents.Outcome(office) is not { } outcome || LaneBuilder.Build(office) is not { } lanes)
        {
            return null;
        }

        return new ExaminationPlan
        {
            SearchEffortHours = office.Law("search"),
            FirstActionEffortHours = office.Law("first-action"),
            Outcome = outcome,
            SearchPower = power,
            AgeAtSearchHours = office.Law("request-delay").Mean + BacklogDepthHours(office),
            AgeAtOnceHours = office.Law("request-delay").Mean + ExaminationPlan.DecisionHours(lanes),
            AtOnceShare = ExaminationPlan.ShareAtOnce(lanes),
            SameResponseShare = priorArt?.SameResponseShare ?? 0,
        };
    }

    /// <summary>How old the oldest waiting case is; a bare number of cases does not tell it without its rate of arrivals.</summary>
    private static double BacklogDepthHours(Reading office)
    {
        if (office.Below("backlog").Duration("oldest") is { } oldest)
        {
            return oldest.Hours;
        }

        return office.Quantity("backlog") switch
        {
            { Kind: QuantityKind.Duration } depth => depth.Value,
            { } cases when office.Below("arrivals").Below("poisson").Quantity("rate") is { Kind: QuantityKind.Rate, Value: > 0 } rate => cases.Value / rate.Value,
            _ => 0,
        };
    }
}
