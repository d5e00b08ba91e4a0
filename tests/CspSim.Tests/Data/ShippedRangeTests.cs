using System.Text.Json;
using CspSim.Experiments.Plans;
using CspSim.Scenarios.Diagnostics;
using CspSim.Scenarios.Layers;
using CspSim.Scenarios.Loading;
using CspSim.Tests.Scenarios.Support;

namespace CspSim.Tests.Data;

/// <summary>The ranges of the shipped scenarios, above all of the main one.</summary>
public sealed class ShippedRangeTests
{
    private static readonly string s_path = ScenarioFolder.Path("kr-jp-csp.yaml");

    [Fact]
    public void Every_uncertain_figure_may_be_as_low_and_as_high_as_its_range_says()
    {
        IReadOnlyList<UncertainInput> inputs = ScenarioLoader.Load(s_path).Scenario!.UncertainInputs;

        Assert.NotEmpty(inputs);
        Assert.All(inputs, static input => Assert.All([input.Low, input.High], end => Assert.Empty(Errors(input.Setting(end)))));
    }

    [Fact]
    public void All_of_them_may_lie_at_the_same_end()
    {
        IReadOnlyList<UncertainInput> inputs = ScenarioLoader.Load(s_path).Scenario!.UncertainInputs;

        Assert.Empty(Errors([.. inputs.Select(static input => input.Setting(input.Low))]));
        Assert.Empty(Errors([.. inputs.Select(static input => input.Setting(input.High))]));
    }

    [Theory]
    [MemberData(nameof(ScenarioFileTests.Files), MemberType = typeof(ScenarioFileTests))]
    public void Every_figure_with_a_range_says_where_it_comes_from(string file) => Assert.All(
        ScenarioLoader.Load(ScenarioFolder.Path(file)).Scenario?.UncertainInputs ?? [],
        static input => Assert.True(input.IsAssumed || input.Source.Length > 0, input.Path));

    [Theory]
    [InlineData("kr-jp-csp.yaml")]
    [InlineData("offices/kr.yaml")]
    [InlineData("offices/jp.yaml")]
    public void Every_assumed_figure_has_a_range_or_a_note_that_says_why_it_needs_none(string file)
    {
        List<string> without = [];
        foreach (JsonProperty section in YamlAsJson.Of(File.ReadAllText(ScenarioFolder.Path(file))).EnumerateObject()
            .Where(static section => section.Name is not "calibration"))
        {
            Walk(section.Value, section.Name, without);
        }

        Assert.Empty(without);
    }

    /// <summary>Adds the paths of the figures and distributions that are assumed and carry no range.</summary>
    private static void Walk(JsonElement node, string path, List<string> without)
    {
        if (node.ValueKind == JsonValueKind.Array)
        {
            foreach ((int at, JsonElement item) in node.EnumerateArray().Index())
            {
                Walk(item, $"{path}[{at}]", without);
            }
        }

        if (node.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        if (node.TryGetProperty("assumed", out JsonElement assumed) && assumed.ValueKind == JsonValueKind.True
            && node.TryGetProperty("value", out JsonElement value) && IsFigureOrLaw(value) && !HasRange(node)
            && !(node.TryGetProperty("note", out JsonElement note) && note.ToString().Contains("no range", StringComparison.Ordinal)))
        {
            without.Add(path);
        }

        foreach (JsonProperty below in node.EnumerateObject())
        {
            Walk(below.Value, $"{path}.{below.Name}", without);
        }
    }

    private static bool IsFigureOrLaw(JsonElement value) =>
        value.ValueKind is JsonValueKind.Number or JsonValueKind.Object
        || (value.ValueKind == JsonValueKind.String && (char.IsAsciiDigit(value.GetString()![0]) || value.GetString()!.Contains('(')));

    private static bool HasRange(JsonElement node) => node.ValueKind switch
    {
        JsonValueKind.Object => (node.TryGetProperty("value", out _) && node.TryGetProperty("low", out _))
            || node.EnumerateObject().Any(static below => HasRange(below.Value)),
        JsonValueKind.Array => node.EnumerateArray().Any(HasRange),
        _ => false,
    };

    private static IEnumerable<string> Errors(params string[] sets) =>
        ScenarioLoader.Load(s_path, new LoadOptions { Sets = sets }).Diagnostics
            .Where(static each => each.Severity == Severity.Error)
            .Select(DiagnosticText.Concise);
}
