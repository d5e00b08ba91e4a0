using CspSim.Experiments.Replication;
using CspSim.Experiments.Results;
using CspSim.Experiments.Stories;
using CspSim.Experiments.Studies;
using CspSim.Link;
using CspSim.Reporting;
using CspSim.Reporting.Folders;
using CspSim.Reporting.Outputs;
using CspSim.Worker.ExchangeLog;
using Serilog;

namespace CspSim.Worker.Hosting;

/// <summary>Carries out one run: folder, records, replications, results.</summary>
/// <remarks>
/// The folder is made first, so that a place that cannot be written is found before anything is simulated. Files that cannot be written
/// cost no replication: the rest is written and the report says what is missing. When there is no room for the result itself, the
/// records of single replications make room for it.
/// </remarks>
/// <param name="logger">Where the exchange log is shown.</param>
/// <param name="clock">The clock of the machine.</param>
public sealed class RunExecution(ILogger logger, TimeProvider clock)
{
    /// <summary>The name of the exchange log in a result folder.</summary>
    public const string LogFileName = "exchanges.clef";

    /// <summary>The name of the same events for object-centric process mining.</summary>
    public const string ObjectLogFileName = "log.ocel.json";

    // Most replications end by themselves in this time; the result is then written, all within five seconds of the interrupt.
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(2);

    /// <summary>
    /// Runs to the end; when asked to stop, replications under way are given two seconds to end and do not count if they have not.
    /// </summary>
    public RunReport Execute(RunRequest request, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(request);

        try
        {
            using ResultFolder folder = ResultFolder.Begin(request.ResultsFolder, request.Plan.Name, request.StartedAt, request.ForExcel);
            IReadOnlyList<string> removed = [.. folder.RemoveAbandoned(), .. RunStore.RemoveOld(request, clock)];
            using RunStore store = RunStore.Open(request, clock);
            RunReport report = Execute(request, folder, store, stop);
            return report with { Removed = removed, Resumed = store.Resumed, Unfinished = store.Close(report) };
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return new RunReport { OutputFailure = $"{request.ResultsFolder} could not be written: {WriteFailure.Reason(failure)}" };
        }
        catch (Exception failure)
        {
            return new RunReport { Fault = failure };
        }
    }

    private RunReport Execute(RunRequest request, ResultFolder folder, RunStore store, CancellationToken stop)
    {
        long startedAt = clock.GetTimestamp();
        RunRecords records = Open(request, folder);
        ExperimentResult result;
        Exception? recordsFailure;
        using CancellationTokenSource cut = new(Timeout.InfiniteTimeSpan, clock);
        try
        {
            using CancellationTokenRegistration onStop = stop.Register(() => cut.CancelAfter(s_patience));
            result = new ExperimentRunner(request.Plan, OptionsOf(request, records, store)).Run(stop, cut.Token);
        }
        finally
        {
            recordsFailure = records.Close();
        }

        if (MissingIn(result.Failures) is { Count: > 0 } missing)
        {
            return new RunReport { Missing = [.. missing.Select(static failure => failure.Replication).Distinct()] };
        }

        if (result.Replications == 0)
        {
            return new RunReport { Result = result };
        }

        if ((result.RecordsFailure ?? recordsFailure) is { } failure)
        {
            folder.TakeOutRecords(WriteFailure.Reason(failure));
        }

        InputDoubtRun? draws = request.Doubt is { } doubt ? Draw(doubt, request, result, store, stop, cut.Token) : null;
        if (MissingIn(draws?.Failures ?? []) is { Count: > 0 } missingDraws)
        {
            return new RunReport { MissingOfDraws = missingDraws.Count };
        }

        Provenance provenance = request.ProvenanceAt(
            new(request.StartedAt, ProgramInfo.Machine, request.Threads, clock.GetElapsedTime(startedAt)));
        if (draws is { IsDone: true, Result: null })
        {
            provenance = provenance with { Notes = [.. provenance.Notes, NoDoubt(request.Doubt!)] };
        }

        ExperimentReport report = new(result, provenance) { Doubt = draws?.Result, Book = BookOf(result, stop, cut.Token) };
        return Write(folder, report, request.OnRequest) with
        {
            IsDoubtMissing = draws is { IsDone: false },
            FailuresOfDraws = draws?.Failures ?? [],
        };
    }

