using System.Text;
using System.Text.Json.Nodes;
using CspSim.Experiments.Plans;
using CspSim.Experiments.Results;
using CspSim.Model.Runs;
using CspSim.Model;
using CspSim.Reporting.Comparing;
using CspSim.Reporting.Documents;
using CspSim.Reporting.Reading;
using CspSim.Tests.Experiments.Support;
using CspSim.Tests.Reporting.Support;

namespace CspSim.Tests.Reporting.Reading;

public sealed class ResultDocumentReaderTests
{
    private static readonly ExperimentResult s_result = SomeReport.Result(SomePlan.With(ReplicationRule.Exactly(5), "a", "bb"));

    private static readonly string s_text = Encoding.UTF8.GetString(SomeReport.Json(s_result));

    [Fact]
    public void A_written_result_comes_back_in_eight_digits()
    {
        ResultDocument document = Read(s_text).Document!;

        Assert.Equal(SomePlan.Seed, document.Series.Random.Seed);
        Assert.Equal([1, 2, 3, 4, 5], document.Series.Numbers);
        Assert.Equal(["a", "bb"], document.Series.Arms.Select(arm => arm.Name), StringComparer.Ordinal);
        Assert.Equal(["KIPO", "JPO"], document.Offices);
        Assert.Equal(
            s_result.Measures.Select(measure => measure.Unit),
            document.Series.Measures.Select(measure => measure.Unit),
            StringComparer.Ordinal);
        Assert.Equal(SomeReport.Provenance.ScenarioText, document.ScenarioText);
        Assert.True(document.IsScenarioIntact);
        Assert.Equal(
            s_result.Arms[1].Figures.Select(figure => figure.Means.ToArray().Select(static mean => DocumentText.Rounded(mean, 8))),
            document.Series.Arms[1].Figures.Select(figure => figure.Means.ToArray()));
    }

    [Theory]
    [InlineData("cspsim-result/1")]
    [InlineData("cspsim-result/1.4")]
    public void A_result_of_before_the_same_cases_were_compared_is_refused_with_what_to_do(string format)
    {
        ResultReading reading = Read(s_text.Replace("cspsim-result/3", format, StringComparison.Ordinal));

        Assert.Null(reading.Document);
        Assert.Equal($"r: its format {format} is no longer read, cspsim-result/3 is", reading.Message);
        Assert.Equal("it was made by cspsim 0.0.1, whose groups are of other cases; run its scenario.yaml again", reading.Help);
    }

    [Fact]
    public void Every_replication_says_which_cases_it_has_measured()
    {
        JsonNode root = JsonNode.Parse(s_text)!;
        root["arms"]![1]!["cases"]!.AsArray().RemoveAt(4);

        Assert.Equal("r: arms[1].cases: 5 values are needed, one a replication, found 4", Read(root.ToJsonString()).Message);
    }

    [Theory]
    [InlineData("none", FollowUp.None)]
    [InlineData("first-actions", FollowUp.FirstActions)]
    [InlineData("decisions", FollowUp.Decisions)]
    public void How_far_a_run_went_on_comes_back(string word, FollowUp follow)
    {
        string text = s_text.Replace("\"follow\": \"first-actions\"", $"\"follow\": \"{word}\"", StringComparison.Ordinal);

        Assert.All(Read(text).Document!.Windows, window => Assert.Equal(follow, window.Follow));
    }

