using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using CspSim.Experiments.Replication;
using CspSim.Experiments.Results;
using CspSim.Link;
using CspSim.Reporting;
using CspSim.Reporting.Folders;
using CspSim.Reporting.Outputs;
using CspSim.Worker.CommandLine;
using CspSim.Worker.ExchangeLog;
using Serilog;

namespace CspSim.Worker.Hosting;

/// <summary>Carries out one run: folder, records, replications, results.</summary>
/// <remarks>
/// The folder is made first, so that a place that cannot be written is found before anything is simulated. Files that cannot
/// be written cost no replication: the rest is written and the report says what is missing.
/// </remarks>
public sealed class RunExecution(ILogger logger)
{
    /// <summary>The name of the exchange log in a result folder.</summary>
    public const string LogFileName = "exchanges.clef";

    /// <summary>The machine in words.</summary>
    public static string Machine { get; } = string.Create(
        CultureInfo.InvariantCulture,
        $"{RuntimeInformation.OSDescription} {RuntimeInformation.ProcessArchitecture}, {Environment.ProcessorCount} processors, {RuntimeInformation.FrameworkDescription}");

    /// <summary>Runs to the end, or to the end of the replications under way when asked to stop.</summary>
    public RunReport Execute(RunRequest request, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(request);

        ResultFolder? folder = null;
        try
        {
            folder = ResultFolder.Begin(request.ResultsFolder, request.Plan.Name, request.StartedAt);
            return Execute(request, folder, stop);
        }
        catch (Exception failure) when (folder is null && failure is IOException or UnauthorizedAccessException)
        {
            return new RunReport { OutputFailure = failure.Message };
        }
        catch (Exception failure)
        {
            return new RunReport { Fault = failure };
        }
        finally
        {
            Discard(folder);
        }
    }

    private RunReport Execute(RunRequest request, ResultFolder folder, CancellationToken stop)
    {
        long startedAt = Stopwatch.GetTimestamp();
        RunRecords records = Open(request, folder);
        ExperimentResult result;
        string? recordsFailure;
        try
        {
            result = new ExperimentRunner(request.Plan, OptionsOf(request, records)).Run(stop);
        }
        finally
        {
            recordsFailure = records.Close();
        }

        recordsFailure = result.RecordsFailure?.Message ?? recordsFailure;
        if (result.Replications == 0)
        {
            return new RunReport { Result = result };
        }

        WallClock clock = new(request.StartedAt, Machine, request.Threads, Stopwatch.GetElapsedTime(startedAt));
        ExperimentReport report = new(result, request.ProvenanceAt(clock));
        folder.Write(report);
        List<string> failures = [.. folder.Failures.Select(static failure => $"{failure.FileName}: {failure.Reason}")];
        if (recordsFailure is not null)
        {
            failures.Insert(0, recordsFailure);
        }

        string place = folder.Commit();
        return new RunReport
        {
            Result = result,
            Report = report,
            Folder = place,
            OutputFailure = failures.Count == 0 ? null : string.Join("; ", failures),
        };
    }

    private static ExperimentOptions OptionsOf(RunRequest request, RunRecords records) => new()
    {
        Threads = request.Threads,
        LinkFactory = new PollyLinkFactory(),
        ExchangeLog = ScopeOf(request.Log),
        CaseLog = request.Cases ? LogScope.All : LogScope.None,
        Records = records,
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
                request.ShowLog ? logger.ForContext(Serilog.Core.Constants.SourceContextPropertyName, WorkerHost.ExchangeSource) : null);
        return new RunRecords(log, request.Cases ? new CasesCsv(request.Plan, folder.Create(CasesCsv.FileName)) : null);
    }

    private static ExchangeLogHeader HeaderOf(RunRequest request) => new(
        request.Plan.Name,
        request.ProvenanceAt(new WallClock(request.StartedAt, Machine, request.Threads, TimeSpan.Zero)).ScenarioSha256,
        request.Plan.Seed,
        HelpText.Version,
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

    // A folder that was put in place is no longer hidden; only an abandoned one is removed.
    private static void Discard(ResultFolder? folder)
    {
        if (folder is null || !Path.GetFileName(folder.Path).StartsWith('.'))
        {
            return;
        }

        try
        {
            folder.Discard();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // What is left is a hidden folder that says it is unfinished; the report tells what went wrong before.
        }
    }
}
