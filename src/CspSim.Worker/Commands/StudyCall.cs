using CspSim.Experiments.Plans;
using CspSim.Experiments.Replication;
using CspSim.Link;
using CspSim.Reporting;
using CspSim.Reporting.Stores;
using CspSim.Reporting.Tables;
using CspSim.Worker.CommandLine;
using CspSim.Worker.Hosting;
using CspSim.Worker.Reading;
using CspSim.Worker.Terminals;

namespace CspSim.Worker.Commands;

/// <summary>What the commands share that run a scenario at many settings: its inputs, its plans, its store and its progress.</summary>
internal sealed class StudyCall : IDisposable
{
    private readonly CommandCall _call;
    private readonly InterruptToken _interrupt = new();
    private readonly GatheredRounds? _gathered;
    private readonly RoundFolder? _store;

    private StudyCall(CommandCall call, ScenarioReading reading, RoundFolder? store)
    {
        _call = call;
        _store = store;
        _gathered = call.IsGathering ? new(store!) : null;
        Reading = reading;
    }

    /// <summary>The scenario.</summary>
    public ScenarioReading Reading { get; }

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
        if (await ScenarioReading.ReadOrReportAsync(call, [call.Operands[0]], isForPrograms) is not [var reading])
        {
            return null;
        }

        if (call.Get(CommandOptions.Store) is null)
        {
            return new(call, reading, null);
        }

        return await StudyStores.OpenOrReportAsync(call, reading.Scenario) is { } store ? new(call, reading, store) : null;
    }

    /// <summary>The inputs with a range that the call asks for, or a report that there are none.</summary>
    /// <returns>Null when there are none, which has been reported.</returns>
    public Task<IReadOnlyList<UncertainInput>?> InputsOrReportAsync() => Reading.InputsOrReportAsync(_call);

    /// <summary>The experiment with some settings, each <c>path=value</c>; null: the scenario cannot be so.</summary>
    public ExperimentPlan? PlanAt(IReadOnlyList<string> settings) => Reading.PlanAt(_call, settings);

    /// <summary>Shows how many replications are done.</summary>
    /// <param name="all">How many there will be.</param>
    public ProgressBoard BoardOf(int all) => new(
        _call.Streams.Error,
        _call.IsQuiet ? ProgressForm.None : _call.Get(CommandOptions.Progress) ?? ProgressForm.Auto,
        ["replications"],
        Math.Max(1, all),
        wantedHalfWidth: null,
        _call.Time);

    /// <summary>Reports what the store lacks, or could not keep.</summary>
    /// <returns>The code with which the command ends for it; null when nothing is wrong.</returns>
    public async Task<int?> ReportStoreAsync()
    {
        if (_gathered is { Missing: > 0 and int missing })
        {
            await _call.Streams.Error.WriteErrorAsync(
                $"{_store!.Path} lacks {NumberText.Counted(missing, "replication")}",
                "call the parts again that were not finished: they go on from what is there");
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

    public void Dispose()
    {
        _store?.Dispose();
        _interrupt.Dispose();
    }

    /// <summary>A store that counts what it was asked for and did not have.</summary>
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
