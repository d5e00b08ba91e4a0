using System.Text.Json.Nodes;
using CspSim.Reporting.Charts;
using CspSim.Reporting.Documents;

namespace CspSim.Reporting.Html;

/// <summary>The year of a result as <c>replay.js</c> plays it: instants are seconds from its start, names their places in lists.</summary>
internal static class ReplayTrack
{
    /// <summary>The track.</summary>
    public static JsonObject Of(ReplayJson year)
    {
        DateTimeOffset start = Instant(year.Start);
        string[] messages = [.. year.Messages.Select(static message => message.Message).Distinct(StringComparer.Ordinal)];
        string[] outcomes = [.. year.Messages.Select(static message => message.Outcome).Distinct(StringComparer.Ordinal)];
        return new()
        {
            ["start"] = start.ToUnixTimeMilliseconds(),
            ["offset"] = (int)start.Offset.TotalMinutes,
            ["seconds"] = Seconds(year.End),
            ["offices"] = Texts(year.Offices),
            ["backlog"] = Queues(year.Backlog),
            ["programme"] = Queues(year.Programme),
            ["names"] = new JsonArray([.. messages.Select(static name => Terms.Message(name).ToJson())]),
            ["outcomes"] = new JsonArray([.. outcomes.Select(static outcome => Terms.Outcome(outcome).ToJson())]),
            ["messages"] = new JsonArray(
            [
                .. year.Messages.Select(message => (JsonNode)new JsonArray(
                    PlaceOf(message.From), PlaceOf(message.To), Array.IndexOf(messages, message.Message),
                    Seconds(message.Sent), message.Received is { } received ? Seconds(received) : null, message.Attempts,
                    Array.IndexOf(outcomes, message.Outcome))),
            ]),
            ["outages"] = new JsonArray(
                [.. year.Outages.Select(each => (JsonNode)new JsonArray(each.Link, Seconds(each.From), Seconds(each.To)))]),
            ["circuit"] = new JsonArray([.. year.Circuit.Select(each => (JsonNode)new JsonArray(each.Link, Seconds(each.At), each.State))]),
        };

        int PlaceOf(string office) => year.Offices.ToList().IndexOf(office);

        long Seconds(string instant) => (long)(Instant(instant) - start).TotalSeconds;

        JsonArray Queues(IReadOnlyList<ReplayQueueJson> queues) => new(
        [
            .. queues.Select(queue => (JsonNode)new JsonArray(
                [.. queue.At.Zip(queue.Cases, (at, cases) => (JsonNode)new JsonArray(Seconds(at), cases))])),
        ]);
    }

    private static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(static text => (JsonNode)text)]);

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
