namespace CspSim.Scenarios.Differences;

/// <summary>A value of a scenario as one line.</summary>
internal static class NodeText
{
    /// <summary>The value without its origins, mappings and lists in braces and brackets.</summary>
    public static string Of(Node node, KeyNode? key)
    {
        switch (Origins.Unwrap(node, key))
        {
            case MappingNode mapping:
                return "{" + string.Join(", ", mapping.Entries.Select(entry => $"{entry.Name}: {Of(entry.Value, key?.Child(entry.Name))}"))
                    + "}";
            case SequenceNode sequence:
                return "[" + string.Join(", ", sequence.Items.Select(item => Of(item, key?.Item))) + "]";
            case ScalarNode { IsNull: true }:
                return "null";
            case ScalarNode scalar:
                return scalar.Value.ReplaceLineEndings(" ");
            default:
                return "";
        }
    }
}
