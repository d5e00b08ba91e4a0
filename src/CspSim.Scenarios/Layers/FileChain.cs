using CspSim.Scenarios.Files;
using CspSim.Scenarios.Yaml;

namespace CspSim.Scenarios.Layers;

/// <summary>Reads a scenario file and those it extends, and lays them over each other.</summary>
/// <remarks>
/// Every file is applied once, at the place where it is first named, with what it extends below it. So two files upon the same third can be
/// extended together: what one of them changes in the third is not taken back by the other.
/// </remarks>
/// <param name="files">Where files come from.</param>
/// <param name="bag">Takes what is wrong.</param>
/// <param name="record">Takes what went and what was replaced when the files were merged; null when nobody asks.</param>
internal sealed class FileChain(IScenarioFiles files, DiagnosticBag bag, MergeRecord? record = null)
{
    /// <summary>How many files may stand upon each other.</summary>
    public const int DepthMost = 16;

    private const string Version = "1";

    private static readonly string s_extends = HeadKeys.Extends.Name;

    private readonly List<string> _open = [];
    private readonly List<MappingNode> _layers = [];
    private readonly Dictionary<string, bool> _done = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ScalarNode> _extendsOf = new(StringComparer.Ordinal);

    /// <summary>The merged tree; null after reporting that a file cannot be read.</summary>
    public MappingNode? Read(string path)
    {
        string name = path.Replace('\\', '/');
        return TextFile.Read(name, files, bag) is { } source && IsScenario(source, null) ? Read(source) : null;
    }

    /// <summary>The merged tree of a text; null after reporting that it cannot be read.</summary>
    public MappingNode? Read(SourceText source)
    {
        _layers.Clear();
        _done.Clear();
        MergeRecord merged = record ?? new MergeRecord();
        TreeMerge merge = new(merged);
        if (Lay(source) is not { } tree)
        {
            return null;
        }

        merged.Files = [.. _layers.Append(tree).Select(static layer => layer.Source.Name)];
        return _layers.Append(tree).Aggregate(tree.With([]), (lower, upper) => merge.Over(lower, upper, ""));
    }

    /// <summary>Applies what a file extends and returns the file's own tree; null after reporting that something cannot be read.</summary>
    private MappingNode? Lay(SourceText source)
    {
        if (NodeReader.Read(source, bag) is not { } node)
        {
            return null;
        }

        if (UserKeys.Without(node) is not MappingNode tree)
        {
            bag.Error("CS012", node, $"a scenario is a mapping of keys, found {node.Kind}", "the first line is cspsim: 1");
            return null;
        }

        if (!IsThisVersion(tree))
        {
            return null;
        }

        _open.Add(source.Place);
        bool isRead = LayBases(tree);
        _open.RemoveAt(_open.Count - 1);
        return isRead ? tree.Without(s_extends) : null;
    }

    /// <summary>Whether a text is meant as a scenario; if not, that has been reported where it is named.</summary>
    private bool IsScenario(SourceText source, ScalarNode? reference)
    {
        if (source.IsShown)
        {
            return true;
        }

        const string message = "'cspsim' is missing: the file does not say which format it is in";
        const string help = "the first line is cspsim: 1";
        if (reference is null)
        {
            bag.ErrorAt("CS011", source, new TextMark(1, 1), message, help);
        }
        else
        {
            bag.Error("CS011", reference, $"{reference.Value} is no scenario: {message}", help, s_extends);
        }

        return false;
    }

    private bool IsThisVersion(MappingNode tree)
    {
        MappingEntry? version = tree.Find(HeadKeys.Version.Name);
        if (version is null)
        {
            string help = Nearest.Find(HeadKeys.Version.Name, tree.Entries.Select(entry => entry.Name)) is { } near
                ? $"'{near}' looks like it; the first line is cspsim: 1"
                : "the first line is cspsim: 1";
            bag.ErrorAt("CS011", tree.Source, tree.Start, "'cspsim' is missing: the file does not say which format it is in", help);
            return false;
        }

        if (version.Value is ScalarNode { Value: Version })
        {
            return true;
        }

        string found = version.Value is ScalarNode scalar ? scalar.Value : version.Value.Kind;
        bool isNumber = int.TryParse(found, NumberStyles.None, CultureInfo.InvariantCulture, out _);
        string message = isNumber
            ? $"this file is in format {found}; this cspsim reads format {Version}"
            : $"'cspsim' needs the number of the format, found {version.Value.Kind}";
        bag.Error("CS070", version.Value,
            message, isNumber ? "update cspsim, or see cspsim explain cspsim" : "cspsim: 1", HeadKeys.Version.Path);
        return false;
    }

    /// <summary>Lays down the files that a tree extends, in the order named.</summary>
    private bool LayBases(MappingNode tree)
    {
        Node? extends = tree[s_extends];
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
                bag.Error("CS012", reference,
                    $"'extends' needs the path of a file, found {reference.Kind}", "extends: offices/kr.yaml", s_extends);
                isRead = false;
            }
            else
            {
                isRead &= LayBase(scalar);
            }
        }

        return isRead;
    }

    private bool LayBase(ScalarNode reference)
    {
        string path = FilePaths.From(reference.Source.Place, reference.Value);
        if (_open.Contains(path, StringComparer.Ordinal))
        {
            string circle = string.Join(" -> ", _open.SkipWhile(open => !string.Equals(open, path, StringComparison.Ordinal)).Append(path));
            ReportAtRoot(
                "CS041",
                reference,
                $"scenario files extend each other in a circle: {circle}",
                "let one of them extend a third file");
            return false;
        }

        if (_open.Count > DepthMost)
        {
            bag.Error("CS041", reference,
                $"scenario files extend each other more than {QuantityFormat.Number(DepthMost)} levels deep", "merge some of them",
                s_extends);
            return false;
        }

        if (_done.TryGetValue(path, out bool wasRead))
        {
            return wasRead;
        }

        if (TextFile.Read(reference, files, bag, path: s_extends) is not { } source)
        {
            return false;
        }

        _extendsOf[path] = reference;
        MappingNode? own = IsScenario(source, reference) ? Lay(source) : null;
        _done[path] = own is not null;
        if (own is null)
        {
            return false;
        }

        // A calibration speaks of the figures of its own file, which the files upon it may replace.
        _layers.Add(own.Without(CalibrationKeys.Calibration.Name));
        return true;
    }

    /// <summary>Reports a circle where its first file enters it: that is the file the user has before the eyes.</summary>
    private void ReportAtRoot(string code, ScalarNode reference, string message, string help)
    {
        string path = FilePaths.From(reference.Source.Place, reference.Value);
        int index = _open.IndexOf(path);
        string next = index + 1 < _open.Count ? _open[index + 1] : path;
        bag.Error(code, _extendsOf.GetValueOrDefault(next) ?? reference, message, help, s_extends);
    }
}
