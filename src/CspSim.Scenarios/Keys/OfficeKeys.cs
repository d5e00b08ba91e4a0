using static CspSim.Scenarios.Keys.ValueForms;

namespace CspSim.Scenarios.Keys;

/// <summary>The keys of an office, without its arrivals.</summary>
internal static class OfficeKeys
{
    private const string Lognormal = "{lognormal: {mean: 5.5 h, cv: 0.6}}";
    private const string Span = "^[0-9]{1,2}:[0-9]{2}-[0-9]{1,2}:[0-9]{2}$";
    private const string SpanMeaning = "two times of day, such as 09:00-18:00";
    private const string Weekdays = "^(mon|tue|wed|thu|fri|sat|sun)([-,](mon|tue|wed|thu|fri|sat|sun))*$";
    private const string WeekdaysMeaning = "days such as mon-fri or mon,tue,thu";

    public static IReadOnlyList<KeyEntry> All { get; } =
    [
        new("offices", Named, "The offices of the scenario, each under the name that tables use; 1 to 8 of them.") { Example = "{KIPO: {examiners: 40, arrivals: {poisson: {rate: 8280 / year}}, search: 5 h, first-action: 4 h}}" },
        new("offices.*", Mapping, "One office: who examines, how much work comes in, how long each step takes.") { Example = "{examiners: 40, arrivals: {poisson: {rate: 8280 / year}}, search: 5 h, first-action: 4 h}" },
        new("offices.*.country", PlainText, "The country by its two-letter code of WIPO standard ST.3.")
        {
            Example = "KR", Pattern = "^[A-Z]{2}$", PatternMeaning = "two capital letters, such as KR",
        },
        new("offices.*.calendar", Choice | Mapping, "When examiners work: 'always' (every hour of every day, for textbook models) or weekdays with hours and holidays.")
        {
            Default = "always", Choices = ["always"], ReplacesWhole = true,
            Example = "{weekdays: mon-fri, hours: 09:00-18:00, pause: 12:00-13:00, holidays: offices/holidays/kr.yaml}",
        },
        new("offices.*.calendar.weekdays", PlainText, "The days of the week that are worked: a span or a list of days joined by commas.")
        {
            Default = "mon-fri", Example = "mon-fri", Pattern = Weekdays, PatternMeaning = WeekdaysMeaning,
        },
        new("offices.*.calendar.hours", PlainText | Mapping, "The working hours of a working day, local time: the same on all of them, or by weekday.")
        {
            IsRequired = true, Example = "09:00-18:00", Pattern = Span, PatternMeaning = SpanMeaning,
        },
        new("offices.*.calendar.hours.by-weekday", Named, "The working hours of each weekday that is worked, in the place of 'weekdays'.")
        {
            IsRequired = true, Example = "{mon-thu: 09:00-18:00, fri: 09:00-13:00}", Pattern = Weekdays, PatternMeaning = WeekdaysMeaning,
        },
        new("offices.*.calendar.hours.by-weekday.*", PlainText, "The hours of these days.") { Example = "09:00-13:00", Pattern = Span, PatternMeaning = SpanMeaning },
        new("offices.*.calendar.pause", PlainText, "A pause inside the working hours; where it falls into a shorter day, it is taken out of that too.")
        {
            Example = "12:00-13:00", Pattern = Span, PatternMeaning = SpanMeaning,
        },
        new("offices.*.calendar.half-days", Named, "Days with hours of their own, of one year or of every year, if they are worked at all.")
        {
            Example = "{2026-12-24: 09:00-13:00, 12-31: 09:00-12:00}",
            Pattern = "^([0-9]{4}-)?[0-9]{2}-[0-9]{2}$", PatternMeaning = "a date such as 2026-12-24, or a month and a day such as 12-24",
        },
        new("offices.*.calendar.half-days.*", PlainText, "The hours of that day.") { Example = "09:00-13:00", Pattern = Span, PatternMeaning = SpanMeaning },
        new("offices.*.calendar.worked-days", List, "Working days on a weekday that is usually off, or on a holiday. Where the weekday has no hours, those of the first weekday with hours hold.")
        {
            Example = "[2026-02-14, 2026-02-28]",
        },
        new("offices.*.calendar.worked-days[]", PlainText, "A date.") { Example = "2026-02-14", Pattern = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$", PatternMeaning = "a date, such as 2026-02-14" },
        new("offices.*.calendar.holidays", PlainText, "A file with the days on which the office is closed, and the weekend days on which it works. Its path is relative to the file that names it; it must cover the whole run.")
        {
            Example = "offices/holidays/kr.yaml", IsFilePath = true,
        },
        new("offices.*.time-zone", PlainText, "The time zone of the office by its tz name; needed with working hours.")
        {
            Default = "UTC", Example = "Asia/Seoul",
        },
        new("offices.*.case-time-share", Share, "The share of working time that goes into cases; the rest is training, meetings and other duties.")
        {
            Default = "100%", AboveLeast = true, Most = 1, Example = "70%",
        },
        new("offices.*.examiners", WholeNumber | Mapping, "How many examiners take work, as one number or year by year.")
        {
            IsRequired = true, Most = 100_000, Example = "40",
        },
        new("offices.*.examiners.by-year", Named, "The number of examiners from the start of each year on. The first figure also holds before its year, the last one after it, and the one before a gap in the gap.")
        {
            IsRequired = true, Pattern = "^[12][0-9]{3}$", PatternMeaning = "a year, such as 2019", Example = "{2019: 866, 2020: 900}",
        },
        new("offices.*.examiners.by-year.*", WholeNumber, "Examiners in that year.") { Most = 100_000, Example = "866" },
        YearStarts.Key("offices.*.examiners"),
        new("offices.*.clock", Choice, "The event from which the office counts pendency: the request for examination, or the filing.")
        {
            Default = "request", Choices = ["request", "filing"],
            Example = "request",
        },
        new("offices.*.lanes", Named, "The ranked queues in front of the examiners, the most urgent first. Given anew, the list replaces an inherited one.")
        {
            Default = "{csp: {}, ordinary: {share: 100%}}", ReplacesWhole = true,
            Example = "{csp: {}, accelerated: {share: 19%}, ordinary: {share: 81%}}",
        },
        new("offices.*.lanes.*", Mapping, "One lane.") { Example = "{share: 100%, order: first-come}" },
        new("offices.*.lanes.*.share", Share, "The share of the office's own applications that enter by this lane; the shares add up to 100%.")
        {
            Default = "0%", Most = 1, Example = "100%",
        },
        new("offices.*.lanes.*.order", Choice, "Who is next inside the lane: the oldest request, the job that joined first, or the one that is due first.")
        {
            Default = "oldest-first", Choices = ["oldest-first", "first-come", "due-date"],
            Example = "first-come",
        },
        new("offices.*.lanes.*.due", Duration, "With order due-date: how long after its request a case is due.")
        {
            Example = "10 months", UsualUnit = "months", AboveLeast = true,
        },
        new("offices.*.lanes.*.decision", Duration | BusinessDays | Law, "Time from the request until the office has decided that an application belongs to this lane; until then it is in no lane and no examiner takes it. For the office's own applications: families cannot wait in such a lane, and the programme has 'eligibility'.")
        {
            Default = "0 d", Example = "1 month", UsualUnit = "months",
        },
        new("offices.*.queue", Choice, "The order of every lane that names none of its own.")
        {
            Default = "oldest-first", Choices = ["oldest-first", "first-come"],
            Example = "first-come",
        },
        new("offices.*.backlog", Duration | Cases | Mapping, "The applications that wait at the start: as the time of arrivals they amount to, or as a number.")
        {
            Example = "11.1 months", UsualUnit = "months",
        },
        new("offices.*.backlog.cases", WholeNumber | Cases, "How many wait.") { IsRequired = true, Example = "7600" },
        new("offices.*.backlog.oldest", Duration, "The age of the oldest of them since its request.")
        {
            IsRequired = true, Example = "11.1 months", UsualUnit = "months",
        },
        new("offices.*.backlog.lane", PlainText, "The lane in which they wait, families aside; when not given, all lanes by their shares, each as deep as the others.") { Example = "ordinary" },
        new("offices.*.request-delay", Duration | Law, "Time from filing to the request for examination.")
        {
            Default = "0 d", Example = "{uniform: {low: 0 months, high: 36 months}}", UsualUnit = "months",
        },
        new("offices.*.search", Duration | Law, "Examiner's effort of one prior-art search without a report of another office.")
        {
            IsRequired = true, Example = Lognormal, UsualUnit = "h", IsEffort = true,
        },
        new("offices.*.first-action", Duration | Law, "Examiner's effort of assessing the application and drafting the first action.")
        {
            IsRequired = true, Example = "{lognormal: {mean: 4 h, cv: 0.5}}", UsualUnit = "h", IsEffort = true,
        },
        new("offices.*.search-power", Named, "How well the office searches each class of prior-art; 100% is full power. Every class is given.")
        {
            Example = "{ko: 100%, ja: 60%, zh: 40%, en: 70%, other: 20%}",
        },
        new("offices.*.search-power.*", Share, "Its power in that class of documents.") { Most = 10, Example = "100%" },
        new("offices.*.search-tau", Duration, "The search effort after which a document of ease 1, in a class of power 100%, has been found with probability 63% (1 - 1/e).")
        {
            Example = "2.2 h", UsualUnit = "h", IsEffort = true, AboveLeast = true,
        },
        new("offices.*.acts-right-after-search", TrueOrFalse, "Whether the examiner who has searched goes straight on to the first action; if not, the first action is queued anew.")
        {
            Default = "true",
            Example = "false",
        },
        new("offices.*.eligibility", Duration | BusinessDays | Law, "Time from the last petition to this office's decision; overrides csp.eligibility.")
        {
            Example = "30 d",
        },
        new("offices.*.further-actions", PlainText, "The lane of further actions; the lane by which the application entered when not given.") { Example = "ordinary" },
        new("offices.*.outcome", Mapping, "What follows a first action.") { Default = "{geometric: {responds: 0%}}", Example = "{geometric: {responds: 51%}}" },
        new("offices.*.outcome.geometric", Mapping, "After every action the applicant responds with the same probability, and a further action follows.") { Alternatives = "outcome", Example = "{responds: 51%, response: 60 d}" },
        new("offices.*.outcome.geometric.responds", Share, "The probability of a response.") { IsRequired = true, Most = 0.999, Example = "51%" },
        new("offices.*.outcome.geometric.response", Duration | BusinessDays | Law, "The applicant's time to respond.")
        {
            Default = "0 d", Example = "{lognormal: {mean: 70 d, cv: 0.4}}",
        },
        new("offices.*.outcome.geometric.further-action", Duration | Law, "Examiner's effort of one further action; as for the first action when not given.")
        {
            Example = "{lognormal: {mean: 3 h, cv: 0.6}}", UsualUnit = "h", IsEffort = true,
        },
        .. OutcomeKeys.OfDocuments,
    ];
}
