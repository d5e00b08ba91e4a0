using static CspSim.Scenarios.Keys.ValueForms;

namespace CspSim.Scenarios.Keys;

/// <summary>The keys of an office: its examiners, lanes, backlog and efforts.</summary>
internal static class OfficeKeys
{
    private const string Lognormal = "{lognormal: {mean: 5.5 h, cv: 0.6}}";

    private static readonly (string, LaneOrder) s_oldestFirst = ("oldest-first", LaneOrder.OldestRequest);
    private static readonly (string, LaneOrder) s_firstCome = ("first-come", LaneOrder.FirstCome);

    public static KeyEntry Offices { get; } =
        new("offices", Named, "The offices of the scenario, each under the name that tables use; 1 to 8 of them.")
        { Example = "{KIPO: {examiners: 40, arrivals: {poisson: {rate: 8280 / year}}, search: 5 h, first-action: 4 h}}" };
    public static ValueKey<ScalarNode?> Country { get; } =
        new("offices.*.country", Form.OptionalText, "The country by its two-letter code of WIPO standard ST.3.")
        { Example = "KR", Pattern = "^[A-Z]{2}$", PatternMeaning = "two capital letters, such as KR" };
    public static ValueKey<ScalarNode> TimeZone { get; } =
        new("offices.*.time-zone", Form.PlainText, "The time zone of the office by its tz name; needed with working hours.")
        { Default = "UTC", Example = "Asia/Seoul" };
    public static ValueKey<double> CaseTimeShare { get; } =
        new("offices.*.case-time-share", Form.Share, "The share of working time that goes into cases; the rest is training, meetings and "
            + "other duties.")
        { Default = "100%", AboveLeast = true, Most = 1, Example = "70%" };
    public static ValueKey<int> Examiners { get; } =
        new("offices.*.examiners", Form.WholeNumber.And(Mapping), "How many examiners take work: as one number, year by year, or as "
            + "hires and leavers make them.")
        { IsRequired = true, Most = 100_000, Example = "40" };
    public static KeyEntry ExaminersByYear { get; } =
        new("offices.*.examiners.by-year", Named, "The number of examiners from the start of each year on. The first figure also "
            + "holds before its year, the last one after it, and the one before a gap in the gap.")
        {
            Pattern = "^[12][0-9]{3}$", PatternMeaning = "a year, such as 2019", Alternatives = "examiners",
            Example = "{2019: 866, 2020: 900}",
        };
    public static ValueKey<int> ExaminersInYear { get; } =
        new("offices.*.examiners.by-year.*", Form.WholeNumber, "Examiners in that year.") { Most = 100_000, Example = "866" };
    public static ValueKey<PendencyClock> Clock { get; } =
        new("offices.*.clock", Form.Choice(("request", PendencyClock.Request), ("filing", PendencyClock.Filing)),
            "The event from which the office counts pendency: the request for examination, or the filing.")
        { Default = "request", Example = "request" };
    public static KeyEntry Lanes { get; } =
        new("offices.*.lanes", Named, "The ranked queues in front of the examiners, the most urgent first. Given anew, the list replaces "
            + "an inherited one.")
        {
            Default = "{csp: {}, ordinary: {share: 100%}}", ReplacesWhole = true,
            Example = "{csp: {}, accelerated: {share: 19%}, ordinary: {share: 81%}}",
        };
    public static ValueKey<double> LaneShare { get; } =
        new("offices.*.lanes.*.share", Form.ShareOrRest, "The share of the office's own applications that enter by this lane; the "
            + "shares add up to 100%.")
        { Default = "0%", Most = 1, Example = "100%" };
    public static ValueKey<LaneOrder> OrderInLane { get; } =
        new("offices.*.lanes.*.order", Form.Choice(s_oldestFirst, s_firstCome, ("due-date", LaneOrder.DueDate)),
            "Who is next inside the lane: the oldest request, the job that joined first, or the one that is due first.")
        { Default = "oldest-first", Example = "first-come" };
    public static ValueKey<SimDuration?> DueAfter { get; } =
        new("offices.*.lanes.*.due", Form.Optional(Form.Duration), "With order due-date: how long after its request a case is due.")
        { Example = "10 months", UsualUnit = "months", AboveLeast = true };
    public static ValueKey<Delay> LaneDecision { get; } =
        new("offices.*.lanes.*.decision", Form.Delay, "Time from the request until the office has decided that an application belongs to "
            + "this lane; until then it is in no lane and no examiner takes it. Families wait for it where lanes.*.families lets them in; "
            + "the programme has 'eligibility'.")
        { Default = "0 d", Example = "1 month", UsualUnit = "months" };
    public static KeyEntry LaneFamilies { get; } =
        new("offices.*.lanes.*.families", Mapping, "Which applications of families go by this lane without any programme, as accelerated "
            + "examination is open to them today. In every arm alike; who takes a lane does not ask for the programme.")
        { Example = "{share: 10%}" };
    public static ValueKey<double> LaneFamilyShare { get; } =
        new("offices.*.lanes.*.families.share", Form.Share, "The share that takes the lane, of the applications that may.")
        { IsRequired = true, Most = 1, Example = "10%" };
    public static ValueKey<FilingPlace> LaneFiling { get; } =
        new("offices.*.lanes.*.families.filing", Form.Choice(
                ("any", FilingPlace.Any), ("first", FilingPlace.First), ("later", FilingPlace.Later)),
            "Whose applications may: of every family, of families first filed at this office, or of those first filed elsewhere.")
        { Default = "any", Example = "first" };
    public static ValueKey<LaneOpening> LaneOpens { get; } =
        new("offices.*.lanes.*.families.opens", Form.Choice(
                ("with-request", LaneOpening.Request), ("with-allowance", LaneOpening.Allowance)),
            "When an applicant can ask for the lane: with the request for examination, or once another office has allowed the family's "
            + "application and this one waits for an examiner, as the Patent Prosecution Highway (PPH) has it.")
        { Default = "with-request", Example = "with-allowance" };
    public static ValueKey<Moment?> LaneFrom { get; } =
        new("offices.*.lanes.*.families.from", Form.Optional(Form.Instant), "The first day on which the lane takes requests.")
        { Example = "2025-10-15" };
    public static ValueKey<Moment?> LaneUntil { get; } =
        new("offices.*.lanes.*.families.until", Form.Optional(Form.Instant), "The last day on which the lane takes requests.")
        { Example = "2027-12-31" };
    public static ValueKey<Quantity?> LaneCap { get; } =
        new("offices.*.lanes.*.families.cap", Form.Optional(Form.Quantity(Rate)), "Applications of families that it takes in a calendar "
            + "year at most; no limit when not given.")
        { Example = "2000 / year" };
    public static ValueKey<bool> Urgent { get; } =
        new("offices.*.lanes.*.urgent", Form.TrueOrFalse, "With desks.period: the next free examiner takes the cases of this lane, which "
            + "do not wait for a docket.")
        { Default = "false", Example = "true" };
    public static ValueKey<double?> LaneOutsideSearch { get; } =
        new("offices.*.lanes.*.outside-search", Form.Optional(Form.Share), "With desks.outside-search: the share of the cases of this lane "
            + "that are sent out, in place of the one there.")
        { Most = 1, Example = "40%" };
    public static ValueKey<LaneOrder> Queue { get; } =
        new("offices.*.queue", Form.Choice(s_oldestFirst, s_firstCome), "The order of every lane that names none of its own.")
        { Default = "oldest-first", Example = "first-come" };
    public static ValueKey<Quantity?> Backlog { get; } =
        new("offices.*.backlog", Form.Optional(Form.Quantity(Duration | Cases)).And(Mapping), "The applications that wait at the start: "
            + "as the time of arrivals they amount to, or as a number.")
        { Example = "11.1 months", UsualUnit = "months" };
    public static ValueKey<double> BacklogCases { get; } =
        new("offices.*.backlog.cases", Form.Number with { Forms = WholeNumber | Cases }, "How many wait.")
        { IsRequired = true, Example = "7600" };
    public static ValueKey<SimDuration> BacklogOldest { get; } =
        new("offices.*.backlog.oldest", Form.Duration, "The age of the oldest of them since its request.")
        { IsRequired = true, Example = "11.1 months", UsualUnit = "months" };
    public static ValueKey<ScalarNode?> BacklogLane { get; } =
        new("offices.*.backlog.lane", Form.OptionalText, "The lane in which they wait, families aside; when not given, all lanes by "
            + "their shares, each as deep as the others.")
        { Example = "ordinary" };
    public static ValueKey<Quantity?> BacklogFirstActions { get; } =
        new("offices.*.backlog.first-actions", Form.Optional(Form.Quantity(Rate)), "First actions that the office issued in a year before "
            + "the start. Their cases that have not ended by then are under way: they await a response, a further action or a decision. "
            + "When not given, none is.")
        { Example = "8130 / year" };
    public static ValueKey<Distribution> RequestDelay { get; } =
        new("offices.*.request-delay", Form.Law(Duration), "Time from filing to the request for examination.")
        { Default = "0 d", Example = "{uniform: {low: 0 months, high: 36 months}}", UsualUnit = "months" };
    public static ValueKey<Distribution> Search { get; } =
        new("offices.*.search", Form.Law(Duration), "Examiner's effort of one prior-art search without a report of another office.")
        { IsRequired = true, Example = Lognormal, UsualUnit = "h", IsEffort = true };
    public static ValueKey<Distribution> FirstAction { get; } =
        new("offices.*.first-action", Form.Law(Duration), "Examiner's effort of assessing the application and drafting the first action.")
        { IsRequired = true, Example = "{lognormal: {mean: 4 h, cv: 0.5}}", UsualUnit = "h", IsEffort = true };
    public static KeyEntry SearchPower { get; } =
        new("offices.*.search-power", Named, "How well the office searches each class of prior-art; 100% is full power. Every class is "
            + "given.")
        { Example = "{ko: 100%, ja: 60%, zh: 40%, en: 70%, other: 20%}" };
    public static ValueKey<double> SearchPowerInClass { get; } =
        new("offices.*.search-power.*", Form.Share, "Its power in that class of documents.") { Most = 10, Example = "100%" };
    public static ValueKey<SimDuration?> SearchTau { get; } =
        new("offices.*.search-tau", Form.Optional(Form.Duration), "The search effort after which a document of ease 1, in a class of "
            + "power 100%, has been found with probability 63% (1 - 1/e).")
        { Example = "2.2 h", UsualUnit = "h", IsEffort = true, AboveLeast = true };
    public static ValueKey<bool> ActsRightAfterSearch { get; } =
        new("offices.*.acts-right-after-search", Form.TrueOrFalse, "Whether the examiner who has searched goes straight on to the first "
            + "action; if not, the first action is queued anew.")
        { Default = "true", Example = "false" };
    public static ValueKey<Delay?> Eligibility { get; } =
        new("offices.*.eligibility", Form.OptionalDelay, "Time from the last petition to this office's decision; overrides "
            + "csp.eligibility.")
        { Example = "30 d" };
    public static ValueKey<ScalarNode?> FurtherActions { get; } =
        new("offices.*.further-actions", Form.OptionalText, "The lane of further actions; the lane by which the application entered when "
            + "not given.")
        { Example = "ordinary" };

