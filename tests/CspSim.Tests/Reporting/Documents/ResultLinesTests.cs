using System.Text;
using System.Text.Json;
using CspSim.Experiments.Plans;
using CspSim.Experiments.Results;
using CspSim.Reporting.Documents;
using CspSim.Tests.Experiments.Support;
using CspSim.Tests.Reporting.Support;

namespace CspSim.Tests.Reporting.Documents;

public sealed class ResultLinesTests
{
    private static readonly JsonElement s_schema = DocumentSchemas.Of("result-lines");

    [Fact]
    public void Every_line_keeps_to_the_schema()
    {
        ExperimentResult result = SomeReport.Result(
            SomePlan.With(new ReplicationRule(3, 9, new PrecisionTarget(SomePlan.Pendency, 0.0001)), "a", "b"));

        Assert.All(Lines(result), static line => Assert.Empty(Faults(line)));
    }

    [Fact]
    public void The_first_line_carries_the_format_and_the_others_one_figure_of_one_replication_each()
    {
        ExperimentResult result = SomeReport.Result(SomePlan.With(ReplicationRule.Exactly(4), "a", "b"));
        string[] lines = Lines(result);

        using JsonDocument head = JsonDocument.Parse(lines[0]);
        Assert.Equal("cspsim-result-lines/1", head.RootElement.GetProperty("format").GetString());
        Assert.Equal(1 + (4 * result.Arms.Sum(static arm => arm.Figures.Count)), lines.Length);
        Assert.Equal(lines.Length, lines.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Numbers_have_eight_digits()
    {
        ExperimentResult result = SomeReport.Result(SomePlan.With(ReplicationRule.Exactly(3), "a"));
        Figure figure = result.Arms[0].Figures[0];
        using JsonDocument line = JsonDocument.Parse(Lines(result)[1 + result.Arms[0].Figures.Count]);

        Assert.Equal(2, line.RootElement.GetProperty("replication").GetInt32());
        Assert.Equal(DocumentText.Rounded(figure.Replications[1].Mean, 8), line.RootElement.GetProperty("mean").GetDouble());
        Assert.Equal(figure.Key.Measure.Name, line.RootElement.GetProperty("measure").GetString());
    }

    [Theory]
    [InlineData("\"format\":\"cspsim-result-lines/1\"", "\"format\":\"cspsim-result-lines/2\"")]
    [InlineData("\"partial\":false", "\"partial\":0")]
    [InlineData("\"replication\":1,", "\"replication\":0,")]
    [InlineData("\"group\":", "\"troop\":")]
    public void The_schema_finds_a_broken_line(string whole, string broken)
    {
        string[] lines = Lines(SomeReport.Result(SomePlan.With(ReplicationRule.Exactly(2), "a")));
        string line = lines.First(line => line.Contains(whole, StringComparison.Ordinal));

        Assert.NotEmpty(Faults(line.Replace(whole, broken, StringComparison.Ordinal)));
    }

    private static string[] Lines(ExperimentResult result)
    {
        using MemoryStream stream = new();
        ResultLines.Write(new(result, SomeReport.Provenance), stream);
        string text = Encoding.UTF8.GetString(stream.ToArray());
        Assert.EndsWith("}\n", text, StringComparison.Ordinal);
        return text[..^1].Split('\n');
    }

    private static IReadOnlyList<string> Faults(string line)
    {
        using JsonDocument document = JsonDocument.Parse(line);
        return new JsonSchemaCheck(s_schema).Faults(document.RootElement);
    }
}
