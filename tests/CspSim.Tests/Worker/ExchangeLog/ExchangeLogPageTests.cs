using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using CspSim.Engine;
using CspSim.Model.Exchange;
using CspSim.Model.Filings;
using CspSim.Reporting.Documents;
using CspSim.Tests.Data;
using CspSim.Tests.Worker.Support;

namespace CspSim.Tests.Worker.ExchangeLog;

/// <summary>The page about scenarios documents every event, field and word of the log, and its commands give right answers.</summary>
public sealed class ExchangeLogPageTests
{
    // What the page says of all events at once.
    private static readonly string[] s_common = ["@t", "@mt", "@l", "EventName", "Arm", "Replication", "SimTime", "Family"];

    private static readonly IReadOnlyList<JsonElement> s_lines = SampleLog.Lines(
        [.. Enum.GetValues<ExchangeEventKind>().Select(SampleLog.Event)]);
    private static readonly string s_page = File.ReadAllText(ScenarioFolder.Path("README.md"));

    [Fact]
    public void Every_event_is_documented_with_the_fields_that_it_has()
    {
        IReadOnlyList<string[]> rows = Rows("events");

        Assert.Equal(
            [.. s_lines.Select(static line => line.GetProperty("EventName").GetString()!)],
            rows.Select(static row => Code(row[0])[0]).ToArray());
        Assert.All(s_lines.Zip(rows), static both => Assert.Equal(
            [.. FieldsOf(both.First).Except(s_common, StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            Code(both.Second[2]).Order(StringComparer.Ordinal).ToArray()));
    }

    [Fact]
    public void Every_field_is_documented_with_unit_and_meaning_and_none_that_does_not_exist()
    {
        IEnumerable<string> written = s_lines.SelectMany(FieldsOf).Distinct(StringComparer.Ordinal);

        IReadOnlyList<string[]> rows = Rows("fields");

        Assert.Equal(written.Order(StringComparer.Ordinal), rows.SelectMany(static row => Code(row[0])).Order(StringComparer.Ordinal));
        Assert.All(rows, static row => Assert.True(row[1].Length > 0 && row[2].Length > 0, row[0]));
    }

    [Fact]
    public void Every_word_of_messages_outcomes_and_reasons_is_documented()
    {
        IEnumerable<string> words =
        [
            .. Enum.GetNames<MessageKind>(),
            .. Enum.GetValues<LinkOutcome>().Select(Names.Of),
            .. Enum.GetValues<OutsideReason>().Where(static reason => reason != OutsideReason.None).Select(Names.Of),
        ];

        Assert.Equal([.. words], Rows("words").Select(static row => Code(row[0])[0]).ToArray());
    }

    [Fact]
    public void Delays_of_the_page_are_percentiles_of_the_messages_received_in_hours()
    {
        // Hours 1, 2, ... 10 in the first arm.
        ExchangeEvent delivered = SampleLog.Event(ExchangeEventKind.MessageDelivered);
        IEnumerable<ExchangeEvent> ten = Enumerable.Range(1, 10)
            .Select(hours => delivered with { StartedAt = delivered.At - SimDuration.FromHours(hours) });

        Check("MessageDelivered", ten, ["""{"Arm":"alone","Messages":10,"Median":5,"P90":9,"P99":10}"""]);
    }

    [Fact]
    public void Openings_of_the_page_are_counted_by_link()
    {
        ExchangeEvent opened = SampleLog.Event(ExchangeEventKind.CircuitOpened) with { Family = -1 };

        Check(
            "CircuitOpened",
            [opened, SampleLog.Event(ExchangeEventKind.CircuitClosed), opened with { At = opened.At + SimDuration.FromDays(1) }],
            ["""{"Arm":"alone","Link":"North-South","Openings":2,"First":"2026-01-07T15:00:00.0000000Z"}"""]);
    }

    [Fact]
    public void The_story_of_the_page_is_that_of_one_family()
    {
        ExchangeEvent asked = SampleLog.Event(ExchangeEventKind.PetitionFiled) with { Family = 1 };
        ExchangeEvent left = SampleLog.Event(ExchangeEventKind.StayedOutside) with { Family = 1, Office = -1 };
        ExchangeEvent tried = SampleLog.Event(ExchangeEventKind.MessageAttempted) with { Family = 1 };

        Check(
            ".Family ==",
            [asked, SampleLog.Event(ExchangeEventKind.PetitionFiled), tried, left],
            [
                "2026-01-07T15:00  PetitionFiled  North  ",
                "2026-01-07T15:00  MessageAttempted  North  breaker-open",
                "2026-01-07T15:00  StayedOutside  both  cap-reached",
            ]);
    }

    [Fact]
    public void Commands_of_the_page_name_fields_that_exist()
    {
        HashSet<string> fields = [.. Rows("fields").SelectMany(static row => Code(row[0]))];
        string[] commands = [.. Commands()];

        Assert.Equal(3, commands.Length);
        Assert.All(
            commands.SelectMany(static command => Matches(command, @"(?<![\w\]])\.(\[""(?<found>[^""]+)""\]|(?<found>[A-Z]\w*))")),
            name => Assert.Contains(name, fields));
    }

    // Where jq is not installed, the names of fields are all that is checked.
    private static void Check(string of, IEnumerable<ExchangeEvent> events, string[] expected)
    {
        string command = Assert.Single(Commands(), command => command.Contains(of, StringComparison.Ordinal))
            .Replace("\"together\"", "\"alone\"", StringComparison.Ordinal);
        if (!IsInstalled("jq"))
        {
            return;
        }

        using TemporaryFolder folder = new();
        File.WriteAllLines(
            Path.Combine(folder.Path, "exchanges.clef"), SampleLog.Lines([.. events]).Select(static line => line.GetRawText()));
        ProcessStartInfo shell = new("/bin/sh") { WorkingDirectory = folder.Path, RedirectStandardOutput = true, UseShellExecute = false };
        shell.ArgumentList.Add("-c");
        shell.ArgumentList.Add(command);
        using Process run = Process.Start(shell)!;

        Assert.Equal(expected, run.StandardOutput.ReadToEnd().TrimEnd('\n').Split('\n'));
    }

    private static bool IsInstalled(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, program)));

    private static IEnumerable<string> Commands() =>
        s_page.Split('\n').Where(static line => line.StartsWith("jq ", StringComparison.Ordinal));

    private static IEnumerable<string> FieldsOf(JsonElement line) => line.EnumerateObject().Select(static property => property.Name);

    // The rows below the heading and the rule of a table of the page.
    private static IReadOnlyList<string[]> Rows(string table)
    {
        string[] parts = s_page.Split([$"<!-- exchange {table} -->", $"<!-- /exchange {table} -->"], StringSplitOptions.None);
        string[] rows = parts[1].Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return [.. rows.Skip(2).Select(static row => row.Trim('|', ' ').Split(" | "))];
    }

    private static string[] Code(string cell) => [.. Matches(cell, "`(?<found>[^`]+)`")];

    private static IEnumerable<string> Matches(string text, string pattern) =>
        Regex.Matches(text, pattern, RegexOptions.ExplicitCapture, TimeSpan.FromMinutes(1))
            .Select(static match => match.Groups["found"].Value);
}
