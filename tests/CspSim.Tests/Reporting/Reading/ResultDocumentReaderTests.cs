using System.Text;
using System.Text.Json.Nodes;
using CspSim.Experiments.Plans;
using CspSim.Experiments.Results;
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

    [Fact]
    public void Results_of_before_key_versions_are_read_as_version_one()
    {
        JsonNode root = JsonNode.Parse(s_text)!;
        root["random"]!.AsObject().Remove("keyVersion");
        root["replications"]!.AsObject().Remove("first");
        root["replications"]!.AsObject().Remove("numbers");
        string old = root.ToJsonString();

        Assert.Equal(Read(s_text).Document!.Series.Random, Read(old).Document!.Series.Random);
        Assert.Equal([1, 2, 3, 4, 5], Read(old).Document!.Series.Numbers);
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
        Assert.NotNull(Read(s_text.Replace("\"format\": \"cspsim-result/1\"", "\"format\": \"cspsim-result/1.3\", \"more\": {}", StringComparison.Ordinal)).Document);

    [Theory]
    [InlineData("\"format\": \"cspsim-result/1\"", "\"format\": \"cspsim-result/2\"", "r: its format cspsim-result/2 is not known here, cspsim-result/1 is")]
    [InlineData("\"format\": \"cspsim-result/1\"", "\"format\": \"other/1\"", "r: its format is other/1, not cspsim-result/1")]
    [InlineData("\"format\": \"cspsim-result/1\"", "\"form\": 1", "r: no result of cspsim, it names no format")]
    [InlineData("\"seed\": \"20260105\"", "\"seed\": \"-1\"", "r: random.seed: a seed in digits is needed, found \"-1\"")]
    [InlineData("\"made\": 5", "\"made\": 6", "r: arms[0].figures[0].replications.mean: 6 values are needed, one a replication, found 5")]
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
    [InlineData("{\"format\": \"cspsim-result/1\"}")]
    [InlineData("{\"format\": \"cspsim-result/1\", \"replications\": 3}")]
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
