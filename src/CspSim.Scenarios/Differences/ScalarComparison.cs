namespace CspSim.Scenarios.Differences;

/// <summary>Compares two written values by what they mean: <c>24 h</c> and <c>1 d</c> are the same.</summary>
internal static class ScalarComparison
{
    /// <summary>Whether two texts mean the same.</summary>
    /// <param name="first">One text.</param>
    /// <param name="second">The other.</param>
    /// <param name="key">The key they stand under; null inside a distribution, where everything is a quantity.</param>
    public static bool AreSame(string first, string second, KeyNode? key)
    {
        if (string.Equals(first, second, StringComparison.Ordinal))
        {
            return true;
        }

        if (key is not null && key.Entry.Allows(ValueForms.Instant)
            && CalendarText.TryRead(first, out DateTime local, out TimeSpan? offset, out _, out _)
            && CalendarText.TryRead(second, out DateTime otherLocal, out TimeSpan? otherOffset, out _, out _))
        {
            return local == otherLocal && offset == otherOffset;
        }

        // A seed has more digits than a double can hold.
        if (IsNumber(first, out decimal number) && IsNumber(second, out decimal otherNumber))
        {
            return MayBeQuantity(key) && number == otherNumber;
        }

        return MayBeQuantity(key)
            && QuantityText.TryRead(first, out Quantity quantity, out _) == QuantityFault.None
            && QuantityText.TryRead(second, out Quantity other, out _) == QuantityFault.None
            && quantity.Kind == other.Kind
            && Math.Abs(quantity.Value - other.Value) <= 1e-12 * Math.Abs(quantity.Value);
    }

    /// <summary>The second value in the unit of the first; empty when they are written in the same unit or have none in common.</summary>
    public static string SecondInUnitOfFirst(string first, string second, KeyNode? key)
    {
        if (!MayBeQuantity(key)
            || QuantityText.TryRead(first, out Quantity quantity, out string unit) != QuantityFault.None
            || QuantityText.TryRead(second, out Quantity other, out string otherUnit) != QuantityFault.None
            || quantity.Kind != other.Kind
            || IsSameUnit(unit, otherUnit))
        {
            return "";
        }

        if (QuantityText.TryRead("1 " + unit, out Quantity one, out _) == QuantityFault.None && one.Kind == quantity.Kind)
        {
            return $"{QuantityFormat.Number(other.Value / one.Value)} {unit}";
        }

        return quantity.Kind == QuantityKind.Duration ? QuantityFormat.Duration(other.Value) : "";
    }

    private static bool IsSameUnit(string unit, string other) =>
        string.Equals(unit, other, StringComparison.Ordinal)
        || (TimeUnit.Find(unit) is { } found && ReferenceEquals(found, TimeUnit.Find(other)))
        || (unit.StartsWith('/') && other.StartsWith('/') && TimeUnit.FindPeriod(unit[1..].Trim()) is { } period
            && ReferenceEquals(period, TimeUnit.FindPeriod(other[1..].Trim())));

    private static bool MayBeQuantity(KeyNode? key) => key is null || key.Entry.Allows(ValueForms.Quantities | ValueForms.Law);

    private static bool IsNumber(string text, out decimal number) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);
}
