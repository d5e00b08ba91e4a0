using CspSim.Experiments.Fitting;
using CspSim.Reporting.Documents;
using CspSim.Reporting.Studies;
using CspSim.Scenarios.Files;
using CspSim.Scenarios.Loading;
using CspSim.Scenarios.Quantities;
using CspSim.Worker.CommandLine;
using CspSim.Worker.Hosting;
using CspSim.Worker.Reading;
using CspSim.Worker.Terminals;

namespace CspSim.Worker.Commands;

/// <summary>One call of <c>fit</c>.</summary>
internal sealed class FitSession(CommandCall call)
{
    private readonly TerminalOutput _error = call.Streams.Error;
    private readonly bool _isJson = call.Get(CommandOptions.Json);
    private readonly string? _unit = call.Get(QuestionOptions.Unit);

    /// <summary>Reads the column, fits the laws and shows them.</summary>
    public async Task<int> RunAsync()
    {
        if (call.Get(QuestionOptions.Column) is not { } column)
        {
            await _error.WriteErrorAsync("'fit' needs --column NAME: the column of the data", call.Command.Examples[0]);
            return ExitCode.BadInput;
        }

        if (!await AreWordsKnownAsync() || await NumbersOrReportAsync(column) is not { } numbers)
        {
            return ExitCode.BadInput;
        }

        FitOptions usual = new();
        FitOptions options = usual with
        {
            Laws = call.Get(QuestionOptions.Law) ?? [],
            Resamples = call.Get(QuestionOptions.Resamples) ?? usual.Resamples,
            Seed = call.Get(CommandOptions.Seed) ?? usual.Seed,
            Confidence = call.Get(QuestionOptions.Confidence) ?? usual.Confidence,
        };
        return await FitAsync(column, numbers, options);
    }

    private async Task<int> FitAsync(string column, IReadOnlyList<double> numbers, FitOptions options)
    {
        using InterruptToken interrupt = new();
        try
        {
            DataFit fit = new()
            {
                Version = ProgramInfo.Version,
                File = call.Operands[0],
                Column = column,
                Unit = _unit,
                Options = options,
                Report = LawFitting.Fit(numbers, options, interrupt.Token),
            };
            if (_isJson)
            {
                await call.Streams.Output.Writer.WriteAsync(FitJson.Of(fit).ToText());
            }
            else if (!call.IsQuiet)
            {
                await call.Streams.Output.Writer.WriteAsync(FitText.Of(fit, call.Streams.Output.WidthColumns));
            }

            return fit.Report.Best is null ? ExitCode.ExpectationNotMet : ExitCode.Done;
        }
        catch (OperationCanceledException) when (interrupt.Token.IsCancellationRequested)
        {
            await _error.WriteErrorAsync("interrupted before the laws were fitted", "fewer --resamples take less time");
            return ExitCode.Interrupted;
        }
    }

    private async Task<bool> AreWordsKnownAsync()
    {
        string[] laws = call.Get(QuestionOptions.Law) ?? [];
        if (Array.Find(laws, static law => !LawFitting.Names.Contains(law, StringComparer.Ordinal)) is { } unknown)
        {
            string all = $"laws: {string.Join(", ", LawFitting.Names)}";
            string? near = CommandLineError.Similar(unknown, LawFitting.Names);
            await _error.WriteErrorAsync($"no law '{unknown}' can be fitted", near is null ? all : $"{near}; {all}");
            return false;
        }

        bool isUnit = _unit is null
            || (QuantityText.TryRead("1 " + _unit, out Quantity one, out _) == QuantityFault.None
                && one.Kind is QuantityKind.Duration or QuantityKind.Share);
        if (!isUnit)
        {
            string known = UnitWords.Find(_unit!) ?? "h";
            await _error.WriteErrorAsync($"'{_unit}' is no unit of data", $"--unit {known}; units: h, d, month, %");
        }

        return isUnit;
    }

    private async Task<IReadOnlyList<double>?> NumbersOrReportAsync(string column)
    {
        string file = call.Files.NameOf(call.Operands[0]);
        DataColumnResult read = DataColumn.Read(
            file,
            column,
            $"{QuestionOptions.Column.Name} {ShellWord.Of(column)}",
            LawFitting.ValueLeast,
            LawFitting.ValueMost,
            "a number above 0 and up to 1e12",
            call.Files);
        ScenarioReading reading = new(file, new LoadResult(null, read.Diagnostics, read.LeftOut), read.Numbers is not null);
        if (!await DiagnosticWriting.ReportAsync(call, [reading], _isJson))
        {
            return null;
        }

        try
        {
            LawFitting.Check(read.Numbers!);
            return read.Numbers;
        }
        catch (ArgumentException refusal)
        {
            await _error.WriteErrorAsync($"{call.Operands[0]}, column {column}: {refusal.Message}", null);
            return null;
        }
    }
}
