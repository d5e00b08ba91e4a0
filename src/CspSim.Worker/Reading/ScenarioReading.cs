using CspSim.Experiments.Plans;
using CspSim.Reporting;
using CspSim.Scenarios.Diagnostics;
using CspSim.Scenarios.Files;
using CspSim.Scenarios.Layers;
using CspSim.Scenarios.Loading;
using CspSim.Scenarios.Text;
using CspSim.Worker.CommandLine;

namespace CspSim.Worker.Reading;

/// <summary>A scenario file as a command has read it.</summary>
/// <param name="File">The file as messages name it.</param>
/// <param name="Result">What came of loading it.</param>
/// <param name="IsUsable">Whether it may be run: no error, and no warning when warnings are errors.</param>
internal sealed record ScenarioReading(string File, LoadResult Result, bool IsUsable)
{
    private const string FileEnding = ".file";

    /// <summary>The scenario; only of a usable one.</summary>
    public LoadedScenario Scenario => Result.Scenario!;

    /// <summary>The name of the file as it may be shown.</summary>
    public string Shown => HiddenCharacters.Shown(File);

    /// <summary>The file as the user named it.</summary>
    public string Operand { get; init; } = File;

    // As they were when the scenario was read first.
    private IScenarioFiles? Files { get; init; }

    /// <summary>Reads some files with the options of a call and reports what is wrong with them.</summary>
    /// <param name="call">The call.</param>
    /// <param name="files">The files, as the user named them.</param>
    /// <param name="isForPrograms">Whether faults are one JSON document on standard output, because what would be written there is for
    /// programs.</param>
    /// <returns>The scenarios in the order of the files; null when one of them may not be run.</returns>
    public static async Task<IReadOnlyList<ScenarioReading>?> ReadOrReportAsync(
        CommandCall call,
        IReadOnlyList<string> files,
        bool isForPrograms)
    {
        IReadOnlyList<ScenarioReading> readings = Of(call, files);
        return await DiagnosticWriting.ReportAsync(call, readings, isForPrograms) ? readings : null;
    }

    /// <summary>How often a call draws the inputs that carry a range: as it says, else as the scenario says; null: never.</summary>
    /// <param name="call">The call.</param>
    public int? DrawsOf(CommandCall call) => call.Get(StudyOptions.Uncertain) ?? Scenario.Study.Draws;

    /// <summary>The inputs with a range that a call asks for, else the scenario, or a report that there are none.</summary>
    /// <param name="call">The call.</param>
    /// <returns>Null when there are none, or none at one of the paths, which has been reported.</returns>
    public async Task<IReadOnlyList<UncertainInput>?> InputsOrReportAsync(CommandCall call)
    {
        IReadOnlyList<UncertainInput> all = RangesOf(Scenario);
        string[] wanted = call.Get(StudyOptions.Input) is { Length: > 0 } named ? named : [.. Scenario.Study.Inputs];
        string? idle = wanted.FirstOrDefault(path => !all.Any(input => input.IsAtOrBelow(path)));
        if (all.Count > 0 && idle is null)
        {
            return [.. all.Where(input => wanted.Length == 0 || Array.Exists(wanted, path => input.IsAtOrBelow(path)))];
        }

        await call.Streams.Error.WriteErrorAsync(
            all.Count == 0
                ? $"no figure of {Shown} has a range"
                : $"no figure of {Shown} that has a range is at or below {HiddenCharacters.Shown(idle!)}",
            all.Count == 0
                ? "give one: share: {value: 30%, low: 10%, high: 60%}"
                : $"cspsim validate {ShellWord.OfPath(Operand)} --sources lists them");
        return null;
    }

    /// <summary>The same file with some settings on top of those of a call, or a report of what is wrong with them.</summary>
    /// <param name="call">The call.</param>
    /// <param name="settings">Each <c>path=value</c>.</param>
    /// <param name="isForPrograms">Whether faults are one JSON document.</param>
    /// <returns>Null when the scenario cannot be so, which has been reported.</returns>
    public async Task<ScenarioReading?> WithOrReportAsync(CommandCall call, IReadOnlyList<string> settings, bool isForPrograms)
    {
        LoadResult loaded = LoadWith(call, settings);
        if (loaded.Scenario is not null)
        {
            // Warnings have been told of the scenario itself.
            return this with { Result = loaded, IsUsable = true };
        }

        await DiagnosticWriting.ReportAsync(call, [this with { Result = loaded, IsUsable = false }], isForPrograms);
        return null;
    }

    /// <summary>The experiment with some settings on top of those of a call; null: the scenario cannot be so.</summary>
    /// <remarks>Warnings of a scenario with some figures changed have been told of the scenario itself.</remarks>
    /// <param name="call">The call.</param>
    /// <param name="settings">Each <c>path=value</c>.</param>
    public ExperimentPlan? PlanAt(CommandCall call, IReadOnlyList<string> settings) => settings.Count == 0
        ? Scenario.Plan
        : LoadWith(call, settings).Scenario?.Plan;