    public static IReadOnlyList<KeyEntry> All { get; } =
    [
        Offices,
        new("offices.*", Mapping, "One office: who examines, how much work comes in, how long each step takes.")
        { Example = "{examiners: 40, arrivals: {poisson: {rate: 8280 / year}}, search: 5 h, first-action: 4 h}" },
        Country,
        .. CalendarKeys.All,
        TimeZone, CaseTimeShare, Examiners, ExaminersByYear, ExaminersInYear,
        .. StaffKeys.All,
        YearStarts.Under(Examiners.Path, "{by-year: {2019: 866}}"),
        Clock, Lanes,
        new("offices.*.lanes.*", Mapping, "One lane.") { Example = "{share: 100%, order: first-come}" },
        LaneShare, OrderInLane, DueAfter, LaneDecision, LaneFamilies, LaneFamilyShare, LaneFiling, LaneOpens, LaneFrom, LaneUntil, LaneCap,
        Urgent, LaneOutsideSearch, Queue, Backlog, BacklogCases, BacklogOldest, BacklogLane, BacklogFirstActions, RequestDelay,
        Search, FirstAction, SearchPower, SearchPowerInClass, SearchTau, ActsRightAfterSearch, Eligibility, FurtherActions,
        .. DeskKeys.All,
        .. OutflowKeys.All,
        .. OutcomeKeys.All,
    ];
}
