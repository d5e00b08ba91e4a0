using System.CommandLine;
using CspSim.Worker.CommandLine;

namespace CspSim.Worker.Commands;

/// <summary>The command <c>run</c>: simulates the arms of scenarios and compares them.</summary>
internal sealed class RunCommand : ICommand
{
    public string Name => "run";

    public string Summary => "simulate the arms of a scenario and compare them";

    public string Operands => "FILE...";

    public int OperandsLeast => 1;

    public int OperandsMost => int.MaxValue;

    public string OperandsMissing => "'run' needs a scenario file";

    public IReadOnlyList<string> Examples { get; } =
    [
        "cspsim run scenarios/kr-jp-csp.yaml",
        "cspsim run scenarios/kr-jp-csp.yaml --set csp.share=60% --seed 7",
        "cspsim run scenarios/kr-jp-csp.yaml --json > result.json",
    ];

    public IReadOnlyList<Option> Options { get; } =
    [
        CommandOptions.Set,
        CommandOptions.Seed,
        CommandOptions.Replications,
        CommandOptions.Threads,
        CommandOptions.Results,
        CommandOptions.Log,
        CommandOptions.Cases,
        CommandOptions.Details,
        CommandOptions.Verbose,
        CommandOptions.Json,
        CommandOptions.Quiet,
        CommandOptions.Progress,
        CommandOptions.Format,
        CommandOptions.Strict,
        CommandOptions.DryRun,
    ];

    public Task<int> RunAsync(CommandCall call) =>
        call.Get(CommandOptions.DryRun) ? new ForecastSession(call).RunAsync() : new RunSession(call).RunAsync();
}
