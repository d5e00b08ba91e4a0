using CspSim.Experiments.Replication;
using CspSim.Experiments.Results;
using CspSim.Experiments.Studies;
using CspSim.Link;
using CspSim.Reporting.Stores;
using CspSim.Reporting.Tables;
using CspSim.Worker.CommandLine;
using CspSim.Worker.Hosting;
using CspSim.Worker.Terminals;

namespace CspSim.Worker.Commands;

/// <summary>One part of a study, made into the store that the call names.</summary>
/// <param name="call">The call.</param>
/// <param name="store">Its store; closed at the end.</param>
internal sealed class ShardSession(CommandCall call, RoundFolder store)
{
    private const string Parameters = "parameters.";

    /// <summary>Makes the part.</summary>
    /// <param name="pointsOf">The points of the study; may run replications of its own to find them.</param>
    /// <param name="varied">Paths of what the points vary.</param>
    public async Task<int> RunAsync(
        Func<ExperimentOptions, CancellationToken, IReadOnlyList<StudyPoint>> pointsOf, IEnumerable<string> varied)
    {
        StudyPart part = call.Get(StudyOptions.Shard)!.Value;
        if (Refusal([.. varied]) is { } refusal)
        {
            store.Dispose();
            await call.Streams.Error.WriteErrorAsync(refusal.Message, refusal.Help);
            return ExitCode.BadInput;
        }

        using InterruptToken interrupt = new();
        int before = store.Found;
        (bool IsDone, IReadOnlyList<ReplicationFailure> Failures) made;
        using (store)
        {
            made = Make(part, pointsOf, interrupt.Token);
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
            // Standard output is for the document that gathering writes.
            await (call.Get(CommandOptions.Json) ? call.Streams.Error : call.Streams.Output).Writer.WriteAsync(
                Invariant($"part {part.Number} of {part.Parts}: {NumberText.Counted(store.Count - before, "replication")} made, ")
                + Invariant($"{store.Count} of all parts in {store.Path}\n")
                + (made.IsDone ? "" : "interrupted: the same command goes on from there\n"));
        }

        return await RunTrouble.ReportLeftOutAsync(call, call.Operands[0], made.Failures, "", "the study lacks them")
            ?? (made.IsDone ? ExitCode.Done : ExitCode.Interrupted);
    }

    // Gathering calls the command again that the store was begun with, on the scenario that lies in it with its parameters filled in.
    private CommandLineError? Refusal(string[] varied)
    {
        IReadOnlyList<string> begun = RoundFolder.HeadOf(store.Path)!.Command;
        IReadOnlyList<string> wanted = StudyStores.CommandOf(call);
        if (!begun.SequenceEqual(wanted, StringComparer.Ordinal))
        {
            return new(
                $"{store.Path} was begun by '{string.Join(' ', begun)}', and this is a part of '{string.Join(' ', wanted)}'",
                "all parts take the same options; --store DIR names another place");
        }

        return Array.Find(varied, static path => path.StartsWith(Parameters, StringComparison.Ordinal)) is { } parameter
            ? new($"{parameter} cannot be varied in parts: the store holds the scenario with its parameters filled in",
                "vary the key that the parameter fills in; or leave --shard out")
            : null;
    }

    private (bool IsDone, IReadOnlyList<ReplicationFailure> Failures) Make(
        StudyPart part, Func<ExperimentOptions, CancellationToken, IReadOnlyList<StudyPoint>> pointsOf,
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
            wanted: null,
            call.Time);
        Study study = new(options)
        {
            Part = part,
            Progress = (done, all) => board.Update(0, done, Math.Max(done, all / part.Parts), double.NaN),
        };
        return (study.Run(points, static (_, _) => { }, stop), study.Failures);
    }
}
