using CspSim.Engine;
using CspSim.Engine.Distributions;
using CspSim.Engine.Working;
using CspSim.Model.Filings;
using CspSim.Model.Outcomes;

namespace CspSim.Model.Offices;

/// <summary>One office as a run sees it: who examines, how much work comes in, how long each step takes.</summary>
/// <remarks>No office is known to the code by name; the figures of real offices, each with its source, are scenario files.</remarks>
public sealed record OfficePlan
{
    /// <summary>The user's name for the office, such as <c>KIPO</c>; unique in a world.</summary>
    public required string Name { get; init; }

    /// <summary>The WIPO ST.3 code, such as <c>KR</c>; empty for an office of no country.</summary>
    public string CountryCode { get; init; } = "";

    /// <summary>When examiners work.</summary>
    public WorkingCalendar Calendar { get; init; } = WorkingCalendar.Always;

    /// <summary>The share of working time that goes into cases; the rest is training, meetings, other duties.</summary>
    /// <value>More than 0, at most 1 (default).</value>
    public double CaseTimeShare { get; init; } = 1;

    /// <summary>
    /// How many examiners take work, from when on; without those who visit another office, see <see cref="ExaminerVisit.AtHome"/>.
    /// </summary>
    /// <value>At least one step, ascending; the first holds from the beginning.</value>
    public required IReadOnlyList<ExaminerStep> Examiners { get; init; }

    /// <summary>The ranked queues in front of the examiners, the most urgent first.</summary>
    public required IReadOnlyList<LanePlan> Lanes { get; init; }

    /// <summary>Index of the lane of further actions; null (default): the lane by which the application entered.</summary>
    public int? FurtherActionLane { get; init; }

    /// <summary>The streams of applications filed in this office alone.</summary>
    public IReadOnlyList<ArrivalStreamPlan> Arrivals { get; init; } = [];

    /// <summary>The applications that wait at the start, families included; null for an empty start.</summary>
    public BacklogPlan? Backlog { get; init; }

    /// <summary>Time from filing to the request for examination, in hours.</summary>
    /// <value>Default: the request comes with the filing.</value>
    public Distribution RequestDelayHours { get; init; } = new Constant(0);

    /// <summary>What leaves before a first action, and what is deferred. Default: nothing.</summary>
    public OutflowPlan Outflow { get; init; } = OutflowPlan.None;

    /// <summary>The clock of this office's pendency: the event from which it counts.</summary>
    public PendencyClock Clock { get; init; } = PendencyClock.Request;

    /// <summary>Examiner effort of one prior-art search without another office's report, in hours.</summary>
    public required Distribution SearchEffortHours { get; init; }

    /// <summary>How well it finds documents; null (default): it finds none.</summary>
    public SearchPowerPlan? SearchPower { get; init; }

    /// <summary>Examiner effort of assessing the application and drafting the first action, in hours.</summary>
    public required Distribution FirstActionEffortHours { get; init; }

    /// <summary>
    /// Whether the examiner who has searched goes straight on to the first action. False: the first action is queued anew
    /// as one more job of its lane: with <see cref="LaneOrder.FirstCome"/> behind the others, otherwise at the place its request
    /// gives it. A programme case that waited for its partner is always queued anew.
    /// </summary>
    /// <value>Default true.</value>
    public bool ActsRightAfterSearch { get; init; } = true;

    /// <summary>How work reaches the examiners and leaves the office; null (default): as soon as somebody is free, and at once.</summary>
    public DeskPlan? Desks { get; init; }

    /// <summary>What follows a first action.</summary>
    public required IOutcomeRule Outcome { get; init; }
}

/// <summary>The event from which an office counts pendency.</summary>
public enum PendencyClock
{
    /// <summary>The request for examination (as the offices of Korea and Japan count).</summary>
    Request,

    /// <summary>The filing of the application (as the office of the United States counts).</summary>
    Filing,
}

/// <summary>The number of examiners from one point in time on.</summary>
/// <param name="From">When the number takes effect. Examiners who leave finish the job they hold.</param>
/// <param name="Count">Examiners who take work from the office's queues; 0 to 100,000 persons.</param>
public readonly record struct ExaminerStep(SimTime From, int Count)
{
    /// <summary>The number that holds at an instant.</summary>
    /// <param name="steps">At least one step, ascending; the first holds from the beginning.</param>
    /// <param name="at">The instant.</param>
    public static int CountAt(IReadOnlyList<ExaminerStep> steps, SimTime at)
    {
        ArgumentNullException.ThrowIfNull(steps);
        int count = steps[0].Count;
        for (int step = 1; step < steps.Count && steps[step].From <= at; step++)
        {
            count = steps[step].Count;
        }

        return count;
    }
}

/// <summary>One ranked queue in front of an office's examiners.</summary>
public sealed record LanePlan
{
    /// <summary>The name in scenario files, such as <c>csp</c> or <c>ordinary</c>; unique in an office.</summary>
    public required string Name { get; init; }

    /// <summary>The share of the office's own applications that enter by this lane.</summary>
    /// <value>0 (default) to 1; the shares of an office's lanes add up to 1.</value>
    public double Share { get; init; }

    /// <summary>Which applications of families go by it; null (default): none but those of the programme.</summary>
    public FamilyLanePlan? Families { get; init; }

    /// <summary>Whether families reach it when another office allows.</summary>
    public bool OpensOnAllowance => Families?.Opens == LaneOpening.Allowance;

    /// <summary>Who is next inside the lane.</summary>
    public LaneOrder Order { get; init; } = LaneOrder.OldestRequest;

    /// <summary>With <see cref="LaneOrder.DueDate"/>: how long after its request a case is due.</summary>
    public SimDuration DueAfter { get; init; }

    /// <summary>
    /// Time from the request until the office has decided that one of its own applications belongs to this lane. Until then the
    /// application is in no lane and no examiner takes it; its pendency counts from the request as ever.
    /// </summary>
    /// <value>
    /// Default none. What was requested before the start is decided that long after its own request as well. Applications of
    /// families that take the lane wait for it too; those of the programme have an eligibility delay of their own.
    /// </value>
    public Delay DecisionDelay { get; init; } = Delay.None;

    /// <summary>
    /// In an office with production periods: whether the next free examiner takes its cases, instead of their waiting for a docket.
    /// </summary>
    public bool IsUrgent { get; init; }
}

/// <summary>Who is next inside a lane.</summary>
public enum LaneOrder
{
    /// <summary>The application with the oldest request for examination.</summary>
    OldestRequest,

    /// <summary>The job that joined the lane first.</summary>
    FirstCome,

    /// <summary>The job that is due first; later jobs of an application (further actions) are due later than its first.</summary>
    DueDate,
}
