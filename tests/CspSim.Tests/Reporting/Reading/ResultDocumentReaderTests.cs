using System.Text;
using System.Text.Json.Nodes;
using CspSim.Experiments.Plans;
using CspSim.Experiments.Results;
using CspSim.Model.Runs;
using CspSim.Reporting.Reading;
using CspSim.Tests.Experiments.Support;
using CspSim.Tests.Reporting.Support;
using Xunit;

namespace CspSim.Tests.Reporting.Reading;

public sealed class ResultDocumentReaderTests
{
    private static readonly ExperimentResult s_result = SomeReport.Result(SomePlan.With(ReplicationRule.Exactly(5), "a", "bb"));

    private static readonly string s_text = Encoding.UTF8.GetString(SomeReport.Json(s_result));

    [Fact]
    public void A_written_result_comes_back_to_the_last_bit()
    {
        ResultDocument document = Read(s_text).Document!;

        Assert.Equal(SomePlan.Seed, document.Series.Random.Seed);
        Assert.Equal([1, 2, 3, 4, 5], document.Series.Numbers);
        Assert.Equal(["a", "bb"], document.Series.Arms.Select(arm => arm.Name), StringComparer.Ordinal);
        Assert.Equal(["KIPO", "JPO"], document.Offices);
        Assert.Equal(s_result.Measures.Select(measure => measure.Unit), document.Series.Measures.Select(measure => measure.Unit), StringComparer.Ordinal);
        Assert.Equal(SomeReport.Provenance.ScenarioText, document.ScenarioText);
        Assert.True(document.IsScenarioIntact);
        Assert.Equal(s_result.Arms[1].Figures.Select(figure => figure.Means.ToArray()), document.Series.Arms[1].Figures.Select(figure => figure.Means.ToArray()));
    }

    [Theory]
    [InlineData("cspsim-result/1")]
    [InlineData("cspsim-result/1.4")]
    public void A_result_of_before_the_same_cases_were_compared_is_refused_with_what_to_do(string format)
    {
        ResultReading reading = Read(s_text.Replace("cspsim-result/2", format, StringComparison.Ordinal));

        Assert.Null(reading.Document);
        Assert.Equal($"r: its format {format} is no longer read, cspsim-result/2 is", reading.Message);
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
    public void A_later_minor_version_with_more_members_is_read() =>
        Assert.NotNull(Read(s_text.Replace("\"format\": \"cspsim-result/2\"", "\"format\": \"cspsim-result/2.3\", \"more\": {}", StringComparison.Ordinal)).Document);

    [Theory]
    [InlineData("\"format\": \"cspsim-result/2\"", "\"format\": \"cspsim-result/3\"", "r: its format cspsim-result/3 is not known here, cspsim-result/2 is")]
    [InlineData("\"format\": \"cspsim-result/2\"", "\"format\": \"other/1\"", "r: its format is other/1, not cspsim-result/2")]
    [InlineData("\"format\": \"cspsim-result/2\"", "\"form\": 1", "r: no result of cspsim, it names no format")]
    [InlineData("\"seed\": \"20260105\"", "\"seed\": \"-1\"", "r: random.seed: a seed in digits is needed, found \"-1\"")]
    [InlineData("\"made\": 5", "\"made\": 6", "r: arms[0].figures[0].replications.mean: 6 values are needed, one a replication, found 5")]
    [InlineData("\"follow\": \"first-actions\"", "\"follow\": \"ever\"", "r: windows[0].follow: none, first-actions or decisions is needed, found \"ever\"")]
    [InlineData("\"partial\": false", "\"partial\": 0", "r: partial: true or false is needed, found 0")]
    [InlineData("\"name\": \"bb\"", "\"title\": \"bb\"", "r: arms[1]: 'name' is missing")]
    [InlineData("\"preference\": \"lower\"", "\"preference\": \"less\"", "r: measures[0].preference: lower, higher or neither is needed, found \"less\"")]
    public void A_wrong_document_is_told_in_one_line_with_its_place(string whole, string broken, string message)
    {
        Assert.Contains(whole, s_text, StringComparison.Ordinal);
        ResultReading reading = Read(s_text.Replace(whole, broken, StringComparison.Ordinal));

        Assert.Null(reading.Document);
        Assert.Equal(message, reading.Message);
        Assert.NotEmpty(reading.Help);
    }

    [Fact]
    public void A_file_that_is_cut_off_is_told_with_its_last_line()
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
    [InlineData("{\"format\": \"cspsim-result/2\"}")]
    [InlineData("{\"format\": \"cspsim-result/2\", \"replications\": 3}")]
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

    private static ResultReading Read(string text) => ResultDocumentReader.Read(Encoding.UTF8.GetBytes(text), "r");
}
