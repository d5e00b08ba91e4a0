using System.CommandLine;
using CspSim.Worker.CommandLine;

namespace CspSim.Worker.Commands;

/// <summary>The command <c>fit</c>: laws fitted to a column of data, and the line that a scenario takes.</summary>
internal sealed class FitCommand : ICommand
{
    public string Name => "fit";

    public string Summary => "fit laws to a column of data, and print the line that a scenario takes";

    public string Operands => "DATA.csv";

    public int OperandsLeast => 1;

    public int OperandsMost => 1;

    public string OperandsMissing => "'fit' needs a CSV file with a header line";

    public IReadOnlyList<string> Examples { get; } =
    [
        "cspsim fit efforts.csv --column hours --unit h",
        "cspsim fit efforts.csv --column hours --unit h --law lognormal --law gamma --resamples 4999",
        "cspsim fit efforts.csv --column hours --unit h --json",
    ];

    public IReadOnlyList<Option> Options =>
    [
        QuestionOptions.Column,
        QuestionOptions.Unit,
        QuestionOptions.Law,
        QuestionOptions.Resamples,
        QuestionOptions.Confidence,
        CommandOptions.Seed,
        CommandOptions.Json,
        CommandOptions.Quiet,
        CommandOptions.Format,
    ];

    public Task<int> RunAsync(CommandCall call) => new FitSession(call).RunAsync();
}
