using System.Text.Json;
using CspSim.Experiments.Results;
using CspSim.Tests.Worker.Support;
using CspSim.Worker.ExchangeLog;
using CspSim.Worker.Hosting;
using Serilog.Core;

namespace CspSim.Tests.Worker.ExchangeLog;

/// <summary>What the log promises its readers, held against real runs over a link that fails in every way.</summary>
public sealed class ExchangeLogContractTests : IDisposable
{
    private static readonly Lazy<(ExperimentResult Result, IReadOnlyList<JsonElement> Lines)> s_everything = new(
        () => Run(ExchangeLogScope.All));
    private static readonly Lazy<(ExperimentResult Result, IReadOnlyList<JsonElement> Lines)> s_first = new(
        () => Run(ExchangeLogScope.First));

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_totals_of_the_log_are_those_of_the_results()
    {
        (ExperimentResult result, IReadOnlyList<JsonElement> lines) = s_everything.Value;

        foreach (ArmResult arm in result.Arms)
        {
            Dictionary<string, int> counted = lines
                .Where(line => Text(line, "Arm") == arm.Name)
                .CountBy(static line => Text(line, "EventName")!, StringComparer.Ordinal)
                .ToDictionary(StringComparer.Ordinal);
            int Count(string name) => counted.GetValueOrDefault(name);

            Assert.Equal(arm.Exchange.Requested, Count("MessageRequested"));
            Assert.Equal(arm.Exchange.Delivered, Count("MessageDelivered"));
            Assert.Equal(arm.Exchange.GivenUp, Count("MessageAbandoned"));
            Assert.Equal(arm.Exchange.Attempts, Count("MessageAttempted"));
            Assert.Equal(arm.Exchange.Duplicates, Count("DuplicateIgnored"));
            Assert.Equal(arm.Exchange.Late, Count("LateReportArrived"));
            Assert.Equal(arm.Exchange.Granted, Count("ProgrammeGranted"));
            Assert.Equal(arm.Exchange.Outside + arm.Exchange.NotEligible, Count("StayedOutside"));
            Assert.Equal(
                arm.Exchange.ActedAlone,
                lines.Count(line => Text(line, "Arm") == arm.Name && Text(line, "EventName") == "FirstActionIssued"
                    && line.GetProperty("ActedAlone").GetBoolean()));
            Assert.Equal(
                arm.Exchange.FirstActionsOverdue,
                lines.Count(line => Text(line, "Arm") == arm.Name && Text(line, "EventName") == "FirstActionIssued"
                    && line.GetProperty("Overdue").GetBoolean()));
        }

        Assert.True(
            result.Arms[1].Exchange is { Requested: > 100, GivenUp: > 0, Duplicates: > 0, ActedAlone: > 0, FirstActionsOverdue: > 0 },
            result.Arms[1].Exchange.ToString());
    }

    [Fact]
    public void Each_message_is_settled_once_with_attempts_numbered_without_gaps()
    {
        (ExperimentResult result, IReadOnlyList<JsonElement> lines) = s_everything.Value;
        long open = 0;

        foreach (IGrouping<(string?, int, long), JsonElement> message in lines
            .Where(static line => line.TryGetProperty("MessageId", out _))
            .GroupBy(
                static line => (Text(line, "Arm"), line.GetProperty("Replication").GetInt32(), line.GetProperty("MessageId").GetInt64())))
        {
            JsonElement[] settled = [.. message.Where(
                static line => Text(line, "EventName") is "MessageDelivered" or "MessageAbandoned")];
            JsonElement[] attempts = [.. message.Where(static line => Text(line, "EventName") == "MessageAttempted")];
            JsonElement requested = Assert.Single(message, static line => Text(line, "EventName") == "MessageRequested");

            Assert.Equal(
                Enumerable.Range(1, attempts.Length),
                attempts.Select(static line => line.GetProperty("Attempt").GetInt32()).Order());
            Assert.True(settled.Length <= 1);
            open += 1 - settled.Length;
            if (settled is [var end])
            {
                TimeSpan total = end.GetProperty("@t").GetDateTimeOffset() - requested.GetProperty("@t").GetDateTimeOffset();
                Assert.Equal(total.TotalSeconds, end.GetProperty("TotalSeconds").GetDouble(), 6);
                Assert.True(end.GetProperty("Attempts").GetInt32() <= attempts.Length);
            }
        }

        Assert.Equal(result.Arms.Sum(static arm => arm.Exchange.InTransit), open);
    }

