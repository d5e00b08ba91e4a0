using CspSim.Experiments.Results;
using CspSim.Experiments.Statistics;
using CspSim.Model.Exchange;
using CspSim.Model.Runs;

namespace CspSim.Reporting.Documents;

/// <summary>One arm of a result.</summary>
internal sealed record ArmJson(
    string Name, bool Baseline, [Member("Those with a value, or with cases that have not got so far.")] IReadOnlyList<FigureJson> Figures,
    [Member("By replication, fingerprints of the cases measured: with equal ones arms and results have measured the same cases.")]
    IReadOnlyList<CasesJson> Cases,
    [Member("The load of each office, from the plan, and how fast its backlog changed.")] IReadOnlyList<LoadJson> Loads,
    [Member("Measured cases without first action when their run stopped, over all replications.")] long WithoutFirstAction,
    [Member("Measured cases that had not ended when their run stopped, over all replications.")] long NotEnded,
    [Member("The latest instant at which a replication stopped.")] string StoppedAt,
    [Member("Sums over all replications.")] ExchangeJson Exchange,
    [Member("Applications, over all replications: in = ended + inside.")] BalanceJson Balance,
    long Events,
    IReadOnlyList<MonthJson> Months,
    [Member("Whole years beside published figures, one entry for each series of the scenario.")] IReadOnlyList<YearSeriesJson> Years)
{
    public static ArmJson Of(ExperimentResult result, int index)
    {
        ArmResult arm = result.Arms[index];
        IReadOnlyList<string> offices = result.Offices;
        return new(
            arm.Name, index == result.Plan.Baseline,
            [.. arm.Figures.Where(static figure => figure.Count + figure.Unfinished > 0).Select(figure => FigureJson.Of(result, figure))],
            [.. arm.Cases.Select(CasesJson.Of)],
            [.. arm.Loads.Select((load, at) => new LoadJson(
                offices[at], load.Ratio, load.IsOverload, arm.BacklogDrifts[at], ExaminerTimeJson.Of(arm.Months[at])))],
            arm.WithoutFirstAction, arm.NotEnded, DocumentText.Instant(result.Plan.Arms[index].World.Window.DateOf(arm.StoppedAt)),
            ExchangeJson.Of(arm.Exchange), new(arm.Balance.In, arm.Balance.Ended, arm.Balance.Inside), arm.EventCount,
            [.. arm.Months.SelectMany((months, office) => months.Select(month => MonthJson.Of(offices[office], month)))],
            [.. arm.Years.Select(series => YearSeriesJson.Of(offices, series))]);
    }
}

internal sealed record CasesJson(
    [Member(Pattern = MemberAttribute.Fingerprint)] string Requested,
    [Member(Pattern = MemberAttribute.Fingerprint)] string Waiting,
    [Member(Pattern = MemberAttribute.Fingerprint)] string Asked)
{
    public static CasesJson Of(MeasuredCases cases) => new(Text(cases.Requested), Text(cases.Waiting), Text(cases.Asked));

    private static string Text(ulong fingerprint) => fingerprint.ToString("x16", CultureInfo.InvariantCulture);
}

internal sealed record LoadJson(
    string Office,
    [Member("Offered hours of work per available hour; null: there is work and nobody to do it.")] double? Load,
    [Member("Whether the load is 1 or more: levels then depend on the length of the run, and behind a warm-up they have no interval.")]
    bool Overload,
    [Member("Change of the backlog from the start of the run to the end of its window, the span of the load, in cases a month.")]
    double? DriftPerMonth,
    [Member("On what examiners spend their case time; null where they have none, or began no job.")] ExaminerTimeJson? Time = null);

[Member("Shares of the case time that examiners have in the window; they add up to 1.")]
internal sealed record ExaminerTimeJson(
    [Member("Searching themselves.")] double Searching,
    [Member("Reading partners' reports.")] double Reading,
    [Member("Drafting first and further actions.")] double Drafting,
    [Member("Without a case.")] double Free)
{
    public static ExaminerTimeJson? Of(IReadOnlyList<MonthFigure> months) => ExaminerTime.Of(months) is not { } time ? null : new(
        DocumentText.Rounded(time.Searching), DocumentText.Rounded(time.Reading), DocumentText.Rounded(time.Drafting),
        DocumentText.Rounded(time.Free));
}

