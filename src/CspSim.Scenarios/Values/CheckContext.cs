using CspSim.Scenarios.Files;
using CspSim.Scenarios.Layers;

namespace CspSim.Scenarios.Values;

/// <summary>What every check needs: where to report, where to read files, which names exist.</summary>
/// <param name="Bag">Takes what is wrong.</param>
/// <param name="Files">Reads files that the scenario names.</param>
/// <param name="SourceNames">The sources that figures may refer to.</param>
/// <param name="Merged">What went and what was replaced when texts were merged.</param>
internal sealed record CheckContext(DiagnosticBag Bag, IScenarioFiles Files, IReadOnlyList<string> SourceNames, MergeRecord Merged)
{
    /// <summary>Called for every key of the table that is read to build the model; null when nobody asks.</summary>
    public Action<KeyEntry>? KeyRead { get; init; }

    /// <summary>The scenario of the present arm; null before arms are known.</summary>
    public MappingNode? Tree { get; init; }

    /// <summary>
    /// Of values that do not go together the one that was written last: in a setting, else in the file that stands upon the others.
    /// </summary>
    /// <param name="usual">Where the message belongs when all were written in the same text.</param>
    /// <param name="paths">The paths of what else is part of it, keys joined by dots.</param>
    public Node Blame(Node usual, params ReadOnlySpan<string> paths)
    {
        Node blamed = usual;
        foreach (string path in paths)
        {
            if (Tree?.At(path.Split('.')) is { } other && Last(other) is { } last && Merged.RankOf(last) > Merged.RankOf(blamed))
            {
                blamed = last;
            }
        }

        return blamed;
    }

    /// <summary>The value in a tree that was written last, of several the first.</summary>
    private ScalarNode? Last(Node node) => node switch
    {
        ScalarNode scalar => scalar,
        MappingNode mapping => mapping.Entries.Select(entry => Last(entry.Value)).OfType<ScalarNode>().MaxBy(Merged.RankOf),
        SequenceNode list => list.Items.Select(Last).OfType<ScalarNode>().MaxBy(Merged.RankOf),
        _ => null,
    };

    /// <summary>The same files and names, with diagnostics thrown away: for reading again what has been checked.</summary>
    public CheckContext Silent => this with { Bag = new DiagnosticBag() };
}
