namespace CspSim.Scenarios.Quantities;

/// <summary>A quantity as a number and the unit in which it is written.</summary>
/// <param name="Number">The number.</param>
/// <param name="Unit">What stands behind it, blanks included, such as <c> / year</c>; empty for a bare number.</param>
public readonly record struct WrittenNumber(double Number, string Unit)
{
    // No number with its unit is longer.
    private const int LengthMost = 60;

    /// <summary>The number of a text; null when it is no quantity. A duration of ISO 8601 is in hours.</summary>
    /// <param name="text">The text.</param>
    public static WrittenNumber? Of(string text)
    {
        string trimmed = text.Trim();
        if (trimmed.Length > LengthMost || QuantityText.TryRead(trimmed, out Quantity quantity, out _) != QuantityFault.None)
        {
            return null;
        }

        int digits = trimmed.Length;
        while (digits > 0 && !QuantityText.TryReadNumber(trimmed[..digits], out _))
        {
            digits--;
        }

        return QuantityText.TryReadNumber(trimmed[..digits], out double number)
            ? new(number, trimmed[digits..])
            : new(quantity.Value, " h");
    }

    /// <summary>A quantity in the unit of this one; null when it is of another kind.</summary>
    /// <param name="quantity">The quantity.</param>
    public double? Measure(Quantity quantity)
    {
        _ = QuantityText.TryRead("1" + Unit, out Quantity one, out _);
        if (quantity.Kind != one.Kind)
        {
            return null;
        }

        // In decimal 95% is 95 and not the number next to it.
        double inUnit = quantity.Value / one.Value;
        return inUnit < 1e12 ? (double)Math.Round((decimal)inUnit, 12) : inUnit;
    }
}
