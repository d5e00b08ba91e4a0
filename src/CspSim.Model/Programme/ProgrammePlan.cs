using CspSim.Engine;
using CspSim.Engine.Distributions;
using CspSim.Model.Exchange.Protocols;

namespace CspSim.Model.Programme;

/// <summary>The rules of the collaborative search programme in one arm.</summary>
/// <remarks>
/// Priority and sharing are separate switches, because real pilots bundle them and a comparison has to separate them.
/// Which families ask for the programme does not depend on the arm: in an arm without a programme the same families ask in vain.
/// Which of them are granted does, and those are compared with the very same families in the baseline.
/// </remarks>
public sealed record ProgrammePlan
{
    /// <summary>No programme: each office alone.</summary>
    public static ProgrammePlan None { get; } = new() { Protocol = ProtocolCatalog.None };

    /// <summary>How searches are shared.</summary>
    public required IExchangeProtocol Protocol { get; init; }

    /// <summary>Indices of the offices that take part; empty means all.</summary>
    public IReadOnlyList<int> Offices { get; init; } = [];

    /// <summary>Whether a granted pair moves to the programme's lane from its grant on.</summary>
    /// <value>Default true.</value>
    public bool Priority { get; init; } = true;

    /// <summary>Whether the priority lasts to the end of the application. Default false: it ends with the first action.</summary>
    public bool PriorityToTheEnd { get; init; }

    /// <summary>Index of the programme's lane in each office, used with <see cref="Priority"/>.</summary>
    public IReadOnlyList<int> Lanes { get; init; } = [];

    /// <summary>
    /// By office index of the world, the lane that those who ask take in an arm without petitions, where it is open to them; -1 for none.
    /// Empty (default): they wait with the others.
    /// </summary>
    public IReadOnlyList<int> InsteadLanes { get; init; } = [];

    /// <summary>Whether search results cross between the offices.</summary>
    /// <value>Default true. False leaves petition and priority.</value>
    public bool Sharing { get; init; } = true;

    /// <summary>The share of families that ask for the programme, once it has become known.</summary>
    /// <value>0 (default) to 1.</value>
    public double Share { get; init; }

    /// <summary>
    /// How long the programme takes from its opening until the whole <see cref="Share"/> asks; the share grows linearly from 0. Default 0.
    /// </summary>
    public SimDuration RampUp { get; init; } = SimDuration.Zero;

    /// <summary>
    /// The share of those who ask that request examination as soon as every office has the application, instead of when they would
    /// otherwise. They do so in every arm, with a programme and without, so that all arms have the same requests.
    /// </summary>
    /// <value>0 (default) to 1.</value>
    public double EarlyRequestShare { get; init; }

    /// <summary>The names of the routes whose families may ask; empty (default): all.</summary>
    public IReadOnlyList<string> Routes { get; init; } = [];

    /// <summary>
    /// Whether an office that has a petition before it holds the application until the petition has been decided, instead of taking it up
    /// when its turn comes. Default true, as offices do.
    /// </summary>
    public bool HoldsWhileDeciding { get; init; } = true;

    /// <summary>How those who ask differ from the rest.</summary>
    public SelectionPlan Selection { get; init; } = SelectionPlan.None;

    /// <summary>
    /// When the programme opens. A family joins when its last request for examination comes then or later; one that was
    /// complete before stays outside, so that the opening day brings no rush. With a protocol that needs no petition: from when
    /// on examiners may look. Default: the start of the run.
    /// </summary>
    public SimTime From { get; init; } = SimTime.Zero;

    /// <summary>
    /// When the programme closes: a family whose last request comes then or later does not ask, and with a protocol that needs no petition
    /// examiners no longer look for it. It closes with the measured window at the latest, or cases that nobody measures would push
    /// others back.
    /// Default: with the measured window.
    /// </summary>
    public SimTime Until { get; init; } = SimTime.Never;