internal sealed record ExchangeJson(
    long Petitions, long Granted, long Outside,
    [Member("Petitions that an office found not in order.")] long Refused,
    [Member("Petitions whose applicants did not consent to the exchange.")] long NoConsent,
    [Member("Petitions whose second one came after the petition window.")] long TooLate,
    [Member("Petitions that found the cap reached.")] long OverCap,
    [Member("Petitions decided when an office had begun to examine.")] long ExaminationBegun,
    [Member("Petitions one of whose decisions never reached the partner.")] long DecisionNotReceived,
    [Member("Petitions that the applicant withdrew before they were decided.")] long Withdrawn,
    [Member("Families that wanted to ask when an office had acted already; they are no petitions.")] long NotEligible,
    [Member("Petitions not decided when the run stopped; with granted and outside they add up to all.")] long Undecided,
    long Requested, long Delivered, long Late, long GivenUp, long Attempts, long Duplicates, long ActedAlone,
    [Member("First actions that had a due date, because the searches had been shared.")] long FirstActionsDue,
    [Member("Of these, first actions that were issued after it.")] long FirstActionsOverdue,
    long InTransit) : IPetitionCounts
{
    public static ExchangeJson Of(ExchangeTotals counts) => new(
        counts.Petitions, counts.Granted, counts.Outside,
        counts.Refused, counts.NoConsent, counts.TooLate, counts.OverCap, counts.ExaminationBegun, counts.DecisionNotReceived,
        counts.Withdrawn, counts.NotEligible, counts.Undecided,
        counts.Requested, counts.Delivered, counts.Late, counts.GivenUp, counts.Attempts, counts.Duplicates,
        counts.ActedAlone, counts.FirstActionsDue, counts.FirstActionsOverdue, counts.InTransit);
}

[Member("Messages of one kind in one arm.")]
internal sealed record MessageAttemptsJson(
    string Arm,
    [Member("What they say.", Words = [
        "request-notice", "eligibility-decision", "search-report", "combined-report", "draft-action", "first-action-result",
    ])]
    string Message,
    [Member("Received at the first, second, third attempt and so on; the tenth number holds those with more attempts, too.")]
    IReadOnlyList<long> Received,
    [Member("Given up.", Least = 0)] long Lost)
{
    public static IEnumerable<MessageAttemptsJson> Of(ArmResult arm) =>
        from kind in Enum.GetValues<MessageKind>()
        let found = new MessageAttemptsJson(
            arm.Name, Names.Of(kind), arm.Exchange.ByAttempt.Received(kind), arm.Exchange.ByAttempt.Lost(kind))
        where found.Lost + found.Received.Count > 0
        select found;
}

internal sealed record BalanceJson(long In, long Ended, long Inside);

internal sealed record MonthJson(
    string Office, [Member(Pattern = "^[0-9]{4}-[0-9]{2}$")] string Month,
    double? Requests, double? FirstActions, double? Ended, double? Backlog,
    double? PendencyByAction, double? PendencyByCohort, double? CohortShare,
    [Member("Examiner time spent on cases over the case time that examiners had.")] double? Utilisation = null,
    [Member("Of the backlog, over replications; null with fewer than two.")] BandJson? BacklogBand = null,
    [Member("Of the pendency by the date of the action, over replications; null with fewer than two.")] BandJson? PendencyBand = null)
{
    public static MonthJson Of(string office, MonthFigure month) => new(
        office, month.Month.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        month.Requests, month.FirstActions, month.Ended, month.Backlog,
        month.PendencyByAction, month.PendencyByCohort, month.CohortShare, DocumentText.Rounded(month.Utilisation),
        BandJson.Of(month.BacklogBand), BandJson.Of(month.PendencyBand));
}

[Member("Percentiles over replications, in six digits.")]
internal sealed record BandJson(double? P5, double? P25, double? P50, double? P75, double? P95)
{
    public static BandJson? Of(Band? band) => band is null ? null : new(
        DocumentText.Rounded(band.P5), DocumentText.Rounded(band.P25), DocumentText.Rounded(band.P50), DocumentText.Rounded(band.P75),
        DocumentText.Rounded(band.P95));
}

internal sealed record YearSeriesJson(
    string Name, string Office,
    [Member("What was published of each year.", Words = ["first-action-pendency", "total-pendency", "grants", "refusals"])] string Figure,
    [Member("The largest size of the errors of the years that judge, months or cases.")] double? LargestError,
    IReadOnlyList<YearJson> Years)
{
    public static YearSeriesJson Of(IReadOnlyList<string> offices, YearSeries series) =>
        new(
            series.Series.Name, offices[series.Series.Office], Names.Of(series.Series.Figure), series.LargestError,
            [.. series.Years.Select(YearJson.Of)]);
}

internal sealed record YearJson(
    DateOnly Start, double? FirstActions, EstimateJson PendencyByAction,
    [Member("Applications that ended, without those withdrawn before a first action.")] EstimateJson Disposals,
    [Member("Applications allowed.")] EstimateJson Grants,
    [Member("Applications finally refused.")] EstimateJson Refusals,
    [Member("Mean pendency of the applications that ended, months.")] EstimateJson TotalPendencyByEnd,
    [Member("Months, or cases; null when nothing was published.")] double? Published,
    [Member(Words = ["judges", "input", "unverified", YearJson.Forecast])] string Use,
    [Member("Simulated less published, months or cases.")] double? Error)
{
    private const string Forecast = "forecast";

    public static YearJson Of(YearFigure year) => new(
        year.Start, year.FirstActions, EstimateJson.Of(year.Pendency),
        EstimateJson.Of(year.Endings.Disposals), EstimateJson.Of(year.Endings.Grants), EstimateJson.Of(year.Endings.Refusals),
        EstimateJson.Of(year.Endings.TotalPendency),
        year.Published?.Value, year.Published is { } published ? Names.Of(published.Use) : Forecast, year.Error);
}
