namespace CspSim.Model;

/// <summary>What a keyed draw is for. The number is part of the key, so a purpose never changes its number.</summary>
public static class DrawPurpose
{
    /// <summary>Time between two arrivals of a stream.</summary>
    public const uint Interarrival = 1;

    /// <summary>The lane of an application.</summary>
    public const uint Lane = 2;

    /// <summary>Time from filing to the request for examination.</summary>
    public const uint RequestDelay = 3;

    /// <summary>Time from the first filing to a later one.</summary>
    public const uint FilingLag = 4;

    /// <summary>Whether a family asks for the programme.</summary>
    public const uint AsksForProgramme = 5;

    /// <summary>Time between the petitions.</summary>
    public const uint PetitionGap = 6;

    /// <summary>Time to the decision on a petition.</summary>
    public const uint EligibilityDelay = 7;

    /// <summary>Whether a petition is in order.</summary>
    public const uint EligibilityOutcome = 8;

    /// <summary>Search effort, and with the block's second number the effort of the first action.</summary>
    public const uint SearchAndFirstActionEffort = 9;

    /// <summary>Effort of reading a partner's report.</summary>
    public const uint ReadingEffort = 11;

    /// <summary>Effort of a further action.</summary>
    public const uint FurtherActionEffort = 12;

    /// <summary>Whether the applicant responds to an action, and with the block's second number after what time.</summary>
    public const uint Response = 13;

    /// <summary>The share of search effort that a known result saves.</summary>
    public const uint SearchSaving = 15;

    /// <summary>How many grounds of objection there are (index 0), then the kind and size of each.</summary>
    public const uint Grounds = 16;

    /// <summary>Collection and ease of a document.</summary>
    public const uint Document = 17;

    /// <summary>Whether and when a document is published after the first filing.</summary>
    public const uint Publication = 18;

    /// <summary>Whether an office finds a document (index: office and document).</summary>
    public const uint Detection = 19;

    /// <summary>Whether an examiner makes use of a document in a partner's report.</summary>
    public const uint Uptake = 20;

    /// <summary>Whether the first action objects to something that rests on no document.</summary>
    public const uint FormalObjection = 21;

    /// <summary>Whether a response overcomes a ground (index: action and ground).</summary>
    public const uint Amendment = 22;

    /// <summary>Whether an action that leaves something standing is a refusal.</summary>
    public const uint Refusal = 23;

    /// <summary>Whether re-examination is asked for, and with the block's second number after what time.</summary>
    public const uint Reexamination = 24;

    /// <summary>Search effort of a further action.</summary>
    public const uint TopUpEffort = 25;

    /// <summary>
    /// Whether a response is the same in every office of the family, and with the block's second number whether one amendment
    /// decides on all grounds (index: action).
    /// </summary>
    public const uint SharedResponse = 26;

    /// <summary>
    /// Whether a refusal is appealed, and with the block's second number when it is decided (index 0); what the board decides (index
    /// 1).
    /// </summary>
    public const uint Appeal = 27;

    /// <summary>The share of the effort of a first action that a partner's draft saves.</summary>
    public const uint DraftSaving = 28;

    /// <summary>Time until a received report is translated (entity: message).</summary>
    public const uint Translation = 29;

    /// <summary>Latency of an attempt (index: attempt).</summary>
    public const uint LinkLatency = 32;

    /// <summary>Whether an attempt is lost.</summary>
    public const uint LinkLoss = 33;

    /// <summary>Whether an attempt is corrupted.</summary>
    public const uint LinkCorruption = 34;

    /// <summary>Whether an attempt is duplicated.</summary>
    public const uint LinkDuplication = 35;

    /// <summary>Latency of the second copy of a duplicated attempt.</summary>
    public const uint LinkDuplicateLatency = 36;

    /// <summary>Jitter of a pause between attempts.</summary>
    public const uint LinkJitter = 37;

    /// <summary>Up times of randomly failing links (entity: fault).</summary>
    public const uint LinkUpTime = 38;

    /// <summary>Down times of randomly failing links (entity: fault).</summary>
    public const uint LinkDownTime = 39;

    /// <summary>Whether a search is helped by an examiner who visits or has visited another office (index: that office).</summary>
    public const uint HelpedSearch = 40;

    /// <summary>Whether an invention belongs to the field whose classification is shared.</summary>
    public const uint Field = 41;

    /// <summary>Time from the request to the office's decision that an application belongs to its lane.</summary>
    public const uint LaneDecision = 42;

    /// <summary>Whether the applicant withdraws the petition, and with the block's second number after what time.</summary>
    public const uint Withdrawal = 43;

    /// <summary>The order of the jobs in an examiner's docket (index: the actions of the application so far).</summary>
    public const uint DocketOrder = 44;

    /// <summary>The effort of approving an action (index: the actions so far).</summary>
    public const uint ApprovalEffort = 45;

    /// <summary>Time from the approval of an action until it is mailed (index: the actions so far).</summary>
    public const uint Dispatch = 46;

    /// <summary>Whether a search is done outside, and with the block's second number after what time it is back.</summary>
    public const uint OutsideSearch = 47;

    /// <summary>Time from a response until the further action on it is due (index: the actions so far).</summary>
    public const uint ResponseDue = 48;

    /// <summary>Whether a request is withdrawn before its first action, and with the block's second number after what time.</summary>
    public const uint Outflow = 52;

    /// <summary>Whether the applicant defers examination, and with the block's second number for what time.</summary>
    public const uint Deferral = 53;

    /// <summary>The lane that an applicant asks for once another office has allowed the family's application.</summary>
    public const uint LaneAfterAllowance = 54;

    /// <summary>The route by which a family reaches the later offices.</summary>
    public const uint Route = 56;

    /// <summary>Whether those who ask for the programme request examination at once.</summary>
    public const uint EarlyRequest = 57;

    /// <summary>Whether an application of a family goes by a lane that offices offer without a programme.</summary>
    public const uint FamilyLane = 58;

    /// <summary>
    /// Whether an action allows, and with the block's second number whether one that does not is a refusal (index: the actions before it).
    /// </summary>
    public const uint Notice = 59;

    /// <summary>Whether the applicant consents that the offices exchange what they find.</summary>
    public const uint Consent = 60;

    /// <summary>Whether an audit of an office's allowance finds a document (index: office and document).</summary>
    public const uint AuditDetection = 64;
}
