using System.Text.Json;
using CspSim.Experiments.Results;
using CspSim.Experiments.Statistics;
using CspSim.Model;
using CspSim.Model.Measures;
using CspSim.Reporting.Documents;
using CspSim.Tests.Reporting.Support;

namespace CspSim.Tests.Reporting.Documents;

/// <summary>What the records say of themselves.</summary>
public sealed class DocumentSchemaTests
{
    private static readonly JsonElement s_result = DocumentSchemas.Of("result");

    public static TheoryData<string> Kinds() => [.. DocumentSchemas.Kinds.Select(static kind => kind.Name)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_schema_names_the_format_that_its_document_begins_with(string name)
    {
        DocumentKind kind = DocumentSchemas.Kinds.Single(kind => string.Equals(kind.Name, name, StringComparison.Ordinal));
        JsonElement schema = DocumentSchemas.Of(name);
        JsonElement first = schema.TryGetProperty("oneOf", out JsonElement lines) ? lines[0] : schema;

        Assert.Equal("http://json-schema.org/draft-07/schema#", schema.GetProperty("$schema").GetString());
        Assert.Equal($"cspsim-{name}.v{kind.Format[^1]}.schema.json", schema.GetProperty("$id").GetString());
        Assert.Equal(kind.Format, first.GetProperty("properties").GetProperty("format").GetProperty("const").GetString());
        Assert.Equal("format", first.GetProperty("required")[0].GetString());
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_member_of_every_record_says_which_values_it_takes(string name)
    {
        JsonElement schema = DocumentSchemas.Of(name);
        IEnumerable<JsonElement> roots = schema.TryGetProperty("oneOf", out JsonElement lines) ? lines.EnumerateArray() : [schema];
        IEnumerable<JsonProperty> members = roots.Concat(
            schema.GetProperty("definitions").EnumerateObject().Select(static each => each.Value))
            .SelectMany(static record => record.GetProperty("properties").EnumerateObject());

        Assert.All(members, static member => Assert.Contains(
            member.Value.EnumerateObject(),
            static keyword => keyword.Name is "type" or "$ref" or "const" or "enum"));
        Assert.All(
            members.Where(static member => Says(member, "array")),
            static list => Assert.True(list.Value.TryGetProperty("items", out _), list.Name));
    }

    [Fact]
    public void Words_are_those_of_the_enumerations_with_hyphens()
    {
        Assert.Equal(
            ["case-at-first-action", "case-at-end", "action-in-window", "pair", "pair-at-end", "pairs-of-run", "message", "office"],
            Words<MeasureScope>("measure", "scope"),
            StringComparer.Ordinal);
        Assert.Equal(
            ["no-difference-shown", "better", "worse", "different", "withheld"],
            Words<Verdict>("difference", "verdict"),
            StringComparer.Ordinal);
        Assert.Equal(
            ["none", "student-t", "widened-t", "order-statistics"],
            Words<IntervalMethod>("estimate", "method"),
            StringComparer.Ordinal);
        Assert.Equal(["none", "first-actions", "decisions"], Words<FollowUp>("window", "follow"), StringComparer.Ordinal);
        Assert.Equal(
            ["fixed-number", "precision-reached", "limit-reached", "nothing-watched", "interrupted"],
            Words<ExperimentEnding>("replications", "ending"),
            StringComparer.Ordinal);
    }

    [Fact]
    public void A_number_that_may_not_exist_may_be_null_and_others_may_not()
    {
        JsonElement window = s_result.GetProperty("definitions").GetProperty("window").GetProperty("properties");
        JsonElement estimate = s_result.GetProperty("definitions").GetProperty("estimate").GetProperty("properties");

        Assert.Equal("number", window.GetProperty("lengthDays").GetProperty("type").GetString());
        Assert.Equal(
            ["number", "null"],
            estimate.GetProperty("value").GetProperty("type").EnumerateArray().Select(static type => type.GetString()),
            StringComparer.Ordinal);
    }

    private static string[] Words<T>(string record, string member)
        where T : struct, Enum
    {
        string[] words =
        [
            .. s_result.GetProperty("definitions").GetProperty(record).GetProperty("properties").GetProperty(member).GetProperty("enum")
                .EnumerateArray().Select(static word => word.GetString()!),
        ];
        Assert.Equal(Enum.GetValues<T>().Length, words.Length);
        return words;
    }

    private static bool Says(JsonProperty member, string type) =>
        member.Value.TryGetProperty("type", out JsonElement types) && types.GetRawText().Contains($"\"{type}\"", StringComparison.Ordinal);
}
