using CspSim.Engine;
using CspSim.Engine.Distributions;
using CspSim.Model.Offices;
using CspSim.Model.Outcomes;

namespace CspSim.Model.PriorArt;

/// <summary>What an office does with one application outside any programme, as far as it can be known without a queue.</summary>
public sealed record ExaminationPlan
{
    /// <summary>Examiner effort of one search, in hours.</summary>
    public required Distribution SearchEffortHours { get; init; }

    /// <summary>Examiner effort of assessing the application and drafting the first action, in hours.</summary>
    public required Distribution FirstActionEffortHours { get; init; }

    /// <summary>What follows an action.</summary>
    public required IOutcomeRule Outcome { get; init; }

    /// <summary>How well the office finds documents; null (default): it finds none.</summary>
    public SearchPowerPlan? SearchPower { get; init; }

    /// <summary>The time from the filing to the request for examination, in hours.</summary>
    /// <value>Default: none. Drawn for each application, as in a run: requests come at once or years later, hardly at the mean.</value>
    public Distribution RequestDelayHours { get; init; } = new Constant(0);

    /// <summary>The time from the request to the search of an application that waits its turn, in hours.</summary>
    /// <value>0 (default) or more. A queue makes waits differ; here all that wait are alike.</value>
    public double WaitHours { get; init; }

    /// <summary>
    /// The share of applications that enter by a lane ahead of the last one and are searched as soon as that lane lets them.
    /// </summary>
    /// <value>0 (default) to 1.</value>
    public double AtOnceShare { get; init; }

    /// <summary>The time from the request to the search of an application that is searched at once, in hours.</summary>
    /// <value>0 (default) or more.</value>
    public double WaitAtOnceHours { get; init; }

    /// <summary>
    /// The share of notices to which applicants respond alike in all offices of a family, as
    /// <see cref="PriorArtPlan.SameResponseShare"/>.
    /// </summary>
    /// <value>0 (default) to 1.</value>
    public double SameResponseShare { get; init; }

    /// <summary>
    /// The effort of an audit of an allowance, in hours, as <see cref="PriorArtPlan.AuditHours"/>; 0: nothing is audited.
    /// </summary>
    /// <value>0 (default) or more.</value>
    public double AuditHours { get; init; }

    /// <summary>The examination of an office of a world: what waits is as old as the backlog is deep when it is searched.</summary>
    /// <param name="office">The office.</param>
    /// <param name="priorArt">The documents of its world; null when there are none.</param>
    public static ExaminationPlan Of(OfficePlan office, PriorArtPlan? priorArt)
    {
        ArgumentNullException.ThrowIfNull(office);
        return new ExaminationPlan
        {
            SearchEffortHours = office.SearchEffortHours,
            FirstActionEffortHours = office.FirstActionEffortHours,
            Outcome = office.Outcome,
            SearchPower = office.SearchPower,
            RequestDelayHours = office.RequestDelayHours,
            WaitHours = (office.Backlog?.Depth ?? SimDuration.Zero).Hours,
            WaitAtOnceHours = DecisionHours(office.Lanes),
            AtOnceShare = ShareAtOnce(office.Lanes),
            SameResponseShare = priorArt?.SameResponseShare ?? 0,
            AuditHours = priorArt?.AuditHours ?? 0,
        };
    }

    /// <summary>
    /// The share of applications that enter by another lane than the last one that any enters by: where examiners are busy, only the
    /// last waits.
    /// </summary>
    /// <param name="lanes">The lanes of an office.</param>
    public static double ShareAtOnce(IReadOnlyList<LanePlan> lanes) =>
        Math.Clamp(1 - (lanes.LastOrDefault(static lane => lane.Share > 0)?.Share ?? 1), 0, 1);

    /// <summary>
    /// The mean time, in hours, in which the office decides on the lanes of the applications that then are searched at once; 0 where
    /// there are none.
    /// </summary>
    /// <param name="lanes">The lanes of an office.</param>
    public static double DecisionHours(IReadOnlyList<LanePlan> lanes)
    {
        LanePlan[] fast = [.. lanes.Where(static lane => lane.Share > 0).SkipLast(1)];
        double shares = fast.Sum(static lane => lane.Share);
        return shares > 0 ? fast.Sum(static lane => lane.Share * lane.DecisionDelay.MeanHours) / shares : 0;
    }
}
