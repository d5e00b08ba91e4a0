using static CspSim.Scenarios.Keys.ValueForms;

namespace CspSim.Scenarios.Keys;

/// <summary>The keys of an office's desks: production periods, searches done outside, approval and dispatch.</summary>
internal static class DeskKeys
{
    private const string Path = "offices.*.desks";

    public static KeyEntry Desks { get; } =
        new(Path, Mapping, "How work reaches the examiners and how actions leave the office. Each part stands on its own; without any, a "
            + "free examiner takes the next job at once, and an action goes out when its draft is finished.")
        { Example = "{period: 1 month, approval: {approvers: 3, effort: 15 min}, dispatch: 2 business days}" };
    public static ValueKey<SimDuration?> Period { get; } =
        new(Path + ".period", Form.Optional(Form.Duration), "The production period: whole calendar months (1, 2, 3, 4, 6 or 12, counted "
            + "from January), or a length in days or weeks, counted from the start of the run, which begins a period, too. At its first "
            + "opening in a period each examiner's docket is filled from the lanes in their order and worked through: what is due in the "
            + "period first, the rest in random order. What becomes ready later waits for the next period, unless its lane is urgent; an "
            + "examiner whose docket is empty takes from the lanes.")
        { Example = "1 month", UsualUnit = "months", Least = 24, Most = 8766 };
    public static ValueKey<Delay?> ResponseDue { get; } =
        new(Path + ".response-due", Form.OptionalDelay, "Time from a response until the further action on it is due; a response joins "
            + "its lane when not given. It is in the docket of the period in which it falls due, by its due date and before what is in the "
            + "lanes; sooner only with an examiner for whom nothing else is there. Urgent lanes, and cases that keep the programme's "
            + "priority, pass it by. Needs a period.")
        { Example = "{triangular: {low: 1 month, mode: 2.5 months, high: 4 months}}", UsualUnit = "months" };
    public static ValueKey<Delay?> ReexaminationDue { get; } =
        new(Path + ".re-examination-due", Form.OptionalDelay, "Time from a request for re-examination, or for continued "
            + "examination (RCE), after a refusal until the action on it is due; as from any other response when not given. Needs a "
            + "period.")
        { Example = "{lognormal: {mean: 2.7 months, cv: 0.8}}", UsualUnit = "months" };
    public static KeyEntry OutsideSearch { get; } =
        new(Path + ".outside-search", Mapping, "Searches done outside the office: a case is sent out when its turn comes for the first "
            + "time, and is ready again when the report is in. 'search' is the mean effort after what these searches take off, so "
            + "they change the time and not the effort.")
        { Example = "{share: 64%, lanes: [ordinary], turnaround: {uniform: {low: 2 weeks, high: 8 weeks}}}" };
    public static ValueKey<double> OutsideShare { get; } =
        new(Path + ".outside-search.share", Form.Share, "The share of the cases of these lanes that are sent out; "
            + "a lane may have its own.")
        { IsRequired = true, Most = 1, Example = "64%" };
    public static KeyEntry OutsideLanes { get; } =
        new(Path + ".outside-search.lanes", List, "The lanes whose cases are sent out; all when not given.") { Example = "[ordinary]" };
    public static ValueKey<Delay> Turnaround { get; } =
        new(Path + ".outside-search.turnaround", Form.Delay, "Time from sending a case out until its report is in.")
        { IsRequired = true, Example = "{uniform: {low: 2 weeks, high: 8 weeks}}", UsualUnit = "weeks" };
    public static KeyEntry Approval { get; } =
        new(Path + ".approval", Mapping, "Approval of every action before it goes out, first come first served.")
        { Example = "{approvers: 3, effort: {lognormal: {mean: 15 min, cv: 0.5}}}" };
    public static ValueKey<int> Approvers { get; } =
        new(Path + ".approval.approvers", Form.WholeNumber, "How many approve, all the working time of the office; they are no examiners.")
        { IsRequired = true, Least = 1, Most = 100_000, Example = "3" };
    public static ValueKey<Distribution> ApprovalEffort { get; } =
        new(Path + ".approval.effort", Form.Law(Duration), "What the approval of one action takes.")
        { IsRequired = true, Example = "{lognormal: {mean: 15 min, cv: 0.5}}", UsualUnit = "min", IsEffort = true };
    public static ValueKey<Delay> Dispatch { get; } =
        new(Path + ".dispatch", Form.Delay, "Time from the approval of an action until it is mailed, in office hours; the action counts "
            + "from then.")
        { Default = "0 d", Example = "{uniform: {low: 1 business day, high: 3 business days}}", UsualUnit = "business days" };

    public static IReadOnlyList<KeyEntry> All { get; } =
    [
        Desks, Period, ResponseDue, ReexaminationDue, OutsideSearch, OutsideShare, OutsideLanes,
        new(Path + ".outside-search.lanes[]", PlainText, "A lane of the office.") { Example = "ordinary" },
        Turnaround, Approval, Approvers, ApprovalEffort, Dispatch,
    ];
}
