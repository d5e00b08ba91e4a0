using System.CommandLine;
using CspSim.Scenarios.Schemas;

namespace CspSim.Worker.Commands;

/// <summary>The command <c>schema</c>: the JSON Schema of scenario files, for editors.</summary>
internal sealed class SchemaCommand : ICommand
{
    public string Name => "schema";

    public string Summary => "the JSON Schema of scenario files, for editors";

    public string Operands => string.Empty;

    public int OperandsLeast => 0;

    public int OperandsMost => 0;

    public string OperandsMissing => string.Empty;

    public IReadOnlyList<string> Examples { get; } =
    [
        "cspsim schema",
        "cspsim schema > scenario.schema.json",
    ];

    public IReadOnlyList<Option> Options => [];

    public async Task<int> RunAsync(CommandCall call)
    {
        await call.Streams.Output.Writer.WriteAsync(ScenarioSchema.Text);
        return ExitCode.Done;
    }
}
