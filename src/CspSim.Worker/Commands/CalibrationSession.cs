using CspSim.Experiments.Calibration;
using CspSim.Reporting.Calibration;
using CspSim.Reporting.Documents;
using CspSim.Scenarios.Calibration;
using CspSim.Scenarios.Loading;
using CspSim.Worker.CommandLine;
using CspSim.Worker.Reading;
using CspSim.Worker.Terminals;

namespace CspSim.Worker.Commands;

/// <summary>One call of <c>calibrate</c>.</summary>
internal sealed class CalibrationSession(CommandCall call)
{
    private const string StandardOutput = "-";
    private const string Suffix = ".fitted.yaml";

    private readonly string _file = call.Files.NameOf(call.Operands[0]);
    private readonly string? _out = call.Get(CommandOptions.Out) ?? (PipedFiles.IsPipe(call.Operands[0]) ? StandardOutput : null);
    private readonly bool _isJson = call.Get(CommandOptions.Json);
    private readonly string[] _sets = call.Get(CommandOptions.Set) ?? [];

    private bool IsToStandardOutput => string.Equals(_out, StandardOutput, StringComparison.Ordinal);

    private string Target =>
        _out ?? Path.Combine(Path.GetDirectoryName(_file) ?? string.Empty, Path.GetFileNameWithoutExtension(_file) + Suffix);

    /// <summary>Reads, fits, reports and writes.</summary>
    public async Task<int> RunAsync()
    {
        TerminalOutput error = call.Streams.Error;
        if (_isJson && IsToStandardOutput)
        {
            await error.WriteErrorAsync("--json and --out - both take standard output", "name a file behind --out");
            return ExitCode.BadInput;
        }

        if (_out is null && Path.Exists(Target))
        {
            await error.WriteErrorAsync(
                $"{Target} exists and is left as it is",
                $"--out {ShellWord.Of(Target)} replaces it unless it does better; --out names another file");
            return ExitCode.BadInput;
        }

        CalibrationLoadResult loaded = CalibrationLoader.Load(_file, _sets, call.Files);
        if (!await ReportDiagnosticsAsync(loaded))
        {
            return ExitCode.BadInput;
        }

        CalibrationPlan read = loaded.Calibration!.Plan;
        if (!await ReadsAtTargetAsync(loaded.Calibration.Unfitted, [.. read.Free.Select(static free => free.Start)]))
        {
            return ExitCode.BadInput;
        }

        CalibrationPlan plan = read with { Inventions = call.Get(CommandOptions.Samples) ?? read.Inventions, Seed = call.Get(
            CommandOptions.Seed) ?? read.Seed };
        await ReportBeginAsync(plan);
        CalibrationResult result = Calibrator.Fit(plan);
        byte[] fitted = loaded.Calibration.Fitted(result);
        if (!await ReadsAtTargetAsync(fitted, [.. result.Parameters.Select(static fit => fit.Fitted)]))
        {
            return ExitCode.BadInput;
        }

        return await FinishAsync(result, fitted);
    }

    private Task<bool> ReportDiagnosticsAsync(CalibrationLoadResult loaded) => DiagnosticWriting.ReportAsync(
        call, [new ScenarioReading(
            _file,
            new LoadResult(null, loaded.Diagnostics, loaded.LeftOut),
            loaded.Calibration is not null)], _isJson);

    // Some hundreds of sets of values take seconds to a minute: a line says that it has begun.
    private async Task ReportBeginAsync(CalibrationPlan plan)
    {
        if (call.Streams.Error.IsTerminal && !call.IsQuiet)
        {
            await call.Streams.Error.Writer.WriteAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"fitting {plan.Free.Count} figures to {plan.Targets.Count} targets on {plan.Inventions:#,0} inventions\n"));
        }
    }

    /// <summary>Whether a text could be read, with some values, where it will be written; reports why not.</summary>
    private async Task<bool> ReadsAtTargetAsync(byte[] text, IReadOnlyList<double> values)
    {
        if (CalibrationLoader.Fault(IsToStandardOutput ? _file : Target, text, values, call.Files) is not { } fault)
        {
            return true;
        }

        await call.Streams.Error.WriteErrorAsync(
            $"{Target} would not read as it was fitted: {fault}",
            "paths in a file are relative to its folder: write it beside the one that it comes from");
        return false;
    }

    /// <summary>What the file in the place of the fitted one reaches; null when there is none that can be calibrated.</summary>
    private IReadOnlyList<TargetFit>? ReachedThere(CalibrationPlan plan)
    {
        if (IsToStandardOutput || call.Get(CommandOptions.Force) || !File.Exists(Target))
        {
            return null;
        }

        CalibrationPlan? there = CalibrationLoader.Load(Target, _sets, call.Files).Calibration?.Plan;
        return there is not null && there.Offices.SequenceEqual(plan.Offices, StringComparer.Ordinal)
            ? Calibrator.Measure(there with { Targets = plan.Targets, Inventions = plan.Inventions, Seed = plan.Seed })
            : null;
    }

    private async Task<int> FinishAsync(CalibrationResult result, byte[] fitted)
    {
        IReadOnlyList<TargetFit>? there = ReachedThere(result.Plan);
        bool isLeft = there is not null && CalibrationResult.IsWorse(result.Targets, there);
        bool isWritten = !IsToStandardOutput && !isLeft && (_out is not null || !result.IsUnchanged);
        if (isWritten && FileReplacing.Write(Target, fitted) is { } problem)
        {
            await call.Streams.Error.WriteErrorAsync($"{Target} cannot be written: {problem}", "--out names another file");
            return ExitCode.OutputNotWritten;
        }

        if (isWritten)
        {
            call.Places.Add(Target);
        }

        if (IsToStandardOutput)
        {
            await call.Streams.Output.Writer.WriteAsync(Encoding.UTF8.GetString(fitted));
        }

        if (_isJson)
        {
            await call.Streams.Output.Writer
                .WriteAsync(CalibrationJson.Of(result, ProgramInfo.Version, isWritten ? Target : null).ToText());
        }
        else if (!call.IsQuiet)
        {
            TerminalOutput tables = IsToStandardOutput ? call.Streams.Error : call.Streams.Output;
            await tables.Writer.WriteAsync(CalibrationText.Of(result, tables.WidthColumns) + Ending(result, isWritten));
        }

        if (isLeft)
        {
            (int metThere, int metHere) = (there!.Count(static fit => fit.IsMet), result.Targets.Count(static fit => fit.IsMet));
            string met = string.Create(CultureInfo.InvariantCulture, $"{metThere} of {there!.Count} targets are met there, here {metHere}");
            await call.Streams.Error
                .WriteErrorAsync($"{Target} does better and is left as it is: {met}", "--force replaces it; --out names another file");
        }

        return result.AreAllMet ? ExitCode.Done : ExitCode.ExpectationNotMet;
    }

    private string Ending(CalibrationResult result, bool isWritten)
    {
        string settings = _sets.Length == 0
            ? string.Empty
            : string.Create(CultureInfo.InvariantCulture, $"settings  {string.Join(", ", _sets)}: not in the file\n");
        return settings + (isWritten
            ? $"wrote     {Target}\n"
            : result.IsUnchanged && !IsToStandardOutput ? $"kept      {_file} as it is\n" : string.Empty);
    }
}
