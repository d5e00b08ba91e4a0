using CspSim.Engine;
using CspSim.Experiments.Stories;
using CspSim.Model.Exchange;

namespace CspSim.Reporting.Documents;

/// <summary>One year of one replication of one arm, to be played: queues, the link, the messages between the offices.</summary>
internal sealed record ReplayJson(
    string Arm, [Member(Least = 1)] int Replication, string Start, string End, IReadOnlyList<string> Offices,
    [Member("Cases without first action, by office, as steps.")] IReadOnlyList<ReplayQueueJson> Backlog,
    [Member("Cases between grant and first action, by office, as steps.")] IReadOnlyList<ReplayQueueJson> Programme,
    [Member("The first ones by time.")] IReadOnlyList<ReplayMessageJson> Messages,
    [Member(Least = 0)] int MessagesLeftOut,
    IReadOnlyList<ReplayOutageJson> Outages,
    IReadOnlyList<ReplayCircuitJson> Circuit)
{
    /// <summary>Messages at most: more than a viewer can follow, and as much as a page of a few megabytes can hold.</summary>
    public const int MessagesMost = 1_500;

    public static ReplayJson Of(StoryWorld world, ReplayYear year) => new(
        world.Arm, world.Replication, world.Date(year.Start), world.Date(year.End), world.Offices,
        [.. year.Backlog.Select((steps, office) => ReplayQueueJson.Of(world, office, steps))],
        [.. year.Programme.Select((steps, office) => ReplayQueueJson.Of(world, office, steps))],
        [.. year.Messages.Take(MessagesMost).Select(message => ReplayMessageJson.Of(world, message))],
        Math.Max(0, year.Messages.Count - MessagesMost),
        [.. year.Outages.SelectMany(outage => ReplayOutageJson.Of(world, year, outage))],
        [.. year.Circuit.Select(line => ReplayCircuitJson.Of(world, line))]);
}

internal sealed record ReplayQueueJson(string Office, IReadOnlyList<string> At, IReadOnlyList<double> Cases)
{
    public static ReplayQueueJson Of(StoryWorld world, int office, IReadOnlyList<QueueStep> steps) => new(
        world.Office(office), [.. steps.Select(step => world.Date(step.At))], [.. steps.Select(static step => (double)step.Cases)]);
}

internal sealed record ReplayMessageJson(
    string From, string To, string Message, string Sent, [Member("Null: never.")] string? Received, int Attempts, string Outcome)
{
    public static ReplayMessageJson Of(StoryWorld world, StoryMessage message) => new(
        world.Office(message.From), world.Office(message.To), Names.Of(message.Kind),
        world.Date(message.RequestedAt), world.DateOrNull(message.ReceivedAt), message.Attempts.Count, StoryMessageJson.OutcomeOf(message));
}

internal sealed record ReplayOutageJson(string Link, string From, string To)
{
    // An outage concerns the links of all offices alike.
    public static IEnumerable<ReplayOutageJson> Of(StoryWorld world, ReplayYear year, LinkOutage outage) =>
        from office in Enumerable.Range(0, world.Offices.Count)
        from partner in Enumerable.Range(office + 1, world.Offices.Count - office - 1)
        select new ReplayOutageJson(
            world.Link(office, partner), world.Date(SimTime.Max(outage.From, year.Start)), world.Date(SimTime.Min(outage.To, year.End)));
}

internal sealed record ReplayCircuitJson(string Link, string At, [Member(Words = ["open", "half-open", "closed"])] string State)
{
    public static ReplayCircuitJson Of(StoryWorld world, in ExchangeEvent line) => new(
        world.Link(line.Office, line.Partner), world.Date(line.At),
        Names.Of(line.Kind switch
        {
            ExchangeEventKind.CircuitOpened => BreakerState.Open,
            ExchangeEventKind.CircuitHalfOpened => BreakerState.HalfOpen,
            _ => BreakerState.Closed,
        }));
}
