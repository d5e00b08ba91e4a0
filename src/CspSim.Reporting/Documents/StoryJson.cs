using CspSim.Engine;
using CspSim.Experiments.Stories;
using CspSim.Model;
using CspSim.Model.Measures;
using CspSim.Model.PriorArt;

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
    [Member("What the exchange log says of the family, in order.")] IReadOnlyList<StoryMomentJson> Moments)
{
    /// <summary>The choice of a family that was named by its number.</summary>
    public const string ByNumber = "number";

    public static StoryJson Of(StoryWorld world, string choice, FamilyStory story) => new(
        choice, world.Arm, world.Replication, story.Family, story.PendencyMonths,
        [.. story.Offices.Select(office => StoryOfficeJson.Of(world, story.Family, office))],
        [
            .. story.Offices.SelectMany(office => office.Spans.Select(span => new StorySpanJson(
                world.Office(office.Office), Names.Of(span.Kind), world.Date(span.From), world.Date(span.To)))),
        ],
        [.. story.Messages.Select(message => StoryMessageJson.Of(world, message))],
        [.. story.Moments.Select(line => StoryMomentJson.Of(world, line))]);
}

internal sealed record StoryOfficeJson(
    string Office, string Application, string Filed, string? Requested, string? FirstAction, double? PendencyMonths,
    double SearchHours, double ReadingHours, double ActionHours, bool ActedAlone,
    [Member("Documents that this office alone has found.")] int? DocumentsOwn,
    [Member("Documents that it knows from its partner alone.")] int? DocumentsPartner,
    int? DocumentsBoth)
{
    public static StoryOfficeJson Of(StoryWorld world, long family, OfficeStory office)
    {
        CaseFacts facts = office.Row.Facts;
        ArtFacts? art = facts.Art.HasDocuments && facts.FirstActionAt < SimTime.Never ? facts.Art : null;
        return new(
            world.Office(office.Office), world.Application(family, office.Office),
            world.Date(facts.FiledAt), world.Date(facts.RequestedAt), world.DateOrNull(facts.FirstActionAt), office.PendencyMonths,
            DocumentText.Rounded(office.SearchHours), DocumentText.Rounded(office.ReadingHours), DocumentText.Rounded(office.ActionHours),
            facts.ActedAlone,
            art?.Known - art?.FromPartnerOnly - art?.FoundByBoth, art?.FromPartnerOnly, art?.FoundByBoth);
    }
}

internal sealed record StorySpanJson(
    string Office,
    [Member(
        "What it does: wait for an examiner (queue) or for its partner, be searched, and so on.",
        Words = [
            "queue", "waits-for-partner", "reading", "search", "drafting", "waits-for-draft", "going-out", "unfinished",
        ])]
    string Kind, string From, string To);

internal sealed record StoryMessageJson(
    long Id, string From, string To, string Message, string Requested,
    [Member("Null: never.")] string? Received,
    [Member("received, in-transit, or why it was given up.")] string Outcome, IReadOnlyList<StoryAttemptJson> Attempts)
{
    public static StoryMessageJson Of(StoryWorld world, StoryMessage message) => new(
        message.Number, world.Office(message.From), world.Office(message.To), Names.Of(message.Kind),
        world.Date(message.RequestedAt), world.DateOrNull(message.ReceivedAt), OutcomeOf(message),
        [
            .. message.Attempts.Select(attempt =>
                new StoryAttemptJson(world.Date(attempt.StartedAt), world.Date(attempt.EndedAt), Names.Of(attempt.Outcome))),
        ]);

    /// <summary>What became of a message, in a word.</summary>
    public static string OutcomeOf(StoryMessage message) => message switch
    {
        { GivenUpFor: { } reason } => Names.Of(reason),
        { ReceivedAt: var at } when at < SimTime.Never => "received",
        _ => "in-transit",
    };
}

internal sealed record StoryAttemptJson(string Started, string Ended, string Outcome);

internal sealed record StoryMomentJson(
    string At, [Member("Null: of the pair.")] string? Office,
    [Member("As the exchange log names the event.")] string What, string Text)
{
    public static StoryMomentJson Of(StoryWorld world, in Model.Exchange.ExchangeEvent line) =>
        new(world.Date(line.At), MomentText.OfficeOf(line) is { } office ? world.Office(office) : null, line.Kind.ToString(),
            MomentText.Of(world, line));
}

/// <summary>How a story names what its events have numbers for.</summary>
/// <param name="arm">The arm.</param>
/// <param name="replication">Number of the replication.</param>
internal sealed class StoryWorld(Experiments.Plans.ArmPlan arm, int replication)
{
    private readonly RunWindow _window = arm.World.Window;

    public string Arm => arm.Name;

    public int Replication => replication;

    public bool HasDocuments => arm.World.PriorArt is not null;

    public IReadOnlyList<string> Offices { get; } = [.. arm.World.Offices.Select(static office => office.Name)];

    public string Office(int index) => Offices[index];

    public string Application(long family, int office) => Invariant($"{family}@{Offices[office]}");

    public string Link(int office, int partner) => $"{Offices[office]}-{Offices[partner]}";

    public string Date(SimTime time) => DocumentText.Instant(_window.DateOf(time));

    public string? DateOrNull(SimTime time) => time == SimTime.Never ? null : Date(time);
}
