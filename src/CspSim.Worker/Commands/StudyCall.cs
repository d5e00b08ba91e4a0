using CspSim.Experiments.Plans;
using CspSim.Experiments.Replication;
using CspSim.Experiments.Results;
using CspSim.Link;
using CspSim.Reporting;
using CspSim.Reporting.Stores;
using CspSim.Reporting.Studies;
using CspSim.Reporting.Tables;
using CspSim.Scenarios.Diagnostics;
using CspSim.Scenarios.Loading;
using CspSim.Worker.CommandLine;
using CspSim.Worker.Hosting;
using CspSim.Worker.Reading;
using CspSim.Worker.Terminals;

namespace CspSim.Worker.Commands;

/// <summary>What the commands share that run a scenario at many settings: its inputs, its plans, its store and its progress.</summary>
internal sealed class StudyCall : IDisposable
{
    // Arms share their random numbers with each other and from point to point: few replications show what matters.
    private const int ReplicationsEnough = 4;

    private const string SetMark = "--set ";

    private readonly CommandCall _call;
    private readonly InterruptToken _interrupt = new();
    private readonly GatheredRounds? _gathered;
    private readonly RoundFolder? _store;

    private StudyCall(CommandCall call, ScenarioReading reading, RoundFolder? store)
    {
        _call = call;
        _store = store;
        _gathered = store is not null && (call.IsGathering || call.Get(CommandOptions.DryRun)) ? new(store) : null;
        Reading = reading;
    }

    /// <summary>The scenario.</summary>
    public ScenarioReading Reading { get; }

    /// <summary>The store that the call names; null: none.</summary>
    public RoundFolder? Store => _store;

    /// <summary>Replications at a point unless the call says how many.</summary>
    public int UsualReplications => Math.Min(ReplicationsEnough, Reading.Scenario.Plan.Replications.AtLeast);

    /// <summary>Asks to start no more replications.</summary>
    public CancellationToken Stop => _interrupt.Token;

    /// <summary>How replications are carried out.</summary>
    public ExperimentOptions Options => new()
    {
        Threads = _call.Threads,
        LinkFactory = new PollyLinkFactory(),
        Store = (IRoundStore?)_gathered ?? _store,
        MakesRounds = !_call.IsGathering,
    };

    /// <summary>Reads the scenario of a call and opens its store, or reports what is wrong with them.</summary>
    /// <param name="call">The call; its operand is the scenario.</param>
    /// <param name="isForPrograms">Whether faults are one JSON document.</param>
    /// <returns>Null when something is wrong, which has been reported.</returns>
    public static async Task<StudyCall?> OpenAsync(CommandCall call, bool isForPrograms)
    {
        if (call.Get(StudyOptions.Shard) is not null && call.Get(StudyOptions.Store) is null)
        {
            await call.Streams.Error.WriteErrorAsync(StudyStores.NoStore.Message, StudyStores.NoStore.Help);
            return null;
        }

        if (call.Get(StudyOptions.Shard) is not null && call.Get(CommandOptions.DryRun))
        {
            await call.Streams.Error.WriteErrorAsync(StudyForecastSession.WholeOnly.Message, StudyForecastSession.WholeOnly.Help);
            return null;
        }

        if (await ScenarioReading.ReadOrReportAsync(call, [call.Operands[0]], isForPrograms) is not [var reading])
        {
            return null;
        }

        if (!StudyStores.IsNeeded(call))
        {
            return new(call, reading, null);
        }

        return await StudyStores.OpenOrReportAsync(call, reading.Scenario) is { } store ? new(call, reading, store) : null;
    }

    /// <summary>The inputs with a range that the call asks for, or a report that there are none.</summary>
    /// <returns>Null when there are none, which has been reported.</returns>
    public Task<IReadOnlyList<UncertainInput>?> InputsOrReportAsync() => Reading.InputsOrReportAsync(_call);

    /// <summary>The ranges that the call gives to keys of the scenario, which checks their ends.</summary>
    /// <param name="varied">The keys; each with a range.</param>
    /// <returns>
    /// The inputs in their order, with the low end as their figure; null when the scenario refuses one, which has been reported.
    /// </returns>
    public async Task<IReadOnlyList<UncertainInput>?> RangesOrReportAsync(IReadOnlyList<VariedInput> varied)
    {
        string[] settings =
            [.. varied.Select(static each => $"{each.Path}={{value: {each.Range!.Low}, low: {each.Range.Low}, high: {each.Range.High}}}")];
        if (!await AreValuesGoodOrReportAsync([settings]))
        {
            return null;
        }

        IReadOnlyList<UncertainInput> all = Reading.LoadWith(_call, settings).Scenario!.UncertainInputs;
        UncertainInput?[] inputs = [.. varied.Select(each => all.FirstOrDefault(
            input => string.Equals(input.Path, each.Path, StringComparison.Ordinal)))];
        if (Array.IndexOf(inputs, null) is >= 0 and int at)
        {
            await _call.Streams.Error.WriteErrorAsync(
                $"{varied[at].Path} takes no range", $"list its values: --vary {varied[at].Path}=A,B,C");
            return null;
        }

        return [.. inputs.OfType<UncertainInput>()];
    }

