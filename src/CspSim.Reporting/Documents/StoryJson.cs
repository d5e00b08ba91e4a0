namespace CspSim.Reporting.Documents;

/// <summary>What happened to the two applications of one family.</summary>
internal sealed record StoryJson(
    [Member("Which family of the arm it is, by the later of its first actions: median, late (the 95th percentile), worst, or a number.")]
    string Choice,
    string Arm, [Member(Least = 1)] int Replication, long Family,
    [Member("The later of the pendencies to first action.")] double? PendencyMonths,
    IReadOnlyList<StoryOfficeJson> Offices,
    [Member("What each application does from its request to its first action, without gaps.")] IReadOnlyList<StorySpanJson> Spans,
    IReadOnlyList<StoryMessageJson> Messages,
    [Member("What the exchange log says of the family, in order.")] IReadOnlyList<StoryMomentJson> Moments);

internal sealed record StoryOfficeJson(
    string Office, string Application, string Filed, string? Requested, string? FirstAction, double? PendencyMonths,
    double SearchHours, double ReadingHours, double ActionHours, bool ActedAlone,
    [Member("Documents that this office alone has found.")] int? DocumentsOwn,
    [Member("Documents that it knows from its partner alone.")] int? DocumentsPartner,
    int? DocumentsBoth);

internal sealed record StorySpanJson(string Office, string Kind, string From, string To);

internal sealed record StoryMessageJson(
    long Id, string From, string To, string Message, string Requested,
    [Member("Null: never.")] string? Received,
    string Outcome, IReadOnlyList<StoryAttemptJson> Attempts);

internal sealed record StoryAttemptJson(string Started, string Ended, string Outcome);

internal sealed record StoryMomentJson(
    string At, [Member("Null: of the pair.")] string? Office,
    [Member("As the exchange log names the event.")] string What, string Text);
