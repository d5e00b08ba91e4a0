using System.Globalization;
using CspSim.Scenarios.Diagnostics;
using CspSim.Scenarios.Files;
using CspSim.Scenarios.Layers;
using CspSim.Scenarios.Loading;
using CspSim.Scenarios.Text;
using CspSim.Worker.CommandLine;

namespace CspSim.Worker.Commands;

/// <summary>A scenario file as a command has read it.</summary>
/// <param name="File">The file as messages name it.</param>
/// <param name="Result">What came of loading it.</param>
/// <param name="IsUsable">Whether it may be run: no error, and no warning when warnings are errors.</param>
internal sealed record ScenarioReading(string File, LoadResult Result, bool IsUsable)
{
    /// <summary>The name of the file as it may be shown.</summary>
    public string Shown => HiddenCharacters.Shown(File);

    /// <summary>The file as the user named it.</summary>
    public string Operand { get; init; } = File;

    /// <summary>Reads the files that are the operands of a call, in their order.</summary>
    public static IReadOnlyList<ScenarioReading> Of(CommandCall call) => Of(call, call.Operands);

    /// <summary>Reads the files that are the operands of a call, in their order.</summary>
    /// <param name="call">The call.</param>
    /// <param name="files">Where files come from.</param>
    public static IReadOnlyList<ScenarioReading> Of(CommandCall call, IScenarioFiles files) =>
        [.. call.Operands.Select(file => Read(file, OptionsOf(call), files, call.Get(CommandOptions.Strict)))];

    /// <summary>Reads some files with the options of a call, in their order.</summary>
    public static IReadOnlyList<ScenarioReading> Of(CommandCall call, IReadOnlyList<string> files) =>
        [.. files.Select(file => Read(call.Files.NameOf(file), OptionsOf(call), call.Files, call.Get(CommandOptions.Strict)) with { Operand = file })];

    /// <summary>What a call changes in the scenarios it names.</summary>
    public static LoadOptions OptionsOf(CommandCall call) => new()
    {
        Sets = call.Get(CommandOptions.Set) ?? [],
        Seed = call.Get(CommandOptions.Seed),
        Replications = call.Get(CommandOptions.Replications),
    };

    /// <summary>The same as lines <c>path=value</c>, as results record them.</summary>
    public static IReadOnlyList<string> SettingsOf(CommandCall call)
    {
        LoadOptions options = OptionsOf(call);
        List<string> settings = [.. options.Sets];
        if (options.Seed is { } seed)
        {
            settings.Add(string.Create(CultureInfo.InvariantCulture, $"run.seed={seed}"));
        }

        if (options.Replications is { } count)
        {
            settings.Add(string.Create(CultureInfo.InvariantCulture, $"run.replications={count}"));
        }

        return settings;
    }

    /// <summary>The changes by <c>--set</c> of a call as words of another command line, each after a blank.</summary>
    public static string SetsOf(CommandCall call) =>
        string.Concat(OptionsOf(call).Sets.Select(static setting => " --set " + ShellWord.Of(setting)));

    private static ScenarioReading Read(string file, LoadOptions options, IScenarioFiles files, bool isStrict)
    {
        LoadResult loaded = ScenarioLoader.Load(file, options, files);
        LoadResult judged = isStrict
            ? loaded with { Diagnostics = [.. loaded.Diagnostics.Select(static each => each with { Severity = Severity.Error })] }
            : loaded;
        return new ScenarioReading(file, judged, judged.Scenario is not null && judged.Diagnostics.All(static each => each.Severity != Severity.Error));
    }
}
