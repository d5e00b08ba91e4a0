using CspSim.Scenarios.Keys;
using CspSim.Scenarios.Layers;
using CspSim.Scenarios.Loading;
using CspSim.Tests.Scenarios.Support;


namespace CspSim.Tests.Scenarios.Keys;

/// <summary>A key that the table knows is read by what builds the model, or is known to be for people or for an earlier step.</summary>
public sealed class KeyUseTests
{
    // Texts for people, and what is used before the model is built: the format, files, parameters, arms, the reasons of assumptions.
    private static readonly string[] s_elsewhere =
    [
        "cspsim", "extends", "arms", "arms.*", "sources", "sources.*", "sources.*.title", "sources.*.publisher", "sources.*.year",
        "sources.*.url",
        "assumptions", "assumptions.*", "parameters", "parameters.*", "parameters.*.title", "parameters.*.default", "parameters.*.range",
        "parameters.*.unit",
        "calibration.*.targets.*.note", "calibration.*.targets.*.assumed",
    ];

    // Keys that mean something only beside others than those of their examples.
    private static readonly string[] s_further = ["families: {shared: 10%, lane: ordinary}"];

    [Fact]
    public void Every_key_of_the_table_is_read()
    {
        HashSet<string> read = new(s_elsewhere, StringComparer.Ordinal);
        LoadOptions options = new() { KeyRead = entry => read.Add(entry.Path) };
        foreach (string text in KeyTable.All.Select(ExampleFiles.Around).Concat(s_further.Select(ExampleFiles.Around)))
        {
            _ = ScenarioLoader.Load("a.yaml", options, ExampleFiles.All().With("a.yaml", text));
        }

        Assert.Equal(
            [],
            KeyTable.All.Where(static entry => !IsStatement(entry)).Select(static entry => entry.Path).Where(path => !read.Contains(path)),
            StringComparer.Ordinal);
        Assert.All(s_elsewhere, static path => Assert.NotNull(KeyTable.Find(path)));
    }

    /// <summary>Whether a key can say only one thing, which holds anyway.</summary>
    private static bool IsStatement(KeyEntry entry) =>
        entry.Forms is ValueForms.Choice && entry.Choices is [var only] && string.Equals(only, entry.Default, StringComparison.Ordinal);
}