    /// <summary>Whether the scenario takes some settings; what is wrong with the first that it does not take is reported.</summary>
    /// <param name="samples">Settings, each <c>path=value</c>, that are applied together.</param>
    public async Task<bool> AreValuesGoodOrReportAsync(IEnumerable<IReadOnlyList<string>> samples)
    {
        foreach (IReadOnlyList<string> settings in samples)
        {
            LoadResult loaded = Reading.LoadWith(_call, settings);
            if (loaded.Scenario is null)
            {
                Diagnostic[] errors = [.. loaded.Diagnostics.Where(static each => each.Severity == Severity.Error).Select(AsVaried)];
                ScenarioReading reading = Reading with { Result = loaded with { Diagnostics = errors }, IsUsable = false };
                return await DiagnosticWriting.ReportAsync(_call, [reading], _call.Get(CommandOptions.Json));
            }
        }

        return true;

        // A value of --vary is applied as a setting, and messages name the option that the user wrote.
        Diagnostic AsVaried(Diagnostic diagnostic) =>
            diagnostic.File.StartsWith(SetMark, StringComparison.Ordinal)
            && !ScenarioReading.OptionsOf(_call).Sets.Contains(diagnostic.File[SetMark.Length..], StringComparer.Ordinal)
                ? diagnostic with { File = $"{StudyOptions.Vary.Name} {diagnostic.File[SetMark.Length..]}" }
                : diagnostic;
    }

    /// <summary>The experiment with some settings, each <c>path=value</c>; null: the scenario cannot be so.</summary>
    public ExperimentPlan? PlanAt(IReadOnlyList<string> settings) => Reading.PlanAt(_call, settings);

    /// <summary>Shows how many replications are done.</summary>
    /// <param name="all">How many there will be.</param>
    public ProgressBoard BoardOf(int all) => new(
        _call.Streams.Error,
        _call.IsQuiet ? ProgressForm.None : _call.Get(CommandOptions.Progress) ?? ProgressForm.Auto,
        ["replications"],
        Math.Max(1, all),
        wanted: null,
        _call.Time);

    /// <summary>Reports what the store lacks, or could not keep.</summary>
    /// <returns>The code with which the command ends for it; null when nothing is wrong.</returns>
    public async Task<int?> ReportStoreAsync()
    {
        if (_gathered is { Missing: > 0 and int missing })
        {
            await _call.Streams.Error.WriteErrorAsync(
                $"{_store!.Path} lacks {NumberText.Counted(missing, "replication")}",
                RunTrouble.PartsAgain);
            return ExitCode.BadInput;
        }

        if (_store?.Failure is { } failure)
        {
            await _call.Streams.Error.WriteErrorAsync(
                $"replications could not be kept in {_store.Path}: {WriteFailure.Reason(failure)}", "--store DIR names another place");
            return ExitCode.OutputNotWritten;
        }

        return null;
    }

    /// <summary>What came of a study, with what tells where it comes from.</summary>
    /// <typeparam name="TResult">What came of it.</typeparam>
    /// <param name="result">What came of it.</param>
    public StudyReport<TResult> ReportOf<TResult>(TResult result) => new()
    {
        Version = ProgramInfo.Version,
        ScenarioSha256 = Reading.Scenario.Hash,
        Settings = ScenarioReading.SettingsOf(_call),
        Result = result,
    };

    /// <summary>Writes what came of a study to standard output: a document or a text.</summary>
    /// <param name="call">The call, which says which of them.</param>
    /// <param name="json">The document.</param>
    /// <param name="text">The text.</param>
    public static async Task ShowAsync(CommandCall call, Func<string> json, Func<string> text)
    {
        if (call.Get(CommandOptions.Json))
        {
            await call.Streams.Output.Writer.WriteAsync(json());
        }
        else if (!call.IsQuiet)
        {
            await call.Streams.Output.Writer.WriteAsync(text());
        }
    }

    /// <summary>Writes what came of the study in the forms that the call asks for.</summary>
    /// <param name="json">The document.</param>
    /// <param name="text">The text.</param>
    /// <param name="csv">Writes the table.</param>
    /// <param name="failures">Replications that failed, which are reported.</param>
    /// <returns>The code with which the command ends.</returns>
    public async Task<int> FinishAsync(Func<string> json, Func<string> text, Action<Stream> csv, IReadOnlyList<ReplicationFailure> failures)
    {
        await ShowAsync(_call, json, text);
        if (_call.Get(CommandOptions.Csv) is { } file)
        {
            if (FileReplacing.Write(file, csv) is { } problem)
            {
                await _call.Streams.Error.WriteErrorAsync($"{file} cannot be written: {problem}", "--csv names another file");
                return ExitCode.OutputNotWritten;
            }

            _call.Places.Add(file);
        }

        return await RunTrouble.ReportLeftOutAsync(_call, Reading.File, failures, "", "what rests on them is left out")
            ?? (Stop.IsCancellationRequested ? ExitCode.Interrupted : ExitCode.Done);
    }

    public void Dispose()
    {
        _store?.Dispose();
        _interrupt.Dispose();
    }

    /// <summary>A store that is only read, and counts what it was asked for and did not have.</summary>
    private sealed class GatheredRounds(IRoundStore store) : IRoundStore
    {
        private int _missing;

        public int Missing => _missing;

        public bool Has(RoundKey key) => store.Has(key);

        public byte[]? Find(RoundKey key)
        {
            byte[]? found = store.Find(key);
            if (found is null)
            {
                Interlocked.Increment(ref _missing);
            }

            return found;
        }

        public void Keep(RoundKey key, ReadOnlyMemory<byte> content)
        {
        }
    }
}
