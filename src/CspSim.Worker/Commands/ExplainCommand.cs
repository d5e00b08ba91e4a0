using System.CommandLine;
using CspSim.Engine.Distributions;
using CspSim.Model.Exchange.Protocols;
using CspSim.Model.Measures;
using CspSim.Scenarios.Diagnostics;

namespace CspSim.Worker.Commands;

/// <summary>The command <c>explain</c>: what an error code, a measure, a distribution or a way to share means.</summary>
internal sealed class ExplainCommand : ICommand
{
    private static readonly string[] s_lists = ["errors", "measures", "distributions", "modes"];

    public string Name => "explain";

    public string Summary => "what an error code, a measure, a distribution or a way to share means";

    public string Operands => "[WORD]";

    public int OperandsLeast => 0;

    public int OperandsMost => 1;

    public string OperandsMissing => string.Empty;

    public IReadOnlyList<string> Examples { get; } =
    [
        "cspsim explain CS010",
        "cspsim explain first-action-pendency",
        "cspsim explain measures",
    ];

    public IReadOnlyList<Option> Options { get; } = [];

    public async Task<int> RunAsync(CommandCall call)
    {
        if (call.Operands.Count == 0)
        {
            await call.Streams.Output.Writer.WriteAsync($"cspsim explain WORD: an error code, a measure, a distribution, a mode; lists: {string.Join(", ", s_lists)}\n");
            return ExitCode.Done;
        }

        string word = call.Operands[0];
        if (Explain(word) is { } text)
        {
            await call.Streams.Output.Writer.WriteAsync(text);
            return ExitCode.Done;
        }

        string? nearest = Nearest.Find(word, Known());
        await call.Streams.Error.WriteErrorAsync(
            $"nothing is called {word}",
            nearest is null ? $"lists: {string.Join(", ", s_lists)}" : $"a similar name exists: {nearest}");
        return ExitCode.BadInput;
    }

    private static string? Explain(string word) => word switch
    {
        "errors" => Listed(ErrorCatalog.All.Select(static each => (each.Code, each.Title))),
        "measures" => Listed(MeasureCatalog.All.Select(static each => (each.Name, each.Title))),
        "distributions" => Listed(DistributionCatalog.All.Select(static each => (each.Name, each.Summary))),
        "modes" => Listed(ProtocolCatalog.All.Select(static each => (each.Name, each.Summary))),
        _ => ExplainError(word) ?? ExplainMeasure(word) ?? ExplainDistribution(word) ?? ExplainMode(word),
    };

    private static string? ExplainError(string word) => ErrorCatalog.Find(word.ToUpperInvariant()) is { } error
        ? $"{error.Code}: {error.Title}\n\n{error.Explanation}\n\nRight, for example:\n{Indented(error.Example)}"
        : null;

    private static string? ExplainMeasure(string word) => MeasureCatalog.Find(word) is { } measure
        ? $"{measure.Name}, in {measure.Unit}: {measure.Title}\n\n{measure.Definition}\n"
        : null;

    private static string? ExplainDistribution(string word) =>
        DistributionCatalog.All.FirstOrDefault(each => string.Equals(each.Name, word, StringComparison.Ordinal)) is { } kind
            ? $"{kind.Name}: {kind.Summary}\n\nGiven by {kind.DescribeSets()}.\n" +
                string.Concat(kind.Parameters.Select(static each => $"  {each.Name}: {each.Meaning}; {each.Range}\n"))
            : null;

    private static string? ExplainMode(string word) =>
        ProtocolCatalog.All.FirstOrDefault(each => string.Equals(each.Name, word, StringComparison.Ordinal)) is { } protocol
            ? $"{protocol.Name}: {protocol.Summary}\n"
            : null;

    private static IEnumerable<string> Known() =>
    [
        .. s_lists,
        .. ErrorCatalog.All.Select(static each => each.Code),
        .. MeasureCatalog.All.Select(static each => each.Name),
        .. DistributionCatalog.All.Select(static each => each.Name),
        .. ProtocolCatalog.All.Select(static each => each.Name),
    ];

    private static string Listed(IEnumerable<(string Name, string Meaning)> items)
    {
        (string Name, string Meaning)[] rows = [.. items];
        int width = rows.Max(static row => row.Name.Length);
        return string.Concat(rows.Select(row => $"{row.Name.PadRight(width)}  {row.Meaning}\n"));
    }

    private static string Indented(string text) => string.Concat(text.Split('\n').Select(static line => $"  {line}\n"));
}
