using System.CommandLine;
using CspSim.Worker.CommandLine;

namespace CspSim.Worker.Commands;

/// <summary>The command <c>sweep</c>: how far each uncertain input moves the answer by itself.</summary>
internal sealed class SweepCommand : ICommand
{
    public string Name => "sweep";

    public string Summary => "move each input that has a range to both ends: what the answer hangs on";

    public string Operands => "FILE";

    public int OperandsLeast => 1;

    public int OperandsMost => 1;

    public string OperandsMissing => "'sweep' needs a scenario file";

    public IReadOnlyList<string> Examples { get; } =
    [
        "cspsim sweep scenarios/kr-jp-csp.yaml",
        "cspsim sweep scenarios/kr-jp-csp.yaml --input csp --replications 10",
        "cspsim sweep scenarios/kr-jp-csp.yaml --csv sweep.csv",
    ];

    public IReadOnlyList<Option> Options =>
    [
        CommandOptions.Input,
        CommandOptions.Set,
        CommandOptions.Seed,
        CommandOptions.Replications,
        CommandOptions.Threads,
        CommandOptions.Store,
        CommandOptions.Shard,
        CommandOptions.Csv,
        CommandOptions.Details,
        CommandOptions.Json,
        CommandOptions.Quiet,
        CommandOptions.Progress,
        CommandOptions.Format,
        CommandOptions.Strict,
    ];

    public Task<int> RunAsync(CommandCall call) => new SweepSession(call).RunAsync();
}
