using System.CommandLine;
using CspSim.Worker.CommandLine;

namespace CspSim.Worker.Commands;

/// <summary>The command <c>trace</c>: what happened to the applications of one family.</summary>
internal sealed class TraceCommand : ICommand
{
    public string Name => "trace";

    public string Summary => "one family step by step: searches, waits, messages, first actions";

    public string Operands => "RESULT|FILE";

    public int OperandsLeast => 1;

    public int OperandsMost => 1;

    public string OperandsMissing => "'trace' needs a result folder or a scenario file";

    public IReadOnlyList<string> Examples { get; } =
    [
        "cspsim trace results/NAME/latest --family worst",
        "cspsim trace results/NAME/latest --arm serial --replication 2 --family 17",
        "cspsim trace scenarios/kr-jp-csp.yaml --set csp.share=60% --family median --json",
    ];

    public IReadOnlyList<Option> Options =>
    [
        TraceOptions.Arm,
        TraceOptions.Replication,
        TraceOptions.Family,
        CommandOptions.Set,
        CommandOptions.Seed,
        CommandOptions.Json,
        CommandOptions.Format,
        CommandOptions.Strict,
    ];

    public Task<int> RunAsync(CommandCall call) => new TraceSession(call).RunAsync();
}
