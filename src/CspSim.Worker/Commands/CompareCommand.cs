using System.CommandLine;
using CspSim.Worker.CommandLine;

namespace CspSim.Worker.Commands;

/// <summary>The command <c>compare</c>: results, or scenarios that are run first, beside the first of them.</summary>
internal sealed class CompareCommand : ICommand
{
    // One letter each, the baseline included.
    private const int LettersMost = 26;

    public string Name => "compare";

    public string Summary => "results or scenarios side by side: what differs, what it did";

    public string Operands => "A B...";

    public int OperandsLeast => 2;

    public int OperandsMost => LettersMost;

    public string OperandsMissing => "'compare' needs two result folders or scenario files";

    public IReadOnlyList<string> Examples { get; } =
    [
        "cspsim compare results/before/latest results/after/latest",
        "cspsim compare before.yaml after.yaml --replications 20",
        "cspsim compare results/NAME/latest results/NAME/latest --arm serial=parallel",
    ];

    public IReadOnlyList<Option> Options =>
    [
        CommandOptions.Arm,
        CommandOptions.Independent,
        CommandOptions.Details,
        CommandOptions.Json,
        CommandOptions.Set,
        CommandOptions.Seed,
        CommandOptions.Replications,
        CommandOptions.Threads,
        CommandOptions.Results,
        CommandOptions.Quiet,
        CommandOptions.Progress,
        CommandOptions.Format,
        CommandOptions.Strict,
    ];

    public Task<int> RunAsync(CommandCall call) => new CompareSession(call).RunAsync();
}
