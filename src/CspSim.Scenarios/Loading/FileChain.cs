using System.Globalization;

using CspSim.Scenarios.Checking;
using CspSim.Scenarios.Diagnostics;
using CspSim.Scenarios.Keys;
using CspSim.Scenarios.Text;

namespace CspSim.Scenarios.Loading;

/// <summary>Reads a scenario file and those it extends, and lays them over each other.</summary>
internal sealed class FileChain(IScenarioFiles files, DiagnosticBag bag)
{
    /// <summary>How many files may stand upon each other.</summary>
    public const int DepthMost = 16;

    private const string Version = "1";

    private readonly List<string> _open = [];
    private readonly Dictionary<string, MappingNode?> _done = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ScalarNode> _extendsOf = new(StringComparer.Ordinal);

    /// <summary>The merged tree; null when a file cannot be read, which has been reported.</summary>
    public MappingNode? Read(string path)
    {
        string name = path.Replace('\\', '/');
        return TextFile.Read(name, files, bag) is { } source ? Read(source) : null;
    }

    /// <summary>The merged tree of a text; null when it cannot be read, which has been reported.</summary>
    public MappingNode? Read(SourceText source)
    {
        if (NodeReader.Read(source, bag) is not { } node)
        {
            return null;
        }

        if (node is not MappingNode tree)
        {
            bag.Error("CS012", node, $"a scenario is a mapping of keys, found {node.Kind}", "the first line is cspsim: 1");
            return null;
        }

        if (!IsThisVersion(tree))
        {
            return null;
        }

        _open.Add(source.Place);
        MappingNode? lower = ReadBases(tree);
        _open.RemoveAt(_open.Count - 1);
        return lower is null ? null : TreeMerge.Over(lower, tree.With([.. tree.Entries.Where(entry => entry.Name is not "extends")]));
    }

    private bool IsThisVersion(MappingNode tree)
    {
        MappingEntry? version = tree.Find("cspsim");
        if (version is null)
        {
            string help = Nearest.Find("cspsim", tree.Entries.Select(entry => entry.Name)) is { } near ? $"'{near}' looks like it; the first line is cspsim: 1" : "the first line is cspsim: 1";
            bag.ErrorAt("CS011", tree.Source, tree.Start, "'cspsim' is missing: the file does not say which format it is in", help);
            return false;
        }

        if (version.Value is ScalarNode { Value: Version })
        {
            return true;
        }

        string found = version.Value is ScalarNode scalar ? scalar.Value : version.Value.Kind;
        bool isNumber = int.TryParse(found, NumberStyles.None, CultureInfo.InvariantCulture, out _);
        string message = isNumber ? $"this file is in format {found}; this cspsim reads format {Version}" : $"'cspsim' needs the number of the format, found {version.Value.Kind}";
        bag.Error("CS070", version.Value, message, isNumber ? "update cspsim, or see cspsim explain cspsim" : "cspsim: 1", "cspsim");
        return false;
    }

    /// <summary>The files that a tree extends, laid over each other in the order named; an empty tree when it extends none.</summary>
    private MappingNode? ReadBases(MappingNode tree)
    {
        MappingNode lower = tree.With([]);
        Node? extends = tree["extends"];
        IReadOnlyList<Node> references = extends switch
        {
            null => [],
            SequenceNode list => list.Items,
            _ => [extends],
        };
        bool isRead = true;
        foreach (Node reference in references)
        {
            if (reference is not ScalarNode { IsNull: false } scalar)
            {
                bag.Error("CS012", reference, $"'extends' needs the path of a file, found {reference.Kind}", "extends: offices/kr.yaml", "extends");
                isRead = false;
            }
            else if (ReadBase(scalar) is { } read)
            {
                lower = TreeMerge.Over(lower, read);
            }
            else
            {
                isRead = false;
            }
        }

        return isRead ? lower : null;
    }

    private MappingNode? ReadBase(ScalarNode reference)
    {
        string path = FilePaths.From(reference.Source.Place, reference.Value);
        if (_open.Contains(path, StringComparer.Ordinal))
        {
            string circle = string.Join(" -> ", _open.SkipWhile(open => !string.Equals(open, path, StringComparison.Ordinal)).Append(path));
            ReportAtRoot("CS041", reference, $"scenario files extend each other in a circle: {circle}", "let one of them extend a third file");
            return null;
        }

        if (_open.Count > DepthMost)
        {
            bag.Error("CS041", reference, $"scenario files extend each other more than {Text(DepthMost)} levels deep", "merge some of them", "extends");
            return null;
        }

        if (_done.TryGetValue(path, out MappingNode? done))
        {
            return done;
        }

        if (TextFile.Read(reference, files, bag, path: "extends") is not { } source)
        {
            return null;
        }

        _extendsOf[path] = reference;
        // A calibration speaks of the figures of its own file, which the files upon it may replace.
        MappingNode? read = Read(source)?.Without("calibration");
        _done[path] = read;
        return read;
    }

    /// <summary>Reports a circle where its first file enters it: that is the file the user has before the eyes.</summary>
    private void ReportAtRoot(string code, ScalarNode reference, string message, string help)
    {
        string path = FilePaths.From(reference.Source.Place, reference.Value);
        int index = _open.IndexOf(path);
        string next = index + 1 < _open.Count ? _open[index + 1] : path;
        bag.Error(code, _extendsOf.GetValueOrDefault(next) ?? reference, message, help, "extends");
    }

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);
}
