namespace CspSim.Scenarios.Keys;

/// <summary>
/// Values that carry their origin, and figures that carry their range:
/// <c>{value: 40, low: 30, high: 50, source: id, note: text, assumed: true}</c>.
/// </summary>
internal static class Origins
{
    public const string Low = "low";
    public const string High = "high";

    public static readonly IReadOnlyList<string> Keys = ["value", Low, High, "source", "note", "assumed"];

    /// <summary>Whether a value is written with its origin.</summary>
    public static bool IsWrapped(Node node, KeyNode? key) =>
        node is MappingNode mapping && mapping["value"] is { IsNull: false } && key is not null && key.Exact("value") is null
        && key.Entry.Allows(ValueForms.Scalars | ValueForms.Law | ValueForms.List | ValueForms.Any);

    /// <summary>The value itself.</summary>
    /// <param name="node">The value, with or without its origin.</param>
    /// <param name="key">Its key; null inside a distribution.</param>
    public static Node Unwrap(Node node, KeyNode? key) =>
        (key is null ? IsWrappedInLaw(node) : IsWrapped(node, key)) ? ((MappingNode)node)["value"]! : node;

    /// <summary>The mapping in which a step of a path is looked for: the value itself, where an origin stands around it.</summary>
    public static MappingNode Inside(MappingNode mapping, string step) =>
        mapping[step] is null && !Keys.Contains(step, StringComparer.Ordinal) && mapping["value"] is MappingNode value ? value : mapping;

    /// <summary>The same inside a distribution, whose parameters have no keys of the table.</summary>
    /// <remarks>The law that is always the same has a parameter of that name, which stands alone.</remarks>
    public static bool IsWrappedInLaw(Node node) =>
        node is MappingNode { Entries.Count: > 1 } mapping && mapping["value"] is { IsNull: false };

    /// <summary>The value itself, where nothing but a scalar is possible.</summary>
    public static Node UnwrapScalar(Node node) => node is MappingNode mapping && mapping["value"] is { } value ? value : node;
}
