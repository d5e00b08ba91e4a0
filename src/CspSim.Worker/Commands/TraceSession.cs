using CspSim.Experiments.Plans;
using CspSim.Experiments.Results;
using CspSim.Experiments.Stories;
using CspSim.Link;
using CspSim.Reporting.Comparing;
using CspSim.Reporting.Documents;
using CspSim.Reporting.Folders;
using CspSim.Reporting.Reading;
using CspSim.Reporting.Stories;
using CspSim.Scenarios.Loading;
using CspSim.Worker.CommandLine;
using CspSim.Worker.Hosting;
using CspSim.Worker.Reading;

namespace CspSim.Worker.Commands;

/// <summary>One call of the command <c>trace</c>: simulates one replication of one arm with its records and tells of one family.</summary>
internal sealed class TraceSession(CommandCall call)
{
    private const string ScenarioFileName = "scenario.yaml";

    private readonly bool _isJson = call.Get(CommandOptions.Json);

    /// <summary>Tells the story, or says why not.</summary>
    public async Task<int> RunAsync()
    {
        if (await ScenarioOrReportAsync() is not { } traced || await ArmOrReportAsync(traced) is not { } arm)
        {
            return ExitCode.BadInput;
        }

        int replication = call.Get(TraceOptions.Replication) ?? 1;
        using InterruptToken interrupt = new();
        RecordedReplication recorded;
        try
        {
            recorded = RecordedReplication.Make(traced.Scenario.Plan, arm, replication, new PollyLinkFactory(), interrupt.Token);
        }
        catch (OperationCanceledException) when (interrupt.Token.IsCancellationRequested)
        {
            return ExitCode.Interrupted;
        }

        TracedFamily family = call.Get(TraceOptions.Family) ?? new(StoryChoice.Median, 0);
        if (StoryOf(recorded, family) is not { } story)
        {
            await ReportUnknownAsync(recorded, family, replication);
            return ExitCode.BadInput;
        }

        await WriteAsync(traced.Scenario, StoryJson.Of(
            new(recorded.Arm, replication), family.Choice is { } choice ? Names.Of(choice) : StoryJson.ByNumber, story));
        return ExitCode.Done;
    }

    private static FamilyStory? StoryOf(RecordedReplication recorded, TracedFamily family)
    {
        long number = family.Number;
        return family.Choice is { } choice && !StoryChoices.Find(recorded).TryGetValue(choice, out number)
            ? null
            : StoryReader.Read(recorded, number);
    }

    private async Task WriteAsync(LoadedScenario scenario, StoryJson story) => await call.Streams.Output.Writer.WriteAsync(_isJson
        ? new TraceJson(
            ProgramInfo.Version, scenario.Name, scenario.Hash, scenario.Plan.Seed.ToString(CultureInfo.InvariantCulture),
            ScenarioReading.SettingsOf(call), story).ToText()
        : StoryText.Of(story, call.Streams.Output.WidthColumns, call.Streams.Output.HasUnicode));

    private async Task<TracedScenario?> ScenarioOrReportAsync()
    {
        string operand = call.Operands[0];
        if (ScenarioOperand.Is(operand))
        {
            return await ScenarioReading.ReadOrReportAsync(call, call.Operands, _isJson) is [{ } reading]
                ? new(reading.Scenario, null)
                : null;
        }

        ResultReading result = ResultDocumentReader.Read(operand);
        (string message, string help) = result.Document is { } found ? RefusalOf(found) : (result.Message, result.Help);
        if (message.Length > 0)
        {
            await call.Streams.Error.WriteErrorAsync(message, help.Length > 0 ? help : null);
            return null;
        }

        ResultDocument document = result.Document!;
        string folder = Path.GetDirectoryName(Path.GetFullPath(ResultPlace.Find(operand, out _, out _)!))!;
        string file = Path.Combine(folder, ScenarioFileName);
        LoadResult loaded = ScenarioLoader.Load(file, new(), call.Files);
        if (loaded.Scenario is not { } scenario || !string.Equals(scenario.Hash, document.ScenarioSha256, StringComparison.Ordinal))
        {
            await call.Streams.Error.WriteErrorAsync(
                $"{file} with its files is not the scenario of this result", "run it again: cspsim run " + ShellWord.OfPath(file));
            return null;
        }

        return new(scenario, document);
    }

    // Another version, or another build of it, may draw or do something else: its families are not those of the result.
    private (string Message, string Help) RefusalOf(ResultDocument document) =>
        ScenarioReading.SettingsOf(call) is { Count: > 0 } settings
            ? ($"a stored result cannot be changed: {settings[0]}", "--set and --seed are for scenario files")
            : !string.Equals(document.Version, ProgramInfo.Version, StringComparison.Ordinal)
                ? ($"{document.Place} was made by cspsim {document.Version}, this is {ProgramInfo.Version}: its families may differ",
                    "use that one, or trace the scenario.yaml of the result")
                : call.Get(TraceOptions.Replication) is { } number && !document.Series.Numbers.Contains(number)
                    ? (Invariant($"{document.Place} has no replication {number}"),
                        Invariant($"it has {document.Series.Numbers[0]} to {document.Series.Numbers[^1]}"))
                    : ("", "");

    private async Task<int?> ArmOrReportAsync(TracedScenario traced)
    {
        ExperimentPlan plan = traced.Scenario.Plan;
        string[] arms = [.. plan.Arms.Select(static arm => arm.Name)];
        if ((call.Get(TraceOptions.Arm) ?? traced.Result?.StoryArm) is not { } name)
        {
            return Answer.ArmOf(plan);
        }

        if (Array.IndexOf(arms, name) is >= 0 and var at)
        {
            return at;
        }

        await call.Streams.Error.WriteErrorAsync(
            $"there is no arm '{name}'", CommandLineError.Similar(name, arms) ?? $"arms: {string.Join(", ", arms)}");
        return null;
    }

    private async Task ReportUnknownAsync(RecordedReplication recorded, TracedFamily family, int replication)
    {
        IReadOnlyList<long> numbers = recorded.Families;
        string where = Invariant($"replication {replication} of {recorded.Arm.Name}");
        await call.Streams.Error.WriteErrorAsync(
            family.Choice is null
                ? Invariant($"there is no family {family.Number} in {where}")
                : $"no measured family has all its first actions in {where}",
            numbers.Count == 0
                ? "the scenario has no families: section families"
                : Invariant($"it has {numbers.Count} families, with numbers from {numbers[0]} to {numbers[^1]}; nearest: ")
                    + string.Join(", ", numbers.OrderBy(number => Math.Abs(number - family.Number)).Take(3).Order()));
    }

    /// <summary>What is traced.</summary>
    /// <param name="Scenario">The scenario.</param>
    /// <param name="Result">The result that it is from; null: from none.</param>
    private sealed record TracedScenario(LoadedScenario Scenario, ResultDocument? Result);
}
