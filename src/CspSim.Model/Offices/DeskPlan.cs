using CspSim.Engine.Distributions;

namespace CspSim.Model.Offices;

/// <summary>How work reaches the examiners of an office and leaves it: production periods, searches outside, approval, dispatch.</summary>
/// <remarks>
/// Each part stands on its own. Without any of them an examiner takes the next job of the lanes as soon as he is free, and an action is
/// with the applicant when its draft is finished: the office of the textbooks.
/// </remarks>
public sealed record DeskPlan
{
    /// <summary>
    /// The production period of all examiners. What becomes ready waits for the next one, unless its lane is urgent
    /// (<see cref="LanePlan.IsUrgent"/>); at its beginning each examiner's docket is filled from the lanes in their order, and worked
    /// through over the period: jobs that are due in it first, the rest in random order. An examiner whose docket is empty takes from the
    /// lanes. The run's start begins a period, too.
    /// </summary>
    /// <value>Null (default): no periods.</value>
    public ProductionPeriod? Period { get; init; }

    /// <summary>
    /// Time from a response until the further action on it is due, drawn for each response. It is in the docket of the period in which it
    /// falls due, by its due date and before what is in the lanes; sooner only with an examiner for whom nothing else is there. Urgent
    /// lanes, and cases that keep their priority, go as the lanes do. Needs a <see cref="Period"/>.
    /// </summary>
    /// <value>Null (default): a response joins a lane.</value>
    public Delay? ResponseDue { get; init; }

    /// <summary>
    /// Time from a request for re-examination, or for continued examination, until the action on it is due; otherwise as
    /// <see cref="ResponseDue"/>. Needs a <see cref="Period"/>.
    /// </summary>
    /// <value>Null (default): that of any other response.</value>
    public Delay? ReexaminationDue { get; init; }

    /// <summary>Searches that are done outside the office; null (default): none.</summary>
    public OutsideSearchPlan? OutsideSearch { get; init; }

    /// <summary>Who approves the drafts of actions; null (default): nobody needs to.</summary>
    public ApprovalPlan? Approval { get; init; }

    /// <summary>Time from the approval of an action until it is mailed, in office hours; the action counts from then.</summary>
    /// <value>Default none.</value>
    public Delay Dispatch { get; init; } = Delay.None;
}

/// <summary>The searches of an office that are done outside.</summary>
/// <remarks>
/// A case is sent out when its turn for an examiner comes for the first time, and is ready again when the report is in. The report takes
/// nothing off the examiner's effort here: the search effort of an office is meant as the mean over its cases, after what searches outside
/// take off.
/// </remarks>
/// <param name="Shares">By lane, the share of its cases that are sent out; 0 to 1.</param>
/// <param name="Turnaround">Time from sending a case out until its report is in, in office hours.</param>
public sealed record OutsideSearchPlan(IReadOnlyList<double> Shares, Delay Turnaround);

/// <summary>Approval of everything that goes out to applicants, first come first served.</summary>
/// <param name="Approvers">How many approve; 1 to 100,000 persons. They do it all the working time of the office.</param>
/// <param name="EffortHours">What one draft takes, in hours.</param>
public sealed record ApprovalPlan(int Approvers, Distribution EffortHours);
