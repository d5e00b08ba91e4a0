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

        if (report.FailuresOfDraws is [{ } failed, ..])
        {
            string what = $"{NumberText.Counted(report.FailuresOfDraws.Count, "replication")} of drawn inputs";
            await (MemoryShortage.IsAllOf(report.FailuresOfDraws)
                ? call.Streams.Error.WriteErrorAsync($"memory ran out in {what}", MemoryShortage.Help)
                : call.Streams.Error.WriteErrorAsync(
                    $"a fault in cspsim: {reading.File}, {what} failed, and their draws count for nothing: "
                        + CrashFile.FirstLine(failed.Cause),
                    CrashFile.Write(call.Words, call.Time, failed.Cause)));
        }

        if (report is { Missing.Count: 0, MissingOfDraws: 0, Fault: null, OutputFailure: null }
            and { Result: null or { Replications: 0, Failures.Count: 0 } })
        {
            await call.Streams.Error.WriteErrorAsync($"{reading.File}: interrupted before a replication was complete in every arm", null);
        }
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