    // An interrupt leaves no time for it, and a result that is partial is made again.
    private static StoryBook? BookOf(ExperimentResult result, CancellationToken stop, CancellationToken cut)
    {
        try
        {
            return result.IsPartial || stop.IsCancellationRequested ? null : StoryBook.Make(result, new PollyLinkFactory(), cut);
        }
        catch (OperationCanceledException) when (cut.IsCancellationRequested)
        {
            return null;
        }
    }

    private static IReadOnlyList<ReplicationFailure> MissingIn(IEnumerable<ReplicationFailure> failures) =>
        [.. failures.Where(static failure => failure.Cause is MissingRoundException)];

    private static string NoDoubt(InputDoubt doubt) =>
        Invariant($"the inputs were drawn {doubt.Points} times, and fewer than two draws have an answer: ")
        + "how unsure they make it cannot be said";

    private static InputDoubtRun Draw(
        InputDoubt doubt, RunRequest request, ExperimentResult result, RunStore store, CancellationToken stop, CancellationToken cut)
    {
        if (result.IsPartial)
        {
            return new(IsDone: false, null, []);
        }

        Study study = new(new()
        {
            Threads = request.Threads, LinkFactory = new PollyLinkFactory(), Store = store.Rounds, MakesRounds = !request.IsGathering,
        })
        {
            Progress = request.DoubtProgress,
        };
        return doubt.Run(result, request.PlanAt, study, stop, cut);
    }

    private static RunReport Write(ResultFolder folder, ExperimentReport report, IReadOnlyList<IResultOutput> onRequest)
    {
        List<string> failures = [];
        bool isWhole = folder.Write(report, onRequest);
        try
        {
            if (isWhole)
            {
                folder.Commit();
            }
        }
        catch (Exception failure) when (WriteFailure.Is(failure))
        {
            failures.Add($"the folder could not be put in place: {WriteFailure.Reason(failure)}");
        }

        failures.AddRange(folder.Failures.GroupBy(static failure => failure.Reason, StringComparer.Ordinal).Select(
            static files => $"{string.Join(", ", files.Select(static file => file.FileName))} could not be written: {files.Key}"));
        return new RunReport
        {
            Result = report.Result,
            Report = report,
            Folder = isWhole ? folder.Path : null,
            OutputFailure = failures.Count == 0 ? null : string.Join("; ", failures),
        };
    }

    private static ExperimentOptions OptionsOf(RunRequest request, RunRecords records, RunStore store) => new()
    {
        Threads = request.Threads,
        LinkFactory = new PollyLinkFactory(),
        ExchangeLog = ScopeOf(request.Log),
        CaseLog = request.Cases ? LogScope.All : LogScope.None,
        Records = records,
        Store = store.Rounds,
        Point = request.Point,
        MakesRounds = !request.IsGathering,
        Progress = request.Progress,
    };

    private RunRecords Open(RunRequest request, ResultFolder folder)
    {
        ExchangeLogFile? log = request.Log == ExchangeLogScope.None
            ? null
            : new ExchangeLogFile(
                folder.Create(LogFileName),
                HeaderOf(request),
                request.Plan.Arms,
                request.Ocel ? folder.Create(ObjectLogFileName) : null,
                request.ShowLog ? logger.ForContext(Serilog.Core.Constants.SourceContextPropertyName, WorkerHost.ExchangeSource) : null);
        return new RunRecords(
            log,
            request.Cases ? CaseFiles.Of(request.Plan, folder.Create(CasesCsv.FileName), folder.Create(CasesParquet.FileName)) : null);
    }

    private static ExchangeLogHeader HeaderOf(RunRequest request) => new(
        request.Plan.Name,
        Provenance.HashOf(request.ScenarioText),
        request.Plan.Seed,
        ProgramInfo.Version,
        request.Log,
        request.Plan.Arms[0].World.Window.Start);

    /// <summary>What of an experiment is recorded for a log of this scope.</summary>
    internal static LogScope ScopeOf(ExchangeLogScope scope) => scope switch
    {
        ExchangeLogScope.First => LogScope.First,
        ExchangeLogScope.All => LogScope.All,
        ExchangeLogScope.Sample => new LogScope(LoggedReplications.All, ExchangeLogHeader.SampledShare),
        _ => LogScope.None,
    };
}
