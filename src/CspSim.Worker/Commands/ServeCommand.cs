using System.CommandLine;
using CspSim.Worker.CommandLine;

namespace CspSim.Worker.Commands;

/// <summary>The command <c>serve</c>: a page on this computer with a slider for each figure that people may move.</summary>
internal sealed class ServeCommand : ICommand
{
    public string Name => "serve";

    public string Summary => "open a page on this computer where sliders move the inputs of a scenario";

    public string Operands => "FILE";

    public int OperandsLeast => 1;

    public int OperandsMost => 1;

    public string OperandsMissing => "'serve' needs a scenario file";

    public IReadOnlyList<string> Examples { get; } =
    [
        "cspsim serve scenarios/kr-jp-csp.yaml",
        "cspsim serve my.yaml --port 8080",
    ];

    public IReadOnlyList<Option> Options =>
    [
        CommandOptions.Set,
        CommandOptions.Seed,
        CommandOptions.Replications,
        CommandOptions.Threads,
        CommandOptions.Port,
        CommandOptions.Quiet,
    ];

    public Task<int> RunAsync(CommandCall call) => new ServeSession(call).RunAsync();
}
