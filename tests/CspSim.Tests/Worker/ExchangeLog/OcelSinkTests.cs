using System.Text;
using System.Text.Json;
using CspSim.Experiments.Plans;
using CspSim.Experiments.Replication;
using CspSim.Link;
using CspSim.Model.Exchange;
using CspSim.Tests.Worker.Support;
using CspSim.Worker.ExchangeLog;

namespace CspSim.Tests.Worker.ExchangeLog;

public sealed class OcelSinkTests
{
    private static readonly ExperimentPlan s_plan = SmallPlan.Create(2);

    private static readonly (string[] Lines, JsonElement Log) s_written = Written(replications: 2);

    [Fact]
    public void A_log_is_what_the_format_wants() => Assert.Empty(new OcelCheck(s_written.Log).Faults());

    [Fact]
    public void It_has_the_events_of_the_exchange_log()
    {
        string[] lines =
        [
            .. s_written.Lines.Select(static line => JsonDocument.Parse(line).RootElement)
                .Where(static line => line.TryGetProperty("SimTime", out _))
                .Select(static line => $"{line.GetProperty("@t")} {line.GetProperty("EventName")}"),
        ];

        // Beside them the log has its own head and one of each arm in each replication.
        Assert.Equal(s_written.Lines.Length - 1 - 4, lines.Length);
        Assert.Equal(
            lines,
            s_written.Log.GetProperty("events").EnumerateArray()
                .Select(static each => $"{each.GetProperty("time")} {each.GetProperty("type")}"),
            StringComparer.Ordinal);
        Assert.Equal(
            lines.Select(static line => line.Split(' ')[1]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
            TypesOf("eventTypes").Order(StringComparer.Ordinal),
            StringComparer.Ordinal);
        Assert.Contains("CircuitOpened", TypesOf("eventTypes"), StringComparer.Ordinal);
        Assert.Contains("DuplicateIgnored", TypesOf("eventTypes"), StringComparer.Ordinal);
    }

    [Fact]
    public void Objects_are_offices_families_applications_and_messages()
    {
        JsonElement[] objects = [.. s_written.Log.GetProperty("objects").EnumerateArray()];
        int CountOf(string type) => objects.Count(each => each.GetProperty("type").GetString() == type);

        Assert.Equal(
            ["application", "family", "message", "office"],
            TypesOf("objectTypes").Order(StringComparer.Ordinal),
            StringComparer.Ordinal);
        Assert.Equal(2, CountOf("office"));
        Assert.Equal(
            CountOf("message"),
            s_written.Lines.Count(static line => line.Contains("\"EventName\":\"MessageRequested\"", StringComparison.Ordinal)));

        // In both arms and both replications the same families are other objects.
        JsonElement family = objects.First(static each => each.GetProperty("type").GetString() == "family");
        Assert.Equal(
            ["Arm", "Replication", "Family"],
            family.GetProperty("attributes").EnumerateArray().Select(static each => each.GetProperty("name").GetString()),
            StringComparer.Ordinal);
        HashSet<string?> names = new(objects.Select(static each => each.GetProperty("id").GetString()), StringComparer.Ordinal);
        Assert.Superset(new HashSet<string?>(["family:alone/1/3", "family:together/1/3"], StringComparer.Ordinal), names);
    }

    // One message of family 42 from North to South, in the arm alone: SampleLog says so.
    [Fact]
    public void An_event_leads_to_the_objects_that_its_line_names()
    {
        (_, JsonElement log) = Written([SampleLog.Event(ExchangeEventKind.MessageDelivered), SampleLog.Event(ExchangeEventKind.WentAlone)]);

        Assert.Empty(new OcelCheck(log).Faults());
        Assert.Equal(
            [
                [("family:alone/1/42", "family"), ("message:alone/1/5", "message"), ("office:North", "from"), ("office:South", "to")],
                [("family:alone/1/42", "family"), ("office:North", "office"), ("application:alone/1/42@North", "application")],
            ],
            log.GetProperty("events").EnumerateArray().Select(static each => Relationships(each).ToArray()));
        JsonElement message = log.GetProperty("objects").EnumerateArray()
            .Single(static each => each.GetProperty("id").GetString() == "message:alone/1/5");
        Assert.Equal([("family:alone/1/42", "about"), ("office:North", "from"), ("office:South", "to")], Relationships(message));
        JsonElement delivered = log.GetProperty("events")[0];
        Assert.Equal(
            [
                ("Arm", "alone"), ("Replication", "1"), ("SimTime", "P3D"), ("Message", "RequestNotice"), ("Attempts", "2"),
                ("RequestedAt", "2026-01-06T15:00:00.0000000Z"), ("TotalSeconds", "86400"), ("OnTime", "true"),
            ],
            delivered.GetProperty("attributes").EnumerateArray()
                .Select(static each => (each.GetProperty("name").GetString(), each.GetProperty("value").GetString())));
    }

    [Fact]
    public void A_log_without_events_is_one() => Assert.Empty(new OcelCheck(Written([]).Log).Faults());

    private static IEnumerable<string> TypesOf(string member) =>
        s_written.Log.GetProperty(member).EnumerateArray().Select(static type => type.GetProperty("name").GetString()!);

    private static IEnumerable<(string?, string?)> Relationships(JsonElement of) => of.GetProperty("relationships").EnumerateArray()
        .Select(static each => (each.GetProperty("objectId").GetString(), each.GetProperty("qualifier").GetString()));

    private static (string[] Lines, JsonElement Log) Written(IReadOnlyList<ExchangeEvent> events) =>
        Written(file => file.Write(0, 1, events));

    private static (string[] Lines, JsonElement Log) Written(int replications) => Written(file => new ExperimentRunner(
        SmallPlan.Create(replications),
        new()
        {
            Threads = 1, LinkFactory = new PollyLinkFactory(), ExchangeLog = LogScope.All, Records = new Writing(file),
        }).Run());

    private static (string[] Lines, JsonElement Log) Written(Action<ExchangeLogFile> write)
    {
        using MemoryStream lines = new();
        using MemoryStream objects = new();
        ExchangeLogHeader header = new("Small offices", "00", 7, "1", ExchangeLogScope.All, s_plan.Arms[0].World.Window.Start);
        using (ExchangeLogFile file = new(lines, header, s_plan.Arms, objects))
        {
            write(file);
        }

        return (
            Encoding.UTF8.GetString(lines.ToArray()).TrimEnd('\n').Split('\n'), JsonDocument.Parse(objects.ToArray()).RootElement);
    }

    private sealed class Writing(ExchangeLogFile file) : IExperimentRecords
    {
        public void Take(ReplicationRecords records) => file.Write(records.Arm, records.Replication, records.Events);
    }
}
