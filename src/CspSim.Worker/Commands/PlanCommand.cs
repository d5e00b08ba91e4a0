using System.CommandLine;
using CspSim.Worker.CommandLine;

namespace CspSim.Worker.Commands;

/// <summary>The command <c>plan</c>: a forecast of a run - loads, work, time, memory, files.</summary>
internal sealed class PlanCommand : ICommand
{
    public string Name => "plan";

    public string Summary => "forecast what a run would do: loads, events, time, memory";

    public string Operands => "FILE...";

    public int OperandsLeast => 1;

    public int OperandsMost => int.MaxValue;

    public string OperandsMissing => "'plan' needs a scenario file";

    public IReadOnlyList<string> Examples { get; } =
    [
        "cspsim plan scenarios/kr-jp-csp.yaml",
        "cspsim plan scenarios/kr-jp-csp.yaml --set offices.KIPO.examiners=34",
        "cspsim plan scenarios/kr-jp-csp.yaml --replications 200 --json",
        "cspsim plan scenarios/kr-jp-csp.yaml --uncertain 200",
    ];

    public IReadOnlyList<Option> Options =>
    [
        CommandOptions.Set,
        CommandOptions.Seed,
        CommandOptions.Replications,
        StudyOptions.Uncertain,
        StudyOptions.Input,
        CommandOptions.Threads,
        CommandOptions.Results,
        CommandOptions.Log,
        CommandOptions.Ocel,
        CommandOptions.Cases,
        CommandOptions.ReplicationsCsv,
        CommandOptions.Workbook,
        CommandOptions.Json,
        CommandOptions.Quiet,
        CommandOptions.Format,
        CommandOptions.Strict,
    ];

    public Task<int> RunAsync(CommandCall call) => new ForecastSession(call).RunAsync();
}
