namespace CspSim.Model.Exchange.Protocols;

/// <summary>What an exchange protocol can see of a family and ask for. Served by the run, and by a recorder in tests.</summary>
public interface IExchangeActions
{
    /// <summary>How many legs the family has.</summary>
    int LegCount(int family);

    /// <summary>Whether a leg takes part in the exchange: its office is in the programme.</summary>
    bool TakesPart(int family, int leg);

    /// <summary>Where a leg stands.</summary>
    LegState State(int family, int leg);

    /// <summary>Whether a leg has received a search report (or combined report) of another one.</summary>
    bool HasReport(int family, int leg, int fromLeg);

    /// <summary>Whether a leg has received the draft action of another one.</summary>
    bool HasDraft(int family, int leg, int fromLeg);

    /// <summary>Keeps a queued leg from being searched until <see cref="ReleaseSearch"/>, at most for the programme's wait from the grant.</summary>
    void HoldSearch(int family, int leg);

    /// <summary>Puts a held leg back into its lane, at the place its request gives it.</summary>
    void ReleaseSearch(int family, int leg);

    /// <summary>Sends a message with content from one leg to another.</summary>
    void Send(int family, int fromLeg, int toLeg, MessageKind kind);

    /// <summary>The leg, searched, waits without an examiner for its partner, at most for the programme's wait.</summary>
    /// <remarks>When that wait is over already, <see cref="IExchangeProtocol.OnWaitLimitReached"/> is called before this returns.</remarks>
    /// <param name="family">The family.</param>
    /// <param name="leg">The leg.</param>
    /// <param name="fromNow">Whether the wait counts from now; otherwise from the grant.</param>
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

    /// <summary>Whether the office of a leg has granted it.</summary>
    bool IsAllowed(int family, int leg);

    /// <summary>How many partners' contributions an office waits for where it need not wait for all.</summary>
    int ContributionsNeeded(int family);

    /// <summary>Whether another leg's first action has been issued, so that its result is public.</summary>
    bool HasActed(int family, int leg);
}
