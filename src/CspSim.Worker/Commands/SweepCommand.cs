using System.CommandLine;
using CspSim.Worker.CommandLine;

namespace CspSim.Worker.Commands;

/// <summary>The command <c>sweep</c>: the answer at other inputs, each moved by itself or at the points of a design.</summary>
internal sealed class SweepCommand : ICommand
{
    public string Name => "sweep";

    public string Summary => "the answer at other inputs: each range at both ends (tornado), grids, designs of points";

    public string Operands => "FILE";

    public int OperandsLeast => 1;

    public int OperandsMost => 1;

    public string OperandsMissing => "'sweep' needs a scenario file";

    public IReadOnlyList<string> Examples { get; } =
    [
        "cspsim sweep scenarios/kr-jp-csp.yaml",
        "cspsim sweep scenarios/kr-jp-csp.yaml --input csp --replications 10",
        "cspsim sweep scenarios/kr-jp-csp.yaml --vary csp.share=20%,40%,60% --vary csp.mode=serial,parallel --csv sweep.csv",
        "cspsim sweep scenarios/kr-jp-csp.yaml --vary csp.share=10%..60% --design sobol --points 64",
        "cspsim sweep scenarios/kr-jp-csp.yaml --design latin --points 200 --csv sweep.csv",
    ];

    public IReadOnlyList<Option> Options =>
    [
        StudyOptions.Input,
        StudyOptions.Vary,
        StudyOptions.Design,
        StudyOptions.Points,
        CommandOptions.Set,
        CommandOptions.Seed,
        CommandOptions.Replications,
        CommandOptions.Threads,
        StudyOptions.Store,
        StudyOptions.Shard,
        CommandOptions.Csv,
        CommandOptions.Details,
        CommandOptions.Json,
        CommandOptions.Quiet,
        CommandOptions.Progress,
        CommandOptions.Format,
        CommandOptions.Strict,
        CommandOptions.DryRun,
    ];

    public Task<int> RunAsync(CommandCall call) => new SweepSession(call).RunAsync();
}
