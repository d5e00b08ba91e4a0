using CspSim.Experiments.Replication;
using CspSim.Experiments.Studies;
using CspSim.Link;
using CspSim.Reporting.Stores;
using CspSim.Reporting.Tables;
using CspSim.Worker.CommandLine;
using CspSim.Worker.Hosting;
using CspSim.Worker.Reading;
using CspSim.Worker.Terminals;

namespace CspSim.Worker.Commands;

/// <summary>One part of a study, made into the store that the call names.</summary>
internal sealed class ShardSession(CommandCall call)
{
    /// <summary>Makes the part.</summary>
    /// <param name="reading">The scenario.</param>
    /// <param name="pointsOf">The points of the study; may run replications of its own to find them.</param>
    public async Task<int> RunAsync(
        ScenarioReading reading, Func<ExperimentOptions, CancellationToken, IReadOnlyList<StudyPoint>> pointsOf)
    {
        StudyPart part = call.Get(StudyOptions.Shard)!.Value;
        if (await StudyStores.OpenOrReportAsync(call, reading.Scenario) is not { } store)
        {
            return ExitCode.BadInput;
        }

        using InterruptToken interrupt = new();
        int before = store.Found;
        bool isDone;
        using (store)
        {
            isDone = Make(part, store, pointsOf, interrupt.Token);
        }

        if (store.Failure is { } failure)
        {
            await call.Streams.Error.WriteErrorAsync(
                $"replications could not be kept in {store.Path}: {Reporting.WriteFailure.Reason(failure)}",
                "make room, then call the same command again: it goes on from what is there");
            return ExitCode.OutputNotWritten;
        }

        if (!call.IsQuiet)
        {
            await call.Streams.Output.Writer.WriteAsync(
                Invariant($"part {part.Number} of {part.Parts}: {NumberText.Counted(store.Count - before, "replication")} made, ")
                + Invariant($"{store.Count} of all parts in {store.Path}\n")
                + (isDone ? "" : "interrupted: the same command goes on from there\n"));
        }

        return isDone ? ExitCode.Done : ExitCode.Interrupted;
    }

    private bool Make(
        StudyPart part, RoundFolder store, Func<ExperimentOptions, CancellationToken, IReadOnlyList<StudyPoint>> pointsOf,
        CancellationToken stop)
    {
        ExperimentOptions options = new()
        {
            Threads = call.Threads,
            LinkFactory = new PollyLinkFactory(),
            Store = store,
            ExchangeLog = RunExecution.ScopeOf(call.LogScope),
            CaseLog = call.Get(CommandOptions.Cases) ? LogScope.All : LogScope.None,
        };
        IReadOnlyList<StudyPoint> points = pointsOf(options.WithoutRecords, stop);
        using ProgressBoard board = new(
            call.Streams.Error,
            call.IsQuiet ? ProgressForm.None : call.Get(CommandOptions.Progress) ?? ProgressForm.Auto,
            ["replications"],
            Math.Max(1, points.Sum(static point => point.Count) / part.Parts),
            wantedHalfWidth: null,
            call.Time);
        Study study = new(options)
        {
            Part = part,
            Progress = (done, all) => board.Update(0, done, Math.Max(done, all / part.Parts), double.NaN),
        };
        return study.Run(points, static (_, _) => { }, stop);
    }
}
