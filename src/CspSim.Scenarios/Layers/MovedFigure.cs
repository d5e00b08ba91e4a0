namespace CspSim.Scenarios.Layers;

/// <summary>
/// A figure that a setting moves inside its range: the range, the source and the note still speak of it, and the note says from where it
/// was moved.
/// </summary>
internal static class MovedFigure
{
    private const string Note = "note";

    /// <summary>The figure with its range and origin; null when the value is not one of its range, and so stands alone.</summary>
    /// <param name="below">What stands there.</param>
    /// <param name="value">What the setting gives.</param>
    public static MappingNode? Of(Node? below, Node value)
    {
        if (value is not ScalarNode moved || FigureRange.Of(below) is not { } range || !range.Holds(moved.Value))
        {
            return null;
        }

        MappingNode figure = (MappingNode)below!;
        if (string.Equals(moved.Value, range.Value.Value, StringComparison.Ordinal))
        {
            return figure;
        }

        string before = figure[Note] is ScalarNode { IsNull: false } note ? ": " + note.Value : "";
        MappingEntry noted = new(
            new ScalarNode(moved.Source, moved.Start, moved.Start, Note),
            new ScalarNode(moved.Source, moved.Start, moved.Start, $"instead of {range.Value.Value}{before}", isPlain: false));
        return figure.With(
        [
            .. figure.Entries.Where(static entry => entry.Name is not Note)
                .Select(entry => entry.Name is "value" ? entry with { Value = moved.Over(range.Value) } : entry),
            noted,
        ]);
    }
}
