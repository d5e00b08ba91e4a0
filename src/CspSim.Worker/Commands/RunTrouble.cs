using CspSim.Experiments.Results;
using CspSim.Reporting.Tables;
using CspSim.Worker.CommandLine;
using CspSim.Worker.Hosting;
using CspSim.Worker.Reading;

namespace CspSim.Worker.Commands;

/// <summary>Reports what went wrong in a run: faults, files that could not be written, an interrupt that came too early.</summary>
internal static class RunTrouble
{
    /// <summary>The way out where a store lacks replications.</summary>
    public const string PartsAgain = "call the parts again that were not finished: they go on from what is there";

    /// <summary>Writes it to the error stream; nothing when all went well.</summary>
    /// <param name="call">The call.</param>
    /// <param name="reading">The scenario.</param>
    /// <param name="report">What became of the run.</param>
    public static async Task ReportAsync(CommandCall call, ScenarioReading reading, RunReport report)
    {
        if (report.Fault is { } fault)
        {
            await CrashFile.ReportAsync(call.Streams.Error, call.Words, call.Time, fault);
        }

        if (report.Result is { } result)
        {
            await ReportFailuresAsync(call, reading, result);
        }

        if (report.OutputFailure is { } problem)
        {
            string kept = report.Folder is null ? "no result was kept" : $"the result is in {report.Folder}";
            await call.Streams.Error.WriteErrorAsync($"{problem}; {kept}", "--results DIR names another place");
        }

        if (report.Missing is { Count: > 0 } missing)
        {
            await call.Streams.Error.WriteErrorAsync(
                $"{call.Get(StudyOptions.Store)} lacks {NumberText.Counted(missing.Count, "replication")} of every arm: "
                    + string.Join(", ", missing),
                PartsAgain);
        }

        if (report.MissingOfDraws > 0)
        {
            await call.Streams.Error.WriteErrorAsync(
                $"{call.Get(StudyOptions.Store)} lacks {NumberText.Counted(report.MissingOfDraws, "replication")} of drawn inputs",
                PartsAgain);
        }

        await ReportLeftOutAsync(call, reading.File, report.FailuresOfDraws, " of drawn inputs", "their draws count for nothing");

        if (report is { Missing.Count: 0, MissingOfDraws: 0, Fault: null, OutputFailure: null }
            and { Result: null or { Replications: 0, Failures.Count: 0 } })
        {
            await call.Streams.Error.WriteErrorAsync($"{reading.File}: interrupted before a replication was complete in every arm", null);
        }
    }

    /// <summary>Reports replications that failed at points of a study, which goes on without them.</summary>
    /// <param name="call">The call.</param>
    /// <param name="file">The scenario, as messages name it.</param>
    /// <param name="failures">The replications.</param>
    /// <param name="ofWhat">What they are of, for the message, with a space before it; empty: of the study.</param>
    /// <param name="consequence">What becomes of that.</param>
    /// <returns>The code with which the command ends for them; null when there are none.</returns>
    public static async Task<int?> ReportLeftOutAsync(
        CommandCall call, string file, IReadOnlyList<ReplicationFailure> failures, string ofWhat, string consequence)
    {
        if (failures is not [{ } first, ..])
        {
            return null;
        }

        string what = NumberText.Counted(failures.Count, "replication") + ofWhat;
        if (MemoryShortage.IsAllOf(failures))
        {
            await call.Streams.Error.WriteErrorAsync($"memory ran out in {what}", MemoryShortage.Help);
            return ExitCode.OutputNotWritten;
        }

        await call.Streams.Error.WriteErrorAsync(
            $"a fault in cspsim: {file}, {what} failed, and {consequence}: {CrashFile.FirstLine(first.Cause)}",
            CrashFile.Write(call.Words, call.Time, first.Cause));
        return ExitCode.Fault;
    }

    /// <summary>
    /// Reports the replications that failed: the first with all that is needed to see it again, the others by their number.
    /// </summary>
    public static async Task ReportFailuresAsync(CommandCall call, ScenarioReading reading, ExperimentResult result)
    {
        if (result.Failures is not [{ } first, ..])
        {
            return;
        }

        string arm = result.Plan.Arms[first.Arm].Name;
        string others = result.Failures.Count == 1
            ? string.Empty
            : Invariant($" (and {result.Failures.Count - 1} more)");
        if (MemoryShortage.IsAllOf(result.Failures))
        {
            await call.Streams.Error.WriteErrorAsync(
                Invariant($"memory ran out in replication {first.Replication} of arm '{arm}'{others}"), MemoryShortage.Help);
            return;
        }

        string again = string.Create(
            CultureInfo.InvariantCulture,
            $"cspsim run {ShellWord.OfPath(reading.Operand)} --seed {result.Plan.Seed} --replications "
                + $"{first.Replication}{ScenarioReading.SetsOf(call)}");
        await call.Streams.Error.WriteErrorAsync(
            string.Create(CultureInfo.InvariantCulture, $"a fault in cspsim: {reading.File}, seed {result.Plan.Seed}, replication "
                + $"{first.Replication} of arm '{arm}' "
                + $"failed{others}: {CrashFile.FirstLine(first.Cause)}"),
            $"{CrashFile.Write(call.Words, call.Time, first.Cause)}; to see it again: {again}");
    }
}
