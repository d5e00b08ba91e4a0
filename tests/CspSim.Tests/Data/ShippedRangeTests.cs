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

    // What is published and what is fitted to stand beside a run.
    private static readonly string[] s_noInputs = ["calibration", "published"];

    // The other files are parts that scenarios extend.
    public static TheoryData<string> WholeScenarios =>
    [
        .. ScenarioFileTests.Files.Select(static row => row.Data)
            .Where(static file => !file.StartsWith("offices/", StringComparison.Ordinal)),
    ];

    [Fact]
    [Trait("Category", "Sweep")]
    public void Every_uncertain_figure_may_be_as_low_and_as_high_as_its_range_says()
    {
        IReadOnlyList<UncertainInput> inputs = ScenarioLoader.Load(s_path).Scenario!.UncertainInputs;

        Assert.NotEmpty(inputs);
        Assert.All(inputs, static input => Assert.All([input.Low, input.High], end => Assert.Empty(Errors(s_path, input.Setting(end)))));
    }

    [Theory]
    [MemberData(nameof(WholeScenarios))]
    public void All_of_them_say_where_they_come_from_and_may_lie_at_the_same_end(string file)
    {
        string path = ScenarioFolder.Path(file);
        IReadOnlyList<UncertainInput> inputs = ScenarioLoader.Load(path).Scenario!.UncertainInputs;

        Assert.All(inputs, static input => Assert.True(input.IsAssumed || input.Source.Length > 0, input.Path));
        Assert.Empty(Errors(path, [.. inputs.Select(static input => input.Setting(input.Low))]));
        Assert.Empty(Errors(path, [.. inputs.Select(static input => input.Setting(input.High))]));
    }

    /// <summary>
    /// A note with "no range" says why its figure needs none: the question itself, the size of the part that is simulated, a rule, or a
    /// figure that goes with another one.
    /// </summary>
    [Theory]
    [MemberData(nameof(ScenarioFileTests.Files), MemberType = typeof(ScenarioFileTests))]
    public void Every_assumed_figure_has_a_range_or_a_note_that_says_why_it_needs_none(string file)
    {
        List<string> without = [];
        foreach (JsonProperty section in YamlAsJson.Of(File.ReadAllText(ScenarioFolder.Path(file))).EnumerateObject()
            .Where(static section => !s_noInputs.Contains(section.Name)))
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
            && !(node.TryGetProperty("note", out JsonElement note) && NeedsNone(note.ToString())))
        {
            without.Add(path);
        }

        foreach (JsonProperty below in node.EnumerateObject())
        {
            Walk(below.Value, $"{path}.{below.Name}", without);
        }
    }

    /// <summary>
    /// Whether a note says so, or is that of a figure which calibrate has fitted: its doubt is that of the targets, and moved alone it
    /// would miss them.
    /// </summary>
    private static bool NeedsNone(string note) =>
        note.Contains("no range", StringComparison.Ordinal)
        || (note.StartsWith("fitted to ", StringComparison.Ordinal) && note.Contains(" inventions, seed ", StringComparison.Ordinal));

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

    private static IEnumerable<string> Errors(string path, params string[] sets) =>
        ScenarioLoader.Load(path, new LoadOptions { Sets = sets }).Diagnostics
            .Where(static each => each.Severity == Severity.Error)
            .Select(DiagnosticText.Concise);
}
