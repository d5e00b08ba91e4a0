using CspSim.Model.Exchange.Protocols;
using CspSim.Model.Programme;

using static CspSim.Scenarios.Keys.ValueForms;

namespace CspSim.Scenarios.Keys;

/// <summary>The keys of the collaborative search programme.</summary>
internal static class ProgrammeKeys
{
    public static KeyEntry Csp { get; } =
        new("csp", Mapping, "The rules of the collaborative search programme.")
        { Example = "{offices: [KIPO, JPO], mode: parallel, share: 30%}" };
    public static KeyEntry Offices { get; } =
        new("csp.offices", List, "The offices that take part, the office of first filing first; all when not given.")
        { Example = "[KIPO, JPO]" };
    public static ValueKey<IExchangeProtocol> Mode { get; } =
        new("csp.mode", Form.Choice([.. ProtocolCatalog.All.Select(static each => (each.Name, each))]), "How searches are shared.")
        { Default = "none", Example = "none" };
    public static ValueKey<double> Share { get; } =
        new("csp.share", Form.Share, "The share of families that ask for the programme.") { Default = "0%", Most = 1, Example = "30%" };
    public static ValueKey<bool> Priority { get; } =
        new("csp.priority", Form.Choice(("ahead-of-queue", true), ("none", false)), "Whether a granted pair moves to the programme's "
            + "lane until its first action.")
        { Default = "ahead-of-queue", Example = "none" };
    public static ValueKey<bool> PriorityToTheEnd { get; } =
        new("csp.priority-until", Form.Choice(("first-action", false), ("end", true)), "How long the priority lasts: until the first "
            + "action, or to the end of the application.")
        { Default = "first-action", Example = "end" };
    public static ValueKey<ScalarNode> Lane { get; } =
        new("csp.lane", Form.PlainText, "The lane of the programme, the same name in every office that takes part.")
        { Default = "csp", Example = "csp" };
    public static ValueKey<ScalarNode?> Instead { get; } =
        new("csp.instead", Form.OptionalText, "With mode none: the lane that those who ask take instead, in each office that has it and "
            + "opens it to them by 'families'.")
        { Example = "accelerated" };
    public static ValueKey<bool> Sharing { get; } =
        new("csp.sharing", Form.TrueOrFalse, "Whether search results cross between the offices; without it petition and priority remain.")
        { Default = "true", Example = "false" };
    public static KeyEntry Selection { get; } =
        new("csp.selection", Mapping, "How those who ask differ from the rest, in every arm alike.")
        { Example = "{effort: 90%, response: 85%, grounds: 80%}" };
    public static ValueKey<double> SelectedEffort { get; } =
        new("csp.selection.effort", Form.Share, "Their search and action effort as a share of the others'.")
        { Default = "100%", AboveLeast = true, Most = 10, Example = "90%" };
    public static ValueKey<double> SelectedResponse { get; } =
        new("csp.selection.response", Form.Share, "Their probability of a further action as a share of the others'; where documents "
            + "or notices decide, of giving up.")
        { Default = "100%", Most = 10, Example = "85%" };
    public static ValueKey<double> SelectedGrounds { get; } =
        new("csp.selection.grounds", Form.Share, "Their number of grounds of objection as a share of the others'; needs prior-art.")
        { Default = "100%", Most = 10, Example = "80%" };
    public static ValueKey<double> EarlyRequests { get; } =
        new("csp.early-requests", Form.Share, "The share of those who ask that request examination as soon as every office has the "
            + "application. They do so in every arm, so that all arms have the same requests.")
        { Default = "0%", Most = 1, Example = "60%" };
    public static KeyEntry Routes { get; } =
        new("csp.routes", List, "The routes of families.streams whose families may ask; all when not given.")
        { Example = "[]" };
    public static ValueKey<bool> HoldWhileDeciding { get; } =
        new("csp.hold-while-deciding", Form.TrueOrFalse, "Whether an office that has a petition before it holds the application until the "
            + "petition has been decided.")
        { Default = "true", Example = "false" };
    public static ValueKey<Moment?> From { get; } =
        new("csp.from", Form.Optional(Form.Instant), "The first day on which a petition can be filed; the start of the run when not "
            + "given.")
        { Example = "2027-01-01" };
    public static ValueKey<Moment?> Until { get; } =
        new("csp.until", Form.Optional(Form.Instant), "The last day on which a petition can be filed; the end of the measured window "
            + "when not given, and at the latest, since a later petition would be measured in no arm.")
        { Example = "2027-12-31" };
    public static ValueKey<SimDuration> RampUp { get; } =
        new("csp.ramp-up", Form.Duration, "How long from csp.from until the whole csp.share asks: the share grows evenly from 0, by the "
            + "day of a family's last request. In an arm with another ramp-up other families ask; read its 'everybody'.")
        { Default = "0 d", Example = "12 months", UsualUnit = "months" };
    public static ValueKey<Distribution> PetitionGap { get; } =
        new("csp.petition-gap", Form.Law(Duration), "Time from the petition at the first office to the petition at each other office.")
        { Default = "0 d", Example = "{uniform: {low: 0 d, high: 15 d}}" };
    public static ValueKey<SimDuration?> PetitionWindow { get; } =
        new("csp.petition-window", Form.Optional(Form.Duration), "The longest gap between petitions; a pair with a longer one is "
            + "refused. No limit when not given.")
        { Example = "15 d" };
    public static ValueKey<Delay> Eligibility { get; } =
        new("csp.eligibility", Form.Delay, "Time from the last petition to each office's decision.") { Default = "0 d", Example = "30 d" };
    public static ValueKey<double> GrantShare { get; } =
        new("csp.grant-share", Form.Share, "The probability that an office finds a petition in order; one refusal refuses the pair.")
        { Default = "100%", Most = 1, Example = "95%" };
    public static ValueKey<double> Consent { get; } =
        new("csp.consent", Form.Share, "The share of petitions whose applicants consent that the offices exchange what they find before "
            + "they act; without consent the pair stays outside when the first office decides.")
        { Default = "100%", Most = 1, Example = "98%" };
    public static ValueKey<double> Withdrawal { get; } =
        new("csp.withdrawal", Form.Share, "The probability that the applicant withdraws a petition, unless the offices decide on it "
            + "first.")
        { Default = "0%", Most = 1, Example = "2%" };
    public static ValueKey<Distribution> WithdrawalAfter { get; } =
        new("csp.withdrawal-after", Form.Law(Duration), "Time from the petition to its withdrawal; a petition that is decided before "
            + "stays.")
        { Default = "0 d", Example = "{uniform: {low: 0 d, high: 60 d}}", ExampleBeside = "{withdrawal: 2%}" };
    public static ValueKey<Quantity?> Cap { get; } =
        new("csp.cap", Form.Optional(Form.Quantity(Rate)), "Pairs granted in a year at most. No cap when not given.")
        { Example = "400 / year" };
    public static ValueKey<bool> CapsByProgrammeYear { get; } =
        new("csp.cap-year", Form.Choice(("calendar", false), ("programme", true)), "The years in which the cap counts: those of the "
            + "calendar, or those of the programme, which begin on the day of csp.from.")
        { Default = "calendar", Example = "programme", ExampleBeside = "{cap: 400 / year}" };
    public static ValueKey<Quantity?> WaitForPartner { get; } =
        new("csp.wait-for-partner", Form.Optional(Form.Quantity(Duration | BusinessDays)).Or(("none", null)),
            "How long an office waits for its partner, counted from the decision of csp.wait-counts-from; then it acts alone. 'none' "
            + "only on a link that loses nothing.")
        { Default = "4 months", Example = "60 d", AboveLeast = true };
    public static ValueKey<WaitClock> WaitCountsFrom { get; } =
        new("csp.wait-counts-from", Form.Choice(("first-filing", WaitClock.FirstFilingDecision), ("own-decision", WaitClock.OwnDecision),
            ("grant", WaitClock.Grant)),
            "From which decision on the petition csp.wait-for-partner counts: that of the office of first filing (United States and "
            + "Korea), that of the waiting office (United States), or the grant, when every office knows all decisions.")
        { Default = "first-filing", Example = "grant" };
    public static ValueKey<SimDuration?> FirstActionDue { get; } =
        new("csp.first-action-due", Form.Optional(Form.Duration), "How long after the searches are shared a first action is due: after "
            + "the office has searched and holds the reports that the mode waits for. Dockets put first what is due in their period, less "
            + "the mean time of dispatch. What comes later is counted. No due date when not given.")
        { Example = "2 months", AboveLeast = true, UsualUnit = "months" };
    public static ValueKey<int?> Contributions { get; } =
        new("csp.contributions", Form.Optional(Form.WholeNumber), "With mode cs-and-e: how many peers' contributions the main office "
            + "waits for; those of all peers when not given.")
        { Example = "1" };
    public static ValueKey<SimDuration?> WaitForDraft { get; } =
        new("csp.wait-for-draft", Form.Optional(Form.Duration).Or(("none", null)), "Where offices share drafts: how long an office "
            + "waits for its partner's draft once its own is ready.")
        { Default = "2 months", Example = "2 months", AboveLeast = true };
    public static ValueKey<Delay> Translation { get; } =
        new("csp.translation", Form.Delay, "Time from the arrival of a partner's report or draft until the receiver can read it: machine "
            + "translation, and a check by people where there is one.")
        { Default = "0 d", Example = "{uniform: {low: 0 d, high: 2 d}}" };
    public static ValueKey<Distribution> ReportReading { get; } =
        new("csp.reading", Form.Law(Duration), "Examiner's effort of reading one report of a partner.")
        { Default = "0 min", Example = "{lognormal: {mean: 45 min, cv: 0.4}}", UsualUnit = "min", IsEffort = true };
    public static ValueKey<double> Uptake { get; } =
        new("csp.uptake", Form.Share, "The probability that an examiner makes use of a document in a partner's report that the own "
            + "search has not found; needs prior-art.")
        { Default = "100%", Most = 1, Example = "60%" };
    public static ValueKey<ReportPayload> Payload { get; } =
        new("csp.payload", Form.Choice(("citations", ReportPayload.Citations), ("citations-and-draft", ReportPayload.CitationsAndDraft)),
            "What a search report carries: the documents alone, or the draft of the sender's first action with them. What a draft "
            + "objects to is never passed over: on a ground on which an office knows nothing, it takes the document cited. Needs "
            + "prior-art, or a draft-saving.")
        { Default = "citations", Example = "citations-and-draft" };
    public static ValueKey<Distribution> DraftSaving { get; } =
        new("csp.draft-saving", Form.Law(ValueForms.Share), "With payload citations-and-draft: the share of the effort of its own first "
            + "action that an office saves.")
        { Default = "0%", Most = 1, Example = "{triangular: {low: 0%, mode: 10%, high: 30%}}" };
    public static ValueKey<Distribution> SearchSaving { get; } =
        new("csp.search-saving", Form.Law(ValueForms.Share), "The share of its own search effort that an office saves when it searches "
            + "knowing a partner's result.")
        { Default = "0%", Most = 1, Example = "{triangular: {low: 0%, mode: 15%, high: 40%}}" };
    public static ValueKey<bool> Notices { get; } =
        new("csp.notices", Form.TrueOrFalse, "Whether requests, decisions and results of first actions cross the link as messages of "
            + "their own.")
        { Default = "true", Example = "false" };

    public static IReadOnlyList<KeyEntry> All { get; } =
    [
        Csp, Offices,
        new("csp.offices[]", PlainText, "An office.") { Example = "KIPO" },
        Mode, Share, Priority, PriorityToTheEnd, Lane, Instead, Sharing, Selection, SelectedEffort, SelectedResponse, SelectedGrounds,
        EarlyRequests, Routes,
        new("csp.routes[]", PlainText, "A route.") { Example = "paris" },
        HoldWhileDeciding, From, Until,
        RampUp, PetitionGap, PetitionWindow, Eligibility, GrantShare, Consent, Withdrawal, WithdrawalAfter, Cap, CapsByProgrammeYear,
        WaitForPartner, WaitCountsFrom, FirstActionDue, Contributions, WaitForDraft, Translation, ReportReading, Uptake, Payload,
        DraftSaving, SearchSaving, Notices,
    ];
}