    /// <summary>Time from the petition at the first office to the petition at each other office, in hours.</summary>
    public Distribution PetitionGapHours { get; init; } = new Constant(0);

    /// <summary>The longest gap between petitions; a pair with a longer one is refused. Null: no limit.</summary>
    public SimDuration? PetitionWindow { get; init; }

    /// <summary>Time from the last petition to the decision of each office, by office index of the world.</summary>
    /// <value>Empty means no delay.</value>
    public IReadOnlyList<Delay> Eligibility { get; init; } = [];

    /// <summary>The probability that an office finds a petition in order. One refusal refuses the pair.</summary>
    /// <value>0 to 1 (default).</value>
    public double GrantShare { get; init; } = 1;

    /// <summary>
    /// The share of petitions whose applicants consent that the offices exchange what they find before they act. Without consent the first
    /// decision keeps the pair outside.
    /// </summary>
    /// <value>0 to 1 (default).</value>
    public double ConsentShare { get; init; } = 1;

    /// <summary>The probability that the applicant withdraws a petition, unless the offices decide on it first.</summary>
    /// <value>0 (default) to 1.</value>
    public double WithdrawalShare { get; init; }

    /// <summary>Time from the petition to its withdrawal, in hours. Default 0: on the same day.</summary>
    public Distribution WithdrawalHours { get; init; } = new Constant(0);

    /// <summary>Pairs granted in one year at most; null: no cap.</summary>
    public int? YearlyCap { get; init; }

    /// <summary>
    /// Whether the years of <see cref="YearlyCap"/> begin on the day of <see cref="From"/>; calendar years when not (default).
    /// </summary>
    public bool CapsByProgrammeYear { get; init; }

    /// <summary>
    /// How long an office waits for the partner, counted from the decision of <see cref="WaitCountsFrom"/>: after that it acts alone.
    /// Null: without limit, which only a link that loses nothing allows.
    /// </summary>
    public SimDuration? WaitForPartner { get; init; }

    /// <summary>The decision from which <see cref="WaitForPartner"/> counts. Default: that of the office of first filing.</summary>
    public WaitClock WaitCountsFrom { get; init; } = WaitClock.FirstFilingDecision;

    /// <summary>
    /// How long an office has for its first action once the searches are shared: from when it has searched and holds the reports that its
    /// protocol waits for. Null (default): there is no due date.
    /// </summary>
    /// <remarks>Two months in the procedure table of the Korean office (kipo.go.kr/csp/en/sub/request.html).</remarks>
    public SimDuration? FirstActionTime { get; init; }

    /// <summary>
    /// How many contributions the main office of a collaborative examination waits for; null (default): those of all peers.
    /// </summary>
    /// <value>0 or more; more than there are peers means all.</value>
    public int? ContributionsNeeded { get; init; }

    /// <summary>Where offices share drafts: how long an office waits for the partner's draft once its own is ready.</summary>
    public SimDuration? WaitForDraft { get; init; }

    /// <summary>
    /// Time from the arrival of a partner's report or draft until it can be read in the receiver's language: translation by machine,
    /// and a check by people where there is one. Default none.
    /// </summary>
    public Delay TranslationDelay { get; init; } = Delay.None;

    /// <summary>Examiner effort of reading one report of a partner, in hours.</summary>
    public Distribution ReadingEffortHours { get; init; } = new Constant(0);

    /// <summary>The probability that an examiner makes use of a document in a partner's report that the own search has not found.</summary>
    /// <value>0 to 1 (default).</value>
    public double Uptake { get; init; } = 1;

    /// <summary>What a search report carries. Default: the documents alone.</summary>
    /// <remarks>Where offices share drafts each learns what the other objects to in any case, when the draft comes.</remarks>
    public ReportPayload Payload { get; init; } = ReportPayload.Citations;

    /// <summary>The share of the effort of its own first action that an office saves when a report carries the partner's draft.</summary>
    /// <value>Values in 0 to 1. Default 0.</value>
    public Distribution DraftSavingShare { get; init; } = new Constant(0);

