namespace CspSim.Scenarios.Values;

/// <summary>Checks the range beside a figure: both ends given, in the form of the figure, and the figure between them.</summary>
/// <param name="context">Where to report.</param>
/// <param name="figure">What the figure may be; its forms are quantities.</param>
/// <param name="path">The key path.</param>
internal sealed class RangeCheck(CheckContext context, KeyEntry figure, string path)
{
    private const string Removal = "remove low and high";

    /// <summary>Whether the ends keep to the range of the key, which holds for values and not for parameters of a distribution.</summary>
    public bool ChecksKeyRange { get; init; } = true;

    /// <summary>A key as a figure can have it: without words and distributions.</summary>
    public static KeyEntry FigureOf(KeyEntry entry) => entry with { Forms = entry.Forms & ValueForms.Quantities, Choices = [] };

    /// <summary>Checks the range beside the value of a key; one that cannot have any is refused.</summary>
    public static void OfKey(MappingNode wrapped, KeyEntry entry, CheckContext context, string path)
    {
        // What may be anything is checked where it is used.
        if ((wrapped[Origins.Low] ?? wrapped[Origins.High]) is not { } given || entry.Allows(ValueForms.Any))
        {
            return;
        }

        Node value = wrapped["value"]!;
        string name = path[(path.LastIndexOf('.') + 1)..];
        if (!KeyTable.ModelSections.Contains(entry.Section, StringComparer.Ordinal))
        {
            context.Bag.Error("CS062", given,
                $"'{name}' is chosen and not in doubt: figures of {string.Join(", ", KeyTable.ModelSections)} have a range", Removal, path);
        }
        else if (entry.Allows(ValueForms.Law) && (value is MappingNode || (value is ScalarNode text && LawText.Expand(text) is not null)))
        {
            context.Bag.Error("CS062", given, $"'{name}' is a whole distribution, which has no range",
                "low and high beside a figure in it, such as {lognormal: {mean: {value: 5 h, low: 4 h, high: 6 h}, cv: 0.6}}", path);
        }
        else if (!entry.Allows(ValueForms.Quantities) || value is not ScalarNode scalar
            || entry.Choices.Contains(scalar.Value, StringComparer.Ordinal))
        {
            context.Bag.Error("CS062", given, $"'{name}' is no figure here, so it has no range", Removal, path);
        }
        else
        {
            _ = new RangeCheck(context, FigureOf(entry), path).Check(wrapped);
        }
    }

    /// <summary>The range; null when there is none, or after reporting what is wrong with it.</summary>
    public FigureRange? Check(MappingNode wrapped)
    {
        (MappingEntry? low, MappingEntry? high) = (wrapped.Find(Origins.Low), wrapped.Find(Origins.High));
        if (wrapped["value"] is not ScalarNode value || (low ?? high) is not { } given
            || QuantityText.TryRead(value.Value, out Quantity quantity, out _) != QuantityFault.None)
        {
            return null;
        }

        if (low is null || high is null)
        {
            string missing = low is null ? Origins.Low : Origins.High;
            context.Bag.Error("CS061", given.Key, $"'{given.Name}' is given without '{missing}'", $"{missing}: {value.Value}", path);
            return null;
        }

        return Bound(low, value, quantity.Kind) is { } least && Bound(high, value, quantity.Kind) is { } most
            && FigureRange.Of(wrapped) is { } range && IsInOrder(range, least, quantity.Value, most)
                ? range
                : null;
    }

    private double? Bound(MappingEntry end, ScalarNode value, QuantityKind kind)
    {
        KeyEntry like = figure with { Example = value.Value };
        if (end.Value is not ScalarNode scalar)
        {
            context.Bag.Error("CS012", end.Value, $"'{end.Name}' needs {ScalarCheck.Wanted(like)}, found {end.Value.Kind}",
                $"{end.Name}: {value.Value}", path);
            return null;
        }

        Quantity? bound = new QuantityCheck(context, like, end.Name, path) { ChecksRange = ChecksKeyRange }.Read(scalar);
        if (bound is { } read && read.Kind != kind)
        {
            context.Bag.Error("CS022", scalar, $"'{end.Name}' is of another kind than the value {value.Value}, found {scalar.Value}",
                $"{end.Name}: {value.Value}", path);
            return null;
        }

        return bound?.Value;
    }

    private bool IsInOrder(FigureRange range, double low, double value, double high)
    {
        (string least, string most, string figureText) = (range.Low.Value, range.High.Value, range.Value.Value);
        if (low > high)
        {
            context.Bag.Error("CS032", range.Low, $"low ({least}) is above high ({most})", "swap the two", path,
                FixProposal.Swap(range.Low, range.High));
        }
        else if (low == high)
        {
            context.Bag.Error("CS063", range.Low, $"low and high are both {least}: a range has a width", Removal, path);
        }
        else if (value < low || value > high)
        {
            context.Bag.Error("CS063", range.Value, $"{figureText} lies outside its range of {least} to {most}",
                value < low ? $"low: {figureText}, or less" : $"high: {figureText}, or more", path);
        }

        return low < high && low <= value && value <= high;
    }
}
