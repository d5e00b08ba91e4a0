using System.Diagnostics;

using CspSim.Scenarios.Values;
using CspSim.Scenarios.Yaml;

namespace CspSim.Scenarios.Building;

/// <summary>Reads the checked values of one mapping; a key that is not given has the default of the table.</summary>
/// <param name="Node">The mapping; an empty one when the section is not given.</param>
/// <param name="Key">Its place in the table.</param>
/// <param name="Path">Its key path.</param>
/// <param name="Checks">Where model errors are reported and files are read.</param>
internal sealed record Reading(MappingNode Node, KeyNode Key, string Path, CheckContext Checks)
{
    /// <summary>Whether a key is given.</summary>
    public bool Has(KeyEntry key) => Node[In(key).Name] is not null;

    /// <summary>A key that is given, as it is written.</summary>
    public ScalarNode KeyOf(KeyEntry key) => Node.Find(In(key).Name)!.Key;

    /// <summary>The value of a key as written, without its origin; null when it is not given.</summary>
    public Node? Given(KeyEntry key)
    {
        KeyNode child = In(key);
        Checks.KeyRead?.Invoke(child.Entry);
        Node? given = Node[child.Name] is { } node ? Origins.Unwrap(node, child) : null;
        if (given is SequenceNode)
        {
            Checks.KeyRead?.Invoke(child.Item!.Entry);
        }

        return given;
    }

    /// <summary>The value of a key, or its default.</summary>
    public T Read<T>(ValueKey<T> key) => key.Read(Value(key), LawsOf(key));

    /// <summary>A share that makes a whole with others.</summary>
    public PartOfWhole Part(ValueKey<double> key) => new(PlaceOf(key), Read(key), FigureRange.Of(Node[In(key).Name]));

    /// <summary>The shares of a whole under names of the user's choice, in the order written.</summary>
    public PartOfWhole[] Parts(ValueKey<double> key) =>
        [.. Each(key).Zip(Node.Entries, static (each, entry) => new PartOfWhole(entry.Value, each.Value, FigureRange.Of(entry.Value)))];

    /// <summary>The shares of a whole, with the rest worked out; what makes no whole is reported.</summary>
    /// <param name="group">The key of which they are parts.</param>
    /// <param name="parts">The shares.</param>
    /// <param name="what">Whose shares they are, such as <c>the shares of the lanes</c>.</param>
    /// <param name="why">Why they make a whole.</param>
    public double[] Whole(KeyEntry group, IReadOnlyList<PartOfWhole> parts, string what, string why) =>
        new ShareGroup(what, why, (code, at, message, help) => Error(code, at, message, help)).Complete(parts, PlaceOf(group));

    /// <summary>A mapping below; an empty one when it is not given or is a scalar, in which required keys read as nothing or 0.</summary>
    public Reading Below(KeyEntry key) => Section(Value(key), In(key), Join(key.Name));

    /// <summary>The mappings under names of the user's choice, in the order written.</summary>
    public IEnumerable<(ScalarNode Name, Reading Value)> Named(KeyEntry key)
    {
        Reading below = Below(key);
        KeyNode each = below.Key.AnyName!;
        Checks.KeyRead?.Invoke(each.Entry);
        return below.Node.Entries.Select(entry => (entry.Key, Section(Origins.Unwrap(entry.Value, each), each, below.Join(entry.Name))));
    }

    /// <summary>The values under names of the user's choice, in the order written.</summary>
    public IEnumerable<(ScalarNode Name, T Value)> Each<T>(ValueKey<T> key)
    {
        KeyNode each = In(key);
        Checks.KeyRead?.Invoke(each.Entry);
        return Node.Entries.Select(entry => (entry.Key, key.Read(Origins.Unwrap(entry.Value, each), LawsOf(key))));
    }

    /// <summary>The texts of a list; none when it is not given.</summary>
    public IEnumerable<ScalarNode> Items(KeyEntry key) =>
        (Given(key) as SequenceNode)?.Items.Select(Origins.UnwrapScalar).OfType<ScalarNode>() ?? [];

    /// <summary>The mappings of a list; none when it is not given.</summary>
    public IEnumerable<Reading> Sections(KeyEntry key) =>
        (Given(key) as SequenceNode)?.Items.OfType<MappingNode>().Select(item => Section(item, In(key).Item!, Join(key.Name))) ?? [];

    /// <summary>A scalar or its default as it is written, for messages; empty when there is neither.</summary>
    public string Text(KeyEntry key) => (Value(key) as ScalarNode)?.Value ?? "";

    /// <summary>The place of a key's value, for messages; the mapping when it is not given.</summary>
    public Node PlaceOf(KeyEntry key) => Given(key) ?? Node;

    /// <summary>Reports an error at a value.</summary>
    /// <param name="code">A code of the catalog.</param>
    /// <param name="at">The value.</param>
    /// <param name="message">The fault and the value found.</param>
    /// <param name="help">What to write instead.</param>
    /// <param name="fix">The change that removes it.</param>
    public void Error(string code, Node at, string message, string help = "", Fix? fix = null) =>
        Checks.Bag.Error(code, at, message, help, Path, fix);

    /// <summary>Reports an error at the value of a key.</summary>
    public void Error(string code, KeyEntry key, string message, string help = "", Fix? fix = null) =>
        Error(code, PlaceOf(key), message, help, fix);

    /// <summary>Reports a warning at a value.</summary>
    public void Warning(string code, Node at, string message, string help = "", Fix? fix = null) =>
        Checks.Bag.Warning(code, at, message, help, Path, fix);

    /// <summary>Reports a warning at the value of a key.</summary>
    public void Warning(string code, KeyEntry key, string message, string help = "", Fix? fix = null) =>
        Warning(code, PlaceOf(key), message, help, fix);

    private KeyNode In(KeyEntry key)
    {
        KeyNode? child = Key.Exact(key.Name);
        Debug.Assert(child?.Entry.Is(key) == true, $"The table has no key {key.Path} under '{Key.Entry.Path}'.");
        return child!;
    }

    /// <summary>What is written, or the default; a list without items says nothing.</summary>
    private Node? Value(KeyEntry key)
    {
        Node? given = Given(key);
        return key.Default.Length > 0 && given is null or SequenceNode { Items.Count: 0 } ? Default(key.Default) : given;
    }

    private Node? Default(string text) => text[0] is '{' or '['
        ? NodeReader.Read(new SourceText("default", text), new DiagnosticBag())
        : new ScalarNode(Node.Source, Node.Start, Node.Start, text);

    private LawReading LawsOf(KeyEntry key) => value => new LawReader(Checks.Silent, key, Join(key.Name)).Read(value);

    private Reading Section(Node? node, KeyNode key, string path) => new(node as MappingNode ?? Node.With([]), key, path, Checks);

    private string Join(string name) => Path.Length == 0 ? name : Path + "." + name;
}
