using System.CommandLine;
using CspSim.Scenarios.Reference;
using CspSim.Worker.CommandLine;

namespace CspSim.Worker.Commands;

/// <summary>The command <c>explain</c>: what a word of the scenario format means, with an example.</summary>
internal sealed class ExplainCommand : ICommand
{
    public string Name => "explain";

    public string Summary => "what a key, unit, measure, distribution, mode, word of the tables or error code means";

    public string Operands => "[WORD...]";

    public int OperandsLeast => 0;

    // A word of the tables may be two, such as 'acted alone'.
    public int OperandsMost => 3;

    public string OperandsMissing => string.Empty;

    public IReadOnlyList<string> Examples { get; } =
    [
        "cspsim explain offices.search",
        "cspsim explain CS010",
        "cspsim explain measures",
        "cspsim explain acted alone",
    ];

    public IReadOnlyList<Option> Options => [];

    public IEnumerable<string> OperandWords =>
        ReferenceCatalog.All.SelectMany(static topic => topic.Entries.Select(static entry => entry.Name).Prepend(topic.Name));

    public async Task<int> RunAsync(CommandCall call)
    {
        int width = call.Streams.Output.WidthColumns;
        if (call.Operands.Count == 0)
        {
            await call.Streams.Output.Writer
                .WriteAsync($"cspsim explain WORD   one word of the format, or one of these lists:\n{ReferenceText.OfTopics(width)}");
            return ExitCode.Done;
        }

        string word = string.Join(' ', call.Operands);
        if (Explain(word, width) is { } text)
        {
            await call.Streams.Output.Writer.WriteAsync(text);
            return ExitCode.Done;
        }

        await call.Streams.Error.WriteErrorAsync(
            $"nothing is called {word}",
            ReferenceCatalog.Nearest(word) is { } nearest
                ? $"a similar name exists: {nearest}"
                : $"lists: {string.Join(", ", ReferenceCatalog.All.Select(static topic => topic.Name))}");
        return ExitCode.BadInput;
    }

    private static string? Explain(string word, int width)
    {
        if (ReferenceCatalog.FindTopic(word) is { } topic)
        {
            return ReferenceText.Of(topic, width);
        }

        IReadOnlyList<ReferenceEntry> found = ReferenceCatalog.Find(word);
        return found.Count == 0 ? null : string.Join('\n', found.Select(entry => ReferenceText.Of(entry, width)));
    }
}
