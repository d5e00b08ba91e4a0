namespace CspSim.Scenarios.Text;

/// <summary>One key of a mapping with its value.</summary>
/// <param name="Key">The key, with its place.</param>
/// <param name="Value">The value.</param>
public sealed record MappingEntry(ScalarNode Key, Node Value)
{
    /// <summary>The key's text.</summary>
    public string Name => Key.Value;
}
