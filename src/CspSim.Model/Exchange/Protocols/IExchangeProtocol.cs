namespace CspSim.Model.Exchange.Protocols;

/// <summary>A way of sharing searches between the offices of a family.</summary>
/// <remarks>
/// Stateless and shared by all replications: it is told what has happened to a family and asks for what shall happen next.
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
    /// Whether a family can petition only when one of its offices has granted it, for the applications whose examination has not begun;
    /// otherwise it petitions when all are requested.
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

    /// <summary>Reports of partners that a leg reads before its search when all goes as foreseen; for the load of an office, before a run.</summary>
    /// <param name="leg">The place of the leg among those that take part, from 0 in the order of filing.</param>
    /// <param name="legs">How many take part.</param>
    /// <param name="published">How many partners have issued their first action by then.</param>
    int ReportsBeforeSearch(int leg, int legs, int published) => 0;

    /// <summary>Further reports of partners that a leg reads after its search when all goes as foreseen.</summary>
    /// <param name="leg">The place of the leg among those that take part, from 0 in the order of filing.</param>
    /// <param name="legs">How many take part.</param>
    int ReportsAfterSearch(int leg, int legs) => 0;

    /// <summary>The pair has just been granted entry. Not called for a protocol without petition.</summary>
    /// <remarks>Every leg is in its lane already. A protocol that lets a leg wait for another holds it here.</remarks>
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
