using CspSim.Model.Exchange.Protocols;

using static CspSim.Scenarios.Keys.ValueForms;

namespace CspSim.Scenarios.Keys;

/// <summary>The keys of the collaborative search programme.</summary>
internal static class ProgrammeKeys
{
    public static IReadOnlyList<KeyEntry> All { get; } =
    [
        new("csp", Mapping, "The rules of the collaborative search programme.") { Example = "{offices: [KIPO, JPO], mode: parallel, share: 30%}" },
        new("csp.offices", List, "The offices that take part, the office of first filing first; all when not given.") { Example = "[KIPO, JPO]" },
        new("csp.offices[]", PlainText, "An office.") { Example = "KIPO" },
        new("csp.mode", Choice, "How searches are shared.")
        {
            Default = "none", Choices = [.. ProtocolCatalog.All.Select(protocol => protocol.Name)], Example = "none",
        },
        new("csp.share", Share, "The share of families that ask for the programme.") { Default = "0%", Most = 1, Example = "30%" },
        new("csp.priority", Choice, "Whether a granted pair moves to the programme's lane until its first action.")
        {
            Default = "ahead-of-queue", Choices = ["ahead-of-queue", "none"],
            Example = "none",
        },
        new("csp.priority-until", Choice, "How long the priority lasts: until the first action, or to the end of the application.")
        {
            Default = "first-action", Choices = ["first-action", "end"],
            Example = "end",
        },
        new("csp.lane", PlainText, "The lane of the programme, the same name in every office that takes part.") { Default = "csp", Example = "csp" },
        new("csp.sharing", TrueOrFalse, "Whether search results cross between the offices; without it petition and priority remain.") { Default = "true", Example = "false" },
        new("csp.selection", Mapping, "How those who ask differ from the rest, in every arm alike.") { Example = "{effort: 90%, response: 85%, grounds: 80%}" },
        new("csp.selection.effort", Share, "Their search and action effort as a share of the others'.")
        {
            Default = "100%", AboveLeast = true, Most = 10, Example = "90%",
        },
        new("csp.selection.response", Share, "Their probability of a further action as a share of the others'; where documents decide, of giving up.")
        {
            Default = "100%", Most = 10, Example = "85%",
        },
        new("csp.selection.grounds", Share, "Their number of grounds of objection as a share of the others'; needs prior-art.")
        {
            Default = "100%", Most = 10, Example = "80%",
        },
        new("csp.from", Instant, "The first day on which a petition can be filed; the start of the run when not given.") { Example = "2027-01-01" },
        new("csp.until", Instant, "The last day on which a petition can be filed; the end of the measured window when not given, and at the latest, since a later petition would be measured in no arm.") { Example = "2027-12-31" },
        new("csp.ramp-up", Duration, "How long from csp.from until the whole csp.share asks: the share grows evenly from 0, by the day of a family's last request. In an arm with another ramp-up other families ask; read its 'everybody'.")
        {
            Default = "0 d", Example = "12 months", UsualUnit = "months",
        },
        new("csp.petition-gap", Duration | Law, "Time from the petition at the first office to the petition at each other office.")
        {
            Default = "0 d", Example = "{uniform: {low: 0 d, high: 15 d}}",
        },
        new("csp.petition-window", Duration, "The longest gap between petitions; a pair with a longer one is refused. No limit when not given.") { Example = "15 d" },
        new("csp.eligibility", Duration | BusinessDays | Law, "Time from the last petition to each office's decision.") { Default = "0 d", Example = "30 d" },
        new("csp.grant-share", Share, "The probability that an office finds a petition in order; one refusal refuses the pair.")
        {
            Default = "100%", Most = 1, Example = "95%",
        },
        new("csp.withdrawal", Share, "The probability that the applicant withdraws a petition, unless the offices decide on it first.")
        {
            Default = "0%", Most = 1, Example = "2%",
        },
        new("csp.withdrawal-after", Duration | Law, "Time from the petition to its withdrawal; a petition that is decided before stays.")
        {
            Default = "0 d", Example = "{uniform: {low: 0 d, high: 60 d}}", ExampleBeside = "{withdrawal: 2%}",
        },
        new("csp.cap", Rate, "Pairs granted in a year at most. No cap when not given.") { Example = "400 / year" },
        new("csp.cap-year", Choice, "The years in which the cap counts: those of the calendar, or those of the programme, which begin on the day of csp.from.")
        {
            Default = "calendar", Choices = ["calendar", "programme"], Example = "programme", ExampleBeside = "{cap: 400 / year}",
        },
        new("csp.wait-for-partner", Duration | BusinessDays | Choice, "How long an office waits for its partner, counted from the grant; then it acts alone. 'none' only on a link that loses nothing.")
        {
            Default = "4 months", Choices = ["none"], Example = "60 d", AboveLeast = true,
        },
        new("csp.contributions", WholeNumber, "With mode cs-and-e: how many peers' contributions the main office waits for; those of all peers when not given.") { Example = "1" },
        new("csp.wait-for-draft", Duration | Choice, "Where offices share drafts: how long an office waits for its partner's draft once its own is ready.")
        {
            Default = "2 months", Choices = ["none"], Example = "2 months", AboveLeast = true,
        },
        new("csp.translation", Duration | BusinessDays | Law, "Time from the arrival of a partner's report or draft until the receiver can read it: machine translation, and a check by people where there is one.")
        {
            Default = "0 d", Example = "{uniform: {low: 0 d, high: 2 d}}",
        },
        new("csp.reading", Duration | Law, "Examiner's effort of reading one report of a partner.")
        {
            Default = "0 min", Example = "{lognormal: {mean: 45 min, cv: 0.4}}", UsualUnit = "min", IsEffort = true,
        },
        new("csp.uptake", Share, "The probability that an examiner makes use of a document in a partner's report that the own search has not found; needs prior-art.")
        {
            Default = "100%", Most = 1, Example = "60%",
        },
        new("csp.payload", Choice, "What a search report carries: the documents alone, or the draft of the sender's first action with them. What a draft objects to is never passed over. Needs prior-art, or a draft-saving.")
        {
            Default = "citations", Choices = ["citations", "citations-and-draft"], Example = "citations-and-draft",
        },
        new("csp.draft-saving", Share | Law, "With payload citations-and-draft: the share of the effort of its own first action that an office saves.")
        {
            Default = "0%", Most = 1, Example = "{triangular: {low: 0%, mode: 10%, high: 30%}}",
        },
        new("csp.search-saving", Share | Law, "The share of its own search effort that an office saves when it searches knowing a partner's result.")
        {
            Default = "0%", Most = 1, Example = "{triangular: {low: 0%, mode: 15%, high: 40%}}",
        },
        new("csp.notices", TrueOrFalse, "Whether requests, decisions and results of first actions cross the link as messages of their own.") { Default = "true", Example = "false" },
    ];
}