    /// <summary>The share of its own search effort that an office saves when it searches knowing a partner's result.</summary>
    /// <value>Values in 0 to 1. Default 0.</value>
    public Distribution SearchSavingShare { get; init; } = new Constant(0);

    /// <summary>
    /// Whether requests, decisions and results of first actions cross the link as messages of their own, besides search
    /// reports. Default true.
    /// </summary>
    public bool Notices { get; init; } = true;

    /// <summary>Whether families petition: there is a programme, and it needs petitions.</summary>
    public bool HasPetitions => Protocol.NeedsPetition && !ReferenceEquals(Protocol, ProtocolCatalog.None);

    /// <summary>Whether nothing can stand between a petition and its grant.</summary>
    public bool GrantsAtOnce =>
        !Notices && PetitionGapHours.Maximum <= 0 && GrantShare >= 1 && ConsentShare >= 1 && Eligibility.All(static delay => delay.IsNone);

    /// <summary>The share of families that ask among those whose last request for examination comes at an instant.</summary>
    /// <param name="completeAt">The instant; not before the opening.</param>
    public double ShareAt(SimTime completeAt) =>
        RampUp <= SimDuration.Zero ? Share : Share * Math.Clamp((completeAt - From).Hours / RampUp.Hours, 0, 1);

    /// <summary>The year to which a grant counts: the calendar year, or that of the programme, 0 for its first one.</summary>
    /// <param name="at">The instant of the grant.</param>
    /// <param name="window">The window of the run, which knows the date of an instant.</param>
    public int CapYearOf(SimTime at, RunWindow window)
    {
        DateTimeOffset now = window.DateOf(at);
        if (!CapsByProgrammeYear)
        {
            return now.Year;
        }

        DateTimeOffset opened = window.DateOf(From);
        int years = now.Year - opened.Year;
        return now < opened.AddYears(years) ? years - 1 : years;
    }
}

/// <summary>From which decision on the petition the wait for a partner's report counts.</summary>
public enum WaitClock
{
    /// <summary>
    /// The decision of the office of first filing, for all offices: search reports are due four months after it in the programme of the
    /// United States and Korea (procedure table of the Korean office, kipo.go.kr/csp/en/sub/request.html).
    /// </summary>
    FirstFilingDecision,

    /// <summary>
    /// The decision of the waiting office itself: the office of the United States acts alone four months after it has granted the petition
    /// (ipintelligencereport.com, 31 March 2022).
    /// </summary>
    OwnDecision,

    /// <summary>The grant of the pair: every office has decided, and knows what the others have decided.</summary>
    Grant,
}

/// <summary>What a search report carries besides its list of documents.</summary>
public enum ReportPayload
{
    /// <summary>Nothing: the receiver judges each document for itself.</summary>
    Citations,

    /// <summary>
    /// The draft of the sender's first action: what the sender objects to is never passed over where the receiver knows nothing on the
    /// same ground, and a part of the receiver's own drafting is saved.
    /// </summary>
    CitationsAndDraft,
}

/// <summary>How the families that ask for the programme differ from the rest, in every arm alike.</summary>
/// <remarks>Without it a comparison of programme cases with others credits sharing with what is selection.</remarks>
/// <param name="EffortScale">Factor on search and action effort of those who ask; more than 0, default 1.</param>
/// <param name="ResponseScale">
/// Factor on the probability of a further action, or of giving up where documents decide; 0 or more, default 1, the product is cut at 1.
/// </param>
/// <param name="GroundsScale">Factor on the number of grounds of objection that exist; 0 or more, default 1.</param>
public sealed record SelectionPlan(double EffortScale = 1, double ResponseScale = 1, double GroundsScale = 1)
{
    /// <summary>Those who ask are like the rest.</summary>
    public static SelectionPlan None { get; } = new();
}
