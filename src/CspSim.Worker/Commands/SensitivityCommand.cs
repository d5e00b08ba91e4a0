using System.CommandLine;
using CspSim.Worker.CommandLine;

namespace CspSim.Worker.Commands;

/// <summary>The command <c>sensitivity</c>: which uncertain inputs move the answer when all move.</summary>
internal sealed class SensitivityCommand : ICommand
{
    public string Name => "sensitivity";

    public string Summary => "move all inputs that have a range at once: which matter, alone and with others";

    public string Operands => "FILE";

    public int OperandsLeast => 1;

    public int OperandsMost => 1;

    public string OperandsMissing => "'sensitivity' needs a scenario file";

    public IReadOnlyList<string> Examples { get; } =
    [
        "cspsim sensitivity scenarios/kr-jp-csp.yaml",
        "cspsim sensitivity scenarios/kr-jp-csp.yaml --input csp --trajectories 20",
        "cspsim sensitivity scenarios/kr-jp-csp.yaml --input csp --rows 128 --csv sensitivity.csv",
    ];

    public IReadOnlyList<Option> Options =>
    [
        StudyOptions.Input,
        StudyOptions.Trajectories,
        StudyOptions.Rows,
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

    public Task<int> RunAsync(CommandCall call) => new SensitivitySession(call).RunAsync();
}
