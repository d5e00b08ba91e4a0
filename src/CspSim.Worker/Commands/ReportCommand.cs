using System.CommandLine;
using System.Runtime.CompilerServices;
using CspSim.Reporting.Documents;
using CspSim.Reporting.Folders;
using CspSim.Reporting.Html;
using CspSim.Reporting.Outputs;
using CspSim.Reporting.Reading;
using CspSim.Worker.CommandLine;
using CspSim.Worker.Terminals;

namespace CspSim.Worker.Commands;

/// <summary>The command <c>report</c>: writes the report of a stored result again.</summary>
internal sealed class ReportCommand : ICommand
{
    public string Name => "report";

    public string Summary => "write the report of a stored result again";

    public string Operands => "RESULT";

    public int OperandsLeast => 1;

    public int OperandsMost => 1;

    public string OperandsMissing => "'report' needs a result folder, such as results/NAME/latest";

    public IReadOnlyList<string> Examples { get; } =
    [
        "cspsim report results/NAME/latest",
        "cspsim report results/NAME/latest --out for-the-meeting.html",
        "cspsim report results/NAME/latest --static",
    ];

    public IReadOnlyList<Option> Options =>
    [
        CommandOptions.ReportFile,
        CommandOptions.Static,
        CommandOptions.Progress,
        CommandOptions.Quiet,
    ];

    public async Task<int> RunAsync(CommandCall call)
    {
        bool hasPictures = call.Get(CommandOptions.Static);
        if (hasPictures && !RuntimeFeature.IsDynamicCodeSupported)
        {
            await call.Streams.Error.WriteErrorAsync(
                "the native program cannot draw charts without a browser",
                "leave out --static, or use the ordinary program, which needs .NET");
            return ExitCode.BadInput;
        }

        string place = call.Operands[0];
        ResultReading reading = ResultDocumentReader.Read(place);
        if (reading.Json is not { } result)
        {
            await call.Streams.Error.WriteErrorAsync(reading.Message, reading.Help);
            return ExitCode.BadInput;
        }

        string file = call.Get(CommandOptions.ReportFile)
            ?? Path.Combine(Path.GetDirectoryName(ResultPlace.Find(place, out _, out _)) ?? "", OutputCatalog.ReportFile);
        if (FileReplacing.Write(file, Encoding.UTF8.GetBytes(PageOf(call, result, hasPictures))) is { } reason)
        {
            await call.Streams.Error.WriteErrorAsync($"{file} could not be written: {reason}", "--out names another file");
            return ExitCode.OutputNotWritten;
        }

        if (!call.IsQuiet)
        {
            await call.Streams.Output.Writer.WriteAsync($"report   {file}\n");
        }

        return ExitCode.Done;
    }

    private static string PageOf(CommandCall call, ResultJson result, bool hasPictures)
    {
        if (!hasPictures)
        {
            return ReportPage.Of(result);
        }

        ProgressForm form = call.IsQuiet ? ProgressForm.None : call.Get(CommandOptions.Progress) ?? ProgressForm.Auto;
        using ProgressBoard board = new(call.Streams.Error, form, ["pictures"], atMost: 1, wanted: null, call.Time);
        return ReportPage.Of(result, hasPictures: true, (done, all) => board.Update(0, done, all, double.NaN));
    }
}
