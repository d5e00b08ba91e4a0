using System.CommandLine;
using CspSim.Scenarios.Diagnostics;
using CspSim.Scenarios.Loading;
using CspSim.Scenarios.Text;
using CspSim.Worker.CommandLine;
using CspSim.Worker.Reading;

namespace CspSim.Worker.Commands;

/// <summary>
/// The command <c>fix</c>: makes the corrections that <c>validate</c> proposes where only one makes sense, and shows the difference.
/// </summary>
internal sealed class FixCommand : ICommand
{
    public string Name => "fix";

    public string Summary => "make the corrections that validate proposes, and show the difference";

    public string Operands => "FILE...";

    public int OperandsLeast => 1;

    public int OperandsMost => int.MaxValue;

    public string OperandsMissing => "'fix' needs a scenario file";

    public IReadOnlyList<string> Examples { get; } =
    [
        "cspsim fix my-scenario.yaml",
        "cspsim fix my-scenario.yaml --dry-run",
        "cspsim fix --tabs my-scenario.yaml",
    ];

    public IReadOnlyList<Option> Options => [CommandOptions.Tabs, CommandOptions.DryRun, CommandOptions.Quiet];

    public async Task<int> RunAsync(CommandCall call)
    {
        int code = ExitCode.Done;
        foreach (string file in call.Operands)
        {
            code = Math.Max(code, await CorrectAsync(call, file));
        }

        return code;
    }

    private static async Task<int> CorrectAsync(CommandCall call, string file)
    {
        string name = call.Files.NameOf(file);
        CorrectedFile corrected = CorrectedFile.Of(name, call.Get(CommandOptions.Tabs), call.Files);
        if (PipedFiles.IsPipe(file))
        {
            await call.Streams.Output.Writer.WriteAsync(corrected.After ?? string.Empty);
        }
        else if (corrected.IsChanged)
        {
            await call.Streams.Output.Writer
                .WriteAsync(LineDifference.Of(HiddenCharacters.Shown(file), corrected.Before!, corrected.After!));
            if (!call.Get(CommandOptions.DryRun) && FileReplacing.Write(file, corrected.Bytes) is { } problem)
            {
                await call.Streams.Error.WriteErrorAsync($"{file} cannot be written: {problem}", "nothing was changed in it");
                return ExitCode.OutputNotWritten;
            }
        }

        bool hasErrors = corrected.Left.Diagnostics.Any(static each => each.Severity == Severity.Error);
        ScenarioReading reading = new(name, corrected.Left, !hasErrors);
        await DiagnosticWriting.ReportAsync(call, [reading], isForPrograms: false);
        if (!call.IsQuiet)
        {
            await call.Streams.Error.Writer.WriteAsync(SummaryText(reading.Shown, corrected, call.Get(CommandOptions.DryRun)));
        }

        return hasErrors ? ExitCode.BadInput : ExitCode.Done;
    }

    private static string Counted(int count, bool isDry) => count switch
    {
        0 => "nothing to correct",
        1 => isDry ? "1 correction, not made" : "1 correction made",
        _ => Invariant($"{count} corrections{(isDry ? ", not" : string.Empty)} made"),
    };

    private static string SummaryText(string file, CorrectedFile corrected, bool isDry)
    {
        string text = $"{file}: {Counted(corrected.Removed.Count, isDry)}\n";
        IEnumerable<string> others = corrected.Left.Diagnostics
            .Select(static each => each.Fix?.File ?? string.Empty)
            .Where(other => other.Length > 0 && !string.Equals(other, file, StringComparison.Ordinal))
            .Distinct(StringComparer.Ordinal);
        return text + string.Concat(
            others.Select(static other => $"{other}: has corrections too, and is not changed; cspsim fix {ShellWord.OfPath(other)}\n"));
    }
}