    /// <summary>The scenario as it was read, with some settings on top of those of a call.</summary>
    /// <param name="call">The call.</param>
    /// <param name="settings">Each <c>path=value</c>.</param>
    public LoadResult LoadWith(CommandCall call, IReadOnlyList<string> settings)
    {
        LoadOptions options = OptionsOf(call);
        return ScenarioLoader.Load(File, options with { Sets = [.. options.Sets, .. settings], IsPoint = true }, Files ?? call.Files);
    }

    /// <summary>Reads a file with the options of a call.</summary>
    /// <param name="call">The call.</param>
    /// <param name="file">The file.</param>
    /// <param name="files">Where files come from.</param>
    public static ScenarioReading Of(CommandCall call, string file, IScenarioFiles files)
    {
        RememberedFiles remembered = new(files);
        LoadResult loaded = ScenarioLoader.Load(file, OptionsOf(call), remembered);
        LoadResult judged = call.Get(CommandOptions.Strict)
            ? loaded with { Diagnostics = [.. loaded.Diagnostics.Select(static each => each with { Severity = Severity.Error })] }
            : loaded;
        return new ScenarioReading(
            file,
            judged,
            judged.Scenario is not null && judged.Diagnostics.All(static each => each.Severity != Severity.Error))
        {
            Files = remembered,
        };
    }

    /// <summary>Reads some files with the options of a call, in their order.</summary>
    public static IReadOnlyList<ScenarioReading> Of(CommandCall call, IReadOnlyList<string> files) =>
        [.. files.Select(file => Of(call, call.Files.NameOf(file), call.Files) with { Operand = file })];

    /// <summary>What a call changes in the scenarios it names.</summary>
    public static LoadOptions OptionsOf(CommandCall call) => new()
    {
        Sets = call.Get(CommandOptions.Set) ?? [],
        Seed = call.Get(CommandOptions.Seed),
        Replications = call.RepeatsPoints ? null : call.Get(CommandOptions.Replications),
        Expectation = call.Get(QuestionOptions.Meets),
        ExpectationName = QuestionOptions.Meets.Name,
    };

    /// <summary>The same as lines <c>path=value</c>, as results record them.</summary>
    public static IReadOnlyList<string> SettingsOf(CommandCall call)
    {
        LoadOptions options = OptionsOf(call);
        List<string> settings = [.. options.Sets];
        if (options.Seed is { } seed)
        {
            settings.Add(Invariant($"run.seed={seed}"));
        }

        if (options.Replications is { } count)
        {
            settings.Add(Invariant($"run.replications={count}"));
        }

        return settings;
    }

    /// <summary>
    /// The figures that carry a range by their paths: in the same order from the file that a user wrote and from what a result or a store
    /// keeps of it.
    /// </summary>
    /// <param name="scenario">The scenario.</param>
    public static IReadOnlyList<UncertainInput> RangesOf(LoadedScenario scenario) =>
        [.. scenario.UncertainInputs.OrderBy(static input => input.Path, StringComparer.Ordinal)];

    /// <summary>The changes by <c>--set</c> of a call as words of another command line, each after a blank.</summary>
    public static string SetsOf(CommandCall call) =>
        string.Concat(OptionsOf(call).Sets.Select(static setting => " --set " + ShellWord.Of(setting)));

    /// <summary>Every figure of a scenario, with what stands behind it.</summary>
    public static IReadOnlyList<InputOrigin> InputsOf(LoadedScenario scenario) =>
    [
        .. scenario.Origins.OrderBy(static origin => origin.Path, StringComparer.Ordinal).Select(static origin =>
            new InputOrigin(origin.Path, ValueOf(origin), origin.Kind == OriginKind.Assumed, origin.Source, origin.Note)),
    ];

    // Where a file of data lies is no input, and differs from the scenario to what a result keeps of it.
    private static string ValueOf(OriginNote origin) =>
        origin.Path.EndsWith(FileEnding, StringComparison.Ordinal) ? "a file" : origin.Value;

    /// <summary>One sentence: how many figures of a scenario have a source, are assumed, have no origin, and carry a range.</summary>
    public static string OriginsOf(LoadedScenario scenario)
    {
        int Count(OriginKind kind) => scenario.Origins.Count(origin => origin.Kind == kind);

        string ranges = scenario.UncertainInputs.Count > 0 ? Invariant($", {scenario.UncertainInputs.Count} carry a range") : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Count(OriginKind.Source)} inputs have a source, {Count(OriginKind.Assumed)} are assumed, {Count(OriginKind.None)} have "
                + $"no origin{ranges}");
    }
}
