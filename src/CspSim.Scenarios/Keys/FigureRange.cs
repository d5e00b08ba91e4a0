namespace CspSim.Scenarios.Keys;

/// <summary>A figure with the range in which it lies: <c>{value: 30%, low: 10%, high: 60%}</c>.</summary>
/// <param name="Value">The figure.</param>
/// <param name="Low">The least that it may be.</param>
/// <param name="High">The most that it may be.</param>
internal sealed record FigureRange(ScalarNode Value, ScalarNode Low, ScalarNode High)
{
    /// <summary>The range beside a figure; null when there is none.</summary>
    public static FigureRange? Of(Node? node) =>
        node is MappingNode mapping
        && mapping["value"] is ScalarNode value && mapping[Origins.Low] is ScalarNode low && mapping[Origins.High] is ScalarNode high
            ? new(value, low, high)
            : null;

    /// <summary>Whether a text is a quantity of the same kind that lies in the range.</summary>
    public bool Holds(string text) =>
        QuantityText.TryRead(text, out Quantity quantity, out _) == QuantityFault.None
        && QuantityText.TryRead(Low.Value, out Quantity low, out _) == QuantityFault.None
        && QuantityText.TryRead(High.Value, out Quantity high, out _) == QuantityFault.None
        && quantity.Kind == low.Kind && quantity.Kind == high.Kind
        && low.Value <= quantity.Value && quantity.Value <= high.Value;
}
