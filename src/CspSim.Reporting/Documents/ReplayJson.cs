namespace CspSim.Reporting.Documents;

/// <summary>One year of one replication of one arm, to be played: queues, the link, the messages between the offices.</summary>
internal sealed record ReplayJson(
    string Arm, [Member(Least = 1)] int Replication, string Start, string End, IReadOnlyList<string> Offices,
    [Member("Cases without first action, by office, as steps.")] IReadOnlyList<ReplayQueueJson> Backlog,
    [Member("Cases between grant and first action, by office, as steps.")] IReadOnlyList<ReplayQueueJson> Programme,
    [Member("The first ones by time.")] IReadOnlyList<ReplayMessageJson> Messages,
    [Member(Least = 0)] int MessagesLeftOut,
    IReadOnlyList<ReplayOutageJson> Outages,
    IReadOnlyList<ReplayCircuitJson> Circuit);

internal sealed record ReplayQueueJson(string Office, IReadOnlyList<string> At, IReadOnlyList<double> Cases);

internal sealed record ReplayMessageJson(
    string From, string To, string Message, string Sent, [Member("Null: never.")] string? Received, int Attempts, string Outcome);

internal sealed record ReplayOutageJson(string Link, string From, string To);

internal sealed record ReplayCircuitJson(string Link, string At, string State);
