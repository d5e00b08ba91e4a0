using System.CommandLine;
using CspSim.Worker.CommandLine;

namespace CspSim.Worker.Commands;

/// <summary>The command <c>choose</c>: the best arm by one measure, with a stated confidence.</summary>
internal sealed class ChooseCommand : ICommand
{
    public string Name => "choose";

    public string Summary => "the best arm by one measure, with a stated confidence";

    public string Operands => "FILE";

    public int OperandsLeast => 1;

    public int OperandsMost => 1;

    public string OperandsMissing => "'choose' needs a scenario file";

    public IReadOnlyList<string> Examples { get; } =
    [
        "cspsim choose scenarios/kr-jp-csp.yaml --zone 15d",
        "cspsim choose scenarios/kr-jp-csp.yaml --zone 15d --group asked --arm serial --arm parallel",
        "cspsim choose scenarios/kr-jp-csp.yaml --zone 15d --method ocba --budget 500",
    ];

    public IReadOnlyList<Option> Options =>
    [
        QuestionOptions.Measure,
        QuestionOptions.Group,
        QuestionOptions.Office,
        QuestionOptions.Zone,
        QuestionOptions.Method,
        QuestionOptions.Confidence,
        QuestionOptions.Budget,
        QuestionOptions.OneArm,
        CommandOptions.Set,
        CommandOptions.Seed,
        CommandOptions.Threads,
        StudyOptions.Store,
        CommandOptions.DryRun,
        CommandOptions.Json,
        CommandOptions.Quiet,
        CommandOptions.Progress,
        CommandOptions.Format,
        CommandOptions.Strict,
    ];

    public Task<int> RunAsync(CommandCall call) => new ChooseSession(call).RunAsync();
}
