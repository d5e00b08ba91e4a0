using CspSim.Engine;
using CspSim.Engine.Distributions;
using CspSim.Model.Offices;
using CspSim.Model;
using CspSim.Scenarios.Checking;
using CspSim.Scenarios.Values;

namespace CspSim.Scenarios.Building;

/// <summary>Reads the checked values of one mapping; a key that is not given has the default of the table.</summary>
/// <param name="Node">The mapping; an empty one when the section is not given.</param>
/// <param name="Key">Its place in the table.</param>
/// <param name="Path">Its key path.</param>
/// <param name="Checks">Where model errors are reported and files are read.</param>
internal sealed record Reading(MappingNode Node, KeyNode Key, string Path, CheckContext Checks)
{
    /// <summary>Whether a key is given.</summary>
    public bool Has(string key) => Node[key] is not null;

    /// <summary>The value of a key as written, without its origin; null when it is not given.</summary>
    public Node? Given(string key)
    {
        KeyNode child = Key.Child(key)!;
        Node? given = Node[key] is { } node ? Origins.Unwrap(node, child) : null;
        Checks.KeyRead?.Invoke(child.Entry);
        if (given is SequenceNode && child.Item is { } item)
        {
            Checks.KeyRead?.Invoke(item.Entry);
        }

        return given;
    }

    /// <summary>A mapping below; an empty one when it is not given or is a scalar.</summary>
    public Reading Below(string key) => new(
        Given(key) as MappingNode ?? Node.With([]), Key.Child(key)!, Path.Length == 0 ? key : Path + "." + key, Checks);

    /// <summary>The mappings under names of the user's choice, in the order written.</summary>
    public IEnumerable<(ScalarNode Name, Reading Value)> Named(string key)
    {
        Reading below = Below(key);
        foreach (MappingEntry entry in below.Node.Entries)
        {
            yield return (entry.Key, below.Below(entry.Name));
        }
    }

    /// <summary>The items of a list; empty when it is not given.</summary>
    public IReadOnlyList<Node> Items(string key) => Given(key) is SequenceNode list ? list.Items : [];

    /// <summary>A scalar, or the table's default; null when there is neither.</summary>
    public ScalarNode? Scalar(string key)
    {
        if (Given(key) is ScalarNode given)
        {
            return given;
        }

        string fallback = Key.Child(key)!.Entry.Default;
        return fallback.Length == 0 || Has(key) ? null : new ScalarNode(Node.Source, Node.Start, Node.Start, fallback);
    }

    public string? Text(string key) => Scalar(key)?.Value;

    public bool Is(string key, string word) => string.Equals(Text(key), word, StringComparison.Ordinal);

    public Quantity? Quantity(string key)
    {
        ScalarNode? scalar = Scalar(key);
        return scalar is not null && QuantityText.TryRead(scalar.Value, out Quantity quantity, out _) == QuantityFault.None ? quantity : null;
    }

    public double? Number(string key) => Quantity(key)?.Value;

    public int Count(string key, int fallback = 0) => Number(key) is { } number ? (int)number : fallback;

    /// <summary>A duration; null for the word <c>none</c> and for keys without value and default.</summary>
    public SimDuration? Duration(string key) =>
        Quantity(key) is { Kind: QuantityKind.Duration } quantity ? SimDuration.FromHours(quantity.Value) : null;

    public ReadLaw? LawOrNull(string key)
    {
        Node? node = Given(key) ?? Scalar(key);
        return node is null ? null : new LawReader(Checks.Silent, Key.Child(key)!.Entry, Path + "." + key).Read(node);
    }

    public Distribution Law(string key) => LawOrNull(key)?.Law ?? new Constant(0);

    public Delay Delay(string key) => LawOrNull(key) is { } law ? new Delay(law.Law, law.InBusinessDays) : Model.Delay.None;

    public ulong Seed(string key) =>
        ulong.TryParse(Text(key), NumberStyles.None, CultureInfo.InvariantCulture, out ulong seed) ? seed : 1;

    /// <summary>The place of a key's value, for messages; the mapping when it is not given.</summary>
    public Node PlaceOf(string key) => Given(key) ?? Node;

    /// <summary>Reports an error at a value.</summary>
    /// <param name="code">A code of the catalog.</param>
    /// <param name="at">The value.</param>
    /// <param name="message">The fault and the value found.</param>
    /// <param name="help">What to write instead.</param>
    /// <param name="fix">The change that removes it.</param>
    public void Error(string code, Node at, string message, string help = "", Fix? fix = null) =>
        Checks.Bag.Error(code, at, message, help, Path, fix);

    /// <summary>Reports an error at the value of a key.</summary>
    public void Error(string code, string key, string message, string help = "", Fix? fix = null) =>
        Error(code, PlaceOf(key), message, help, fix);

    /// <summary>Reports a warning at a value.</summary>
    public void Warning(string code, Node at, string message, string help = "", Fix? fix = null) =>
        Checks.Bag.Warning(code, at, message, help, Path, fix);

    /// <summary>Reports a warning at the value of a key.</summary>
    public void Warning(string code, string key, string message, string help = "", Fix? fix = null) =>
        Warning(code, PlaceOf(key), message, help, fix);
}
