using System.CommandLine;
using CspSim.Reporting.Documents;
using CspSim.Scenarios.Schemas;
using CspSim.Worker.CommandLine;
using CspSim.Worker.Reading;

namespace CspSim.Worker.Commands;

/// <summary>The command <c>schema</c>: the JSON Schema of scenario files, for editors, or of a document that the program writes.</summary>
internal sealed class SchemaCommand : ICommand
{
    private const string OfScenarios = "scenario";

    private static readonly DocumentKind[] s_documents = [.. DocumentCatalog.All, DiagnosticsJson.Kind];

    public string Name => "schema";

    public string Summary => "the JSON Schema of scenario files, or of a JSON document that is written";

    public string Operands => $"[{string.Join('|', OperandWords)}]";

    public int OperandsLeast => 0;

    public int OperandsMost => 1;

    public string OperandsMissing => string.Empty;

    public IReadOnlyList<string> Examples { get; } =
    [
        "cspsim schema",
        "cspsim schema > scenario.schema.json",
        "cspsim schema result",
    ];

    public IReadOnlyList<Option> Options => [];

    public IEnumerable<string> OperandWords => s_documents.Select(static kind => kind.Name).Prepend(OfScenarios);

    public async Task<int> RunAsync(CommandCall call)
    {
        string name = call.Operands.Count == 0 ? OfScenarios : call.Operands[0];
        DocumentKind? document = Array.Find(s_documents, kind => string.Equals(kind.Name, name, StringComparison.Ordinal));
        if (document is null && name is not OfScenarios)
        {
            await call.Streams.Error.WriteErrorAsync(
                $"there is no schema of '{name}'", CommandLineError.Proposal(name, OperandWords, "cspsim schema --help"));
            return ExitCode.BadInput;
        }

        await call.Streams.Output.Writer.WriteAsync(document?.Schema ?? ScenarioSchema.Text);
        return ExitCode.Done;
    }
}