    [Fact]
    public void Time_never_goes_back_inside_a_replication_and_every_hole_of_a_template_is_filled()
    {
        (_, IReadOnlyList<JsonElement> lines) = s_everything.Value;

        foreach (IGrouping<(string?, int), JsonElement> replication in lines.Skip(1)
            .GroupBy(static line => (Text(line, "Arm"), line.GetProperty("Replication").GetInt32())))
        {
            DateTimeOffset[] times = [.. replication.Select(static line => line.GetProperty("@t").GetDateTimeOffset())];
            Assert.Equal(times.Order(), times);
        }

        Assert.All(lines, static line =>
        {
            foreach (string hole in Text(line, "@mt")!.Split('{').Skip(1).Select(static part => part.Split('}')[0]))
            {
                Assert.True(line.TryGetProperty(hole, out _), $"{hole} is missing in {line.GetRawText()}");
            }
        });
    }

    [Fact]
    public void The_first_line_shows_format_scenario_hash_seed_and_that_time_is_simulated()
    {
        (_, IReadOnlyList<JsonElement> lines) = s_first.Value;

        Assert.Equal("LogOpened", Text(lines[0], "EventName"));
        Assert.Equal("cspsim-exchanges/1", Text(lines[0], "Format"));
        Assert.Equal("simulated, UTC", Text(lines[0], "TimeBasis"));
        Assert.Equal("Small offices", Text(lines[0], "Scenario"));
        Assert.Equal(64, Text(lines[0], "ScenarioHash")!.Length);
        Assert.Equal(7, lines[0].GetProperty("Seed").GetInt32());
        Assert.Equal("2026-01-04T15:00:00.0000000Z", Text(lines[0], "@t"));
    }

    [Fact]
    public void By_default_the_first_replication_of_each_arm_is_there_and_no_other()
    {
        (_, IReadOnlyList<JsonElement> lines) = s_first.Value;

        Assert.Equal(
            [("alone", 1), ("together", 1)],
            lines.Where(static line => Text(line, "EventName") == "ReplicationStarted")
                .Select(static line => (Text(line, "Arm")!, line.GetProperty("Replication").GetInt32())));
    }

    [Fact]
    public void Equal_seeds_give_equal_bytes_on_one_thread_and_on_three()
    {
        byte[] one = Bytes(ExchangeLogScope.All, threads: 1);

        Assert.Equal(one, Bytes(ExchangeLogScope.All, threads: 3));
        Assert.Equal(one, Bytes(ExchangeLogScope.All, threads: 1));
    }

    [Fact]
    public void Without_a_log_there_is_no_file()
    {
        RunReport report = Execute(_folder.Path, ExchangeLogScope.None, threads: 1);

        Assert.False(File.Exists(Path.Combine(report.Folder!, "exchanges.clef")));
    }

    private static string? Text(JsonElement line, string name) =>
        line.TryGetProperty(name, out JsonElement value) ? value.GetString() : null;

    private static (ExperimentResult Result, IReadOnlyList<JsonElement> Lines) Run(ExchangeLogScope scope)
    {
        using TemporaryFolder folder = new();
        RunReport report = Execute(folder.Path, scope, threads: 2);
        string[] lines = File.ReadAllLines(Path.Combine(report.Folder!, "exchanges.clef"));
        return (report.Result!, [.. lines.Select(static line => JsonDocument.Parse(line).RootElement)]);
    }

    private byte[] Bytes(ExchangeLogScope scope, int threads) =>
        File.ReadAllBytes(Path.Combine(Execute(_folder.Path, scope, threads).Folder!, "exchanges.clef"));

    private static RunReport Execute(string folder, ExchangeLogScope scope, int threads)
    {
        RunReport report = new RunExecution(Logger.None, TimeProvider.System).Execute(
            new RunRequest
            {
                Plan = SmallPlan.Create(2),
                ScenarioText = "cspsim: 1\n",
                ResultsFolder = folder,
                StartedAt = new DateTimeOffset(2026, 11, 1, 10, 0, 0, TimeSpan.Zero),
                Threads = threads,
                Log = scope,
            },
            CancellationToken.None);
        Assert.Null(report.Fault);
        return report;
    }
}
