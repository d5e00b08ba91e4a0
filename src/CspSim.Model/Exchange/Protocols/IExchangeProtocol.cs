using CspSim.Model.Filings;

namespace CspSim.Model.Exchange.Protocols;

/// <summary>A way of sharing searches between the offices of a family.</summary>
/// <remarks>
/// Stateless and shared by all replications: it is notified of what has happened to a family and asks for what is to happen next.
/// A leg is the application of the family in one office; legs are numbered in the order of filing, the first is the office
/// of first filing. The run calls in the order of simulated time; each call may ask for several things. Contract: no leg may
/// be left without something that will move it on, whatever the link does.
/// </remarks>
public interface IExchangeProtocol
{
    /// <summary>The name in scenario files.</summary>
    string Name { get; }

    /// <summary>One sentence for help texts.</summary>
    string Summary { get; }

    /// <summary>Whether families petition for it. False: it applies to every family that is filed in two offices.</summary>
    bool NeedsPetition { get; }

    /// <summary>
    /// Whether a family can petition only when one of its offices has allowed its application, for the applications whose examination has
    /// not begun; otherwise it petitions when all are requested.
    /// </summary>
    bool NeedsAllowance => false;

    /// <summary>Whether reports or drafts of offices cross the link.</summary>
    bool SendsReports => true;

    /// <summary>Whether an office waits for the drafts of its partners before it issues its own first action.</summary>
    bool WaitsForDrafts => false;

    /// <summary>Whether an office waits for as many contributions as the programme asks for.</summary>
    bool CountsContributions => false;

    /// <summary>The offices it can join at most.</summary>
    int OfficeCountMax { get; }

    /// <summary>
    /// Reports of partners that a leg reads before its search when all goes as foreseen; for the load of an office, before a run.
    /// </summary>
    /// <param name="leg">The place of the leg among those that take part, from 0 in the order of filing.</param>
    /// <param name="legs">How many take part.</param>
    /// <param name="published">How many partners have issued their first action by then.</param>
    int ReportsBeforeSearch(int leg, int legs, int published) => 0;

    /// <summary>Further reports of partners that a leg reads after its search when all goes as foreseen.</summary>
    /// <param name="leg">The place of the leg among those that take part, from 0 in the order of filing.</param>
    /// <param name="legs">How many take part.</param>
    int ReportsAfterSearch(int leg, int legs) => 0;

    /// <summary>The pair has just been granted entry. Not called for a protocol without petition.</summary>
    /// <remarks>
    /// Every leg is queued, in its lane or about to join it. A protocol that lets a leg wait for another holds it here.
    /// </remarks>
    void OnGranted(int family, IExchangeActions world);

    /// <summary>Asked when a search begins: the legs whose results the examiner has at hand, bit i for leg i.</summary>
    int KnownPartners(int family, int leg, IExchangeActions world);

    /// <summary>The search of one leg has been completed.</summary>
    void OnSearchCompleted(int family, int leg, IExchangeActions world);

    /// <summary>A message with content of another leg has been received, not too late and for the first time.</summary>
    void OnReportReceived(int family, int leg, int fromLeg, MessageKind kind, IExchangeActions world);

    /// <summary>A leg has waited as long as it may.</summary>
    void OnWaitLimitReached(int family, int leg, IExchangeActions world);

    /// <summary>The first action of one leg has been drafted; it goes out when the protocol asks for it.</summary>
    void OnFirstActionDrafted(int family, int leg, IExchangeActions world);
}

/// <summary>What an exchange protocol can see of a family and ask for. Served by the run, and by a recorder in tests.</summary>
public interface IExchangeActions
{
    /// <summary>How many legs the family has.</summary>
    int LegCount(int family);

    /// <summary>Whether a leg takes part in the exchange: its office is in the programme, and its application is not withdrawn.</summary>
    bool TakesPart(int family, int leg);

    /// <summary>Where a leg stands.</summary>
    LegState State(int family, int leg);

    /// <summary>Whether a leg has received a search report (or combined report) of another one.</summary>
    bool HasReport(int family, int leg, int fromLeg);

    /// <summary>Whether a leg has received the draft action of another one.</summary>
    bool HasDraft(int family, int leg, int fromLeg);

    /// <summary>
    /// Keeps a queued leg from being searched until <see cref="ReleaseSearch"/>, at most for the programme's wait from a decision.
    /// </summary>
    void HoldSearch(int family, int leg);

    /// <summary>Puts a held leg back into its lane, at the place its request gives it.</summary>
    void ReleaseSearch(int family, int leg);

    /// <summary>Sends a message with content from one leg to another.</summary>
    void Send(int family, int fromLeg, int toLeg, MessageKind kind);

    /// <summary>The leg, searched, waits without an examiner for its partner, at most for the programme's wait.</summary>
    /// <remarks>When that wait is over already, <see cref="IExchangeProtocol.OnWaitLimitReached"/> is called before this returns.</remarks>
    /// <param name="family">The family.</param>
    /// <param name="leg">The leg.</param>
    /// <param name="fromNow">Whether the wait counts from now; otherwise from the decision that the programme names.</param>
    void AwaitPartner(int family, int leg, bool fromNow);

    /// <summary>The leg, drafted, waits without an examiner for its partner's draft, at most for the programme's wait from now.</summary>
    void AwaitDraft(int family, int leg);

    /// <summary>Goes on to the first action; reports received and not yet read are read first. Logs whether the leg went alone.</summary>
    void ProceedToFirstAction(int family, int leg, bool alone);

    /// <summary>Sends the drafted first action out to the applicant.</summary>
    /// <param name="family">The family.</param>
    /// <param name="leg">The leg.</param>
    /// <param name="alone">Whether something of a partner that the protocol foresees is missing.</param>
    void IssueFirstAction(int family, int leg, bool alone);

    /// <summary>Whether the office of a leg has allowed it.</summary>
    bool IsAllowed(int family, int leg);

    /// <summary>How many partners' contributions an office waits for where it need not wait for all.</summary>
    int ContributionsNeeded(int family);

    /// <summary>Whether another leg's first action has been issued, so that its result is public.</summary>
    bool HasActed(int family, int leg);
}