    [Fact]
    public void Numbers_of_replications_come_back_with_their_gaps_and_must_ascend()
    {
        JsonNode root = JsonNode.Parse(s_text)!;
        root["replications"]!["numbers"] = new JsonArray(1, 2, 4, 5, 9);
        Assert.Equal([1, 2, 4, 5, 9], Read(root.ToJsonString()).Document!.Series.Numbers);

        root["replications"]!["numbers"] = new JsonArray(1, 2, 2, 5, 9);
        Assert.Contains("5 ascending numbers of replications", Read(root.ToJsonString()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_result_that_holds_every_series_of_each_replication_is_read()
    {
        JsonNode root = JsonNode.Parse(s_text)!;
        root["format"] = "cspsim-result/2";
        root["reporting"]!.Parent!.AsObject().Remove("reporting");
        root["arms"]![0]!["figures"]![0]!["replications"]!["p50"] = new JsonArray(1, 2, 3, 4, 5);

        Assert.Equal(
            s_result.Arms[0].Figures[0].Means.ToArray().Select(static mean => DocumentText.Rounded(mean, 8)),
            Read(root.ToJsonString()).Document!.Series.Arms[0].Figures[0].Means.ToArray());
    }

    [Fact]
    public void A_later_minor_version_with_more_members_is_read() =>
        Assert.NotNull(Read(s_text.Replace(
            "\"format\": \"cspsim-result/3\"",
            "\"format\": \"cspsim-result/3.3\", \"more\": {}",
            StringComparison.Ordinal)).Document);

    [Theory]
    [InlineData(
        "\"format\": \"cspsim-result/3\"",
        "\"format\": \"cspsim-result/4\"",
        "r: its format cspsim-result/4 is not known here, cspsim-result/3 is")]
    [InlineData("\"format\": \"cspsim-result/3\"", "\"format\": \"other/1\"", "r: its format is other/1, not cspsim-result/3")]
    [InlineData("\"format\": \"cspsim-result/3\"", "\"form\": 1", "r: no result of cspsim, it names no format")]
    [InlineData("\"seed\": \"20260105\"", "\"seed\": \"-1\"", "r: random.seed: a seed in digits is needed, found \"-1\"")]
    [InlineData("\"made\": 5", "\"made\": 6", "r: arms[0].figures[0].replications.mean: 6 values are needed, one a replication, found 5")]
    [InlineData(
        "\"follow\": \"first-actions\"",
        "\"follow\": \"ever\"",
        "r: windows[0].follow: none, first-actions or decisions is needed, found \"ever\"")]
    [InlineData("\"partial\": false", "\"partial\": 0", "r: partial: true or false is needed, found 0")]
    [InlineData("\"name\": \"bb\"", "\"title\": \"bb\"", "r: arms[1]: 'name' is missing")]
    [InlineData(
        "\"preference\": \"lower\"",
        "\"preference\": \"less\"",
        "r: measures[0].preference: lower, higher or neither is needed, found \"less\"")]
    public void A_wrong_document_is_reported_in_one_line_with_its_place(string whole, string broken, string message)
    {
        Assert.Contains(whole, s_text, StringComparison.Ordinal);
        ResultReading reading = Read(s_text.Replace(whole, broken, StringComparison.Ordinal));

        Assert.Null(reading.Document);
        Assert.Equal(message, reading.Message);
        Assert.NotEmpty(reading.Help);
    }

    [Theory]
    [InlineData("\"atMost\": 5", "\"atMost\": 0", "r: replications.atMost: a whole number from 1 is needed, found 0")]
    [InlineData("\"atMost\": 5", "\"atMost\": 2.5", "r: replications.atMost: a whole number is needed, found 2.5")]
    [InlineData("\"generator\": \"Philox4x32-10\"", "\"generator\": null", "r: random.generator: a text is needed, found nothing")]
    [InlineData(
        "\"generator\": \"Philox4x32-10\"",
        "\"generator\": \"a\\u001bb\"",
        "r: random.generator: a text without control characters is needed, found \"a\\u001bb\"")]
    [InlineData(
        "\"lengthDays\": 730",
        "\"lengthDays\": \"two years\"",
        "r: windows[0].lengthDays: a number is needed, found \"two years\"")]
    [InlineData("\"offices\": [", "\"offices\": [ null, ", "r: offices[0]: a value is needed, found nothing")]
    [InlineData("\"arms\": [", "\"arms\": [ null, ", "r: arms[0]: a value is needed, found nothing")]
    [InlineData("\"arms\": [", "\"arms\": [], \"others\": [", "r: arms: at least one arm is needed, found a list")]
    [InlineData("\"numbers\": [", "\"numbers\": 3, \"more\": [", "r: replications.numbers: a list is needed, found 3")]
    [InlineData("\"random\": {", "\"random\": [], \"more\": {", "r: random: an object is needed, found a list")]
    public void What_is_needed_and_what_was_found_is_reported(string whole, string broken, string message)
    {
        Assert.Contains(whole, s_text, StringComparison.Ordinal);

        Assert.Equal(message, Read(s_text.Replace(whole, broken, StringComparison.Ordinal)).Message);
    }

    [Fact]
    public void A_word_that_a_later_version_has_added_where_none_is_needed_does_no_harm() =>
        Assert.Null(Read(s_text.Replace("\"scope\": \"pair\"", "\"scope\": \"triple\"", StringComparison.Ordinal)).Document!.Series
            .FindMeasure("pair-pendency")!.Scope);

    // Every member and every first entry of a list, each in turn something else.
    [Fact]
    public void Whatever_stands_in_a_place_it_is_read_or_refused_in_one_line()
    {
        string text = Encoding.UTF8.GetString(
            SomeReport.Json(SomeReport.Result(SomePlan.With(ReplicationRule.Exactly(1), "a") with { Measures = [SomePlan.Backlog] })));
        foreach (string path in PathsOf(JsonNode.Parse(text)!, ""))
        {
            foreach (string other in (string[])["null", "3", "-1.5", "1e999", "true", "\"\\u001b\"", "\"\\ud800\"", "[]", "[null]", "{}"])
            {
                JsonNode root = JsonNode.Parse(text)!;
                string[] steps = path.Split('/');
                JsonNode parent = steps[..^1].Aggregate(root, static (node, step) => node is JsonArray list ? list[0]! : node[step]!);
                Replace(parent, steps[^1], "@");
                ResultReading reading = Read(root.ToJsonString().Replace("\"@\"", other, StringComparison.Ordinal));

                Assert.True(
                    reading.Document is not null || reading.Message.StartsWith("r: ", StringComparison.Ordinal),
                    $"{path} = {other}");
                Assert.DoesNotContain(reading.Message, char.IsControl);
            }
        }
    }

    [Fact]
    public void A_file_that_is_cut_off_is_reported_with_its_last_line()
    {
        string[] lines = s_text.Split('\n');
        ResultReading reading = Read(string.Join('\n', lines[..10]));

        Assert.Matches(@"^r: no JSON from line \d+, byte \d+ on$", reading.Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData("hello")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{\"format\": \"cspsim-result/3\"}")]
    [InlineData("{\"format\": \"cspsim-result/3\", \"replications\": 3}")]
    public void Anything_else_is_refused(string text)
    {
        ResultReading reading = Read(text);

        Assert.Null(reading.Document);
        Assert.StartsWith("r: ", reading.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', reading.Message);
    }

    [Fact]
    public void A_scenario_text_that_was_changed_later_is_noticed() =>
        Assert.False(Read(s_text.Replace("cspsim: 1\\nname", "cspsim: 1\\n\\nname", StringComparison.Ordinal)).Document!.IsScenarioIntact);

    private static IEnumerable<string> PathsOf(JsonNode node, string path) => node switch
    {
        JsonObject members => members.SelectMany(member => PathsBelow(member.Value, $"{path}{member.Key}")),
        JsonArray { Count: > 0 } list => PathsBelow(list[0], $"{path}0"),
        _ => [],
    };

    private static IEnumerable<string> PathsBelow(JsonNode? node, string path) =>
        node is null ? [path] : PathsOf(node, path + "/").Prepend(path);

    private static void Replace(JsonNode parent, string step, JsonNode value)
    {
        if (parent is JsonArray list)
        {
            list[0] = value;
        }
        else
        {
            parent[step] = value;
        }
    }

    private static ResultReading Read(string text) => ResultDocumentReader.Read(Encoding.UTF8.GetBytes(text), "r");
}
