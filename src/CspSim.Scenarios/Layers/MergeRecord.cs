namespace CspSim.Scenarios.Layers;

/// <summary>What happened when texts were merged: what went, what was replaced as a whole, what was not there to go.</summary>
internal sealed class MergeRecord
{
    private readonly Dictionary<string, ScalarNode> _removed = new(StringComparer.Ordinal);
    private readonly List<WholeReplacement> _replaced = [];
    private readonly List<(string Path, ScalarNode Name, string[] Present)> _idle = [];

    /// <summary>The files by their names, each after those that it extends.</summary>
    public IReadOnlyList<string> Files { get; set; } = [];

    /// <summary>Lists and other values that took the place of inherited ones as a whole.</summary>
    public IReadOnlyList<WholeReplacement> Replaced => _replaced;

    /// <summary>The key that removed a path, by the text that holds last; null when none did.</summary>
    public ScalarNode? RemovedBy(string path) => _removed.GetValueOrDefault(path);

    /// <summary>Notes that a key removed what stood under it, or that nothing stood there.</summary>
    public void Remove(string path, ScalarNode key) => _removed[path] = key;

    /// <summary>Notes that a name was to be removed that is not there.</summary>
    public void RemoveNothing(string path, ScalarNode name, MappingNode? among) =>
        _idle.Add((path, name, [.. among?.Entries.Select(static entry => entry.Name) ?? []]));

    /// <summary>Notes that a value took the place of another one.</summary>
    public void Replace(string path, Node above, Node below)
    {
        if (below is not (SequenceNode { Items.Count: 0 } or MappingNode { Entries.Count: 0 }) && !SameTree.Is(above, below))
        {
            _ = _replaced.RemoveAll(each => string.Equals(each.Path, path, StringComparison.Ordinal));
            _replaced.Add(new WholeReplacement(path, PlaceOf(above), PlaceOf(below)));
        }
    }

    /// <summary>How late a value was written: a setting after every file, a file after those that it extends.</summary>
    public int RankOf(Node node) => node.Source.IsFile ? Files.ToList().LastIndexOf(node.Source.Name) : int.MaxValue;

    /// <summary>Reports names that were to be removed and are not there: a misspelt one would stay without a word.</summary>
    public void Report(DiagnosticBag bag)
    {
        foreach ((string path, ScalarNode name, string[] present) in _idle)
        {
            string help = Nearest.Help(name.Value, present, "there are");
            string anew = (help.Length == 0 ? "" : help + "; ") + $"a new one without a change of its own is written {name.Value}: {{}}";
            bag.Error("CS123", name, $"there is no '{name.Value}' in {path} to remove", anew, path, Nearest.FixOf(name, present));
        }
    }

    private static string PlaceOf(Node node) =>
        node.Source.IsFile ? FormattableString.Invariant($"{node.Source.Name}:{node.Start.Line}") : node.Source.Name;
}

/// <summary>A value that took the place of an inherited one as a whole: a list, the lanes of an office.</summary>
/// <param name="Path">The key path.</param>
/// <param name="By">Where the new value stands: file and line, or the setting of the command line.</param>
/// <param name="Of">Where the old one stands.</param>
public sealed record WholeReplacement(string Path, string By, string Of);
