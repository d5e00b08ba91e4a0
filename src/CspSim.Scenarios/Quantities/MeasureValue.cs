namespace CspSim.Scenarios.Quantities;

/// <summary>Reads a value of a measure, such as the bound of an expectation, in the unit of the measure.</summary>
public static class MeasureValue
{
    /// <summary>The number in the measure's unit; null when the text does not fit that unit.</summary>
    /// <param name="text">The text, such as <c>6 months</c>.</param>
    /// <param name="measure">The measure.</param>
    public static double? Read(string text, Measure measure)
    {
        if (QuantityText.TryRead(text, out Quantity quantity, out _) is not (QuantityFault.None or QuantityFault.Negative))
        {
            return null;
        }

        double unitHours = UnitOf(measure)?.Hours ?? 0;
        return quantity.Kind switch
        {
            QuantityKind.Duration when unitHours > 0 => quantity.Value / unitHours,
            QuantityKind.Share when IsShare(measure) => quantity.Value,
            QuantityKind.Rate when IsYearly(measure) => quantity.Value * TimeUnit.Find("year")!.Hours,
            QuantityKind.Cases when unitHours <= 0 && !IsShare(measure) => quantity.Value,
            QuantityKind.Number when unitHours <= 0 && !IsShare(measure) => quantity.Value,
            _ => null,
        };
    }

    /// <summary>A value as it should have been written.</summary>
    /// <param name="measure">The measure.</param>
    public static string Example(Measure measure) =>
        UnitOf(measure) is { } unit ? "6 " + unit.Plural
        : IsShare(measure) ? "95%"
        : IsYearly(measure) ? "12 / year"
        : measure is OutcomeCountMeasure ? "0.5" : "12";

    /// <summary>The same value as the format writes it, where only one reading makes sense; else an example.</summary>
    /// <param name="text">What was written.</param>
    /// <param name="measure">The measure.</param>
    public static string Mended(string text, Measure measure) =>
        WrittenQuantity.Of(text) is { } written && Read(written, measure) is not null ? written : Example(measure);

    private static bool IsYearly(Measure measure) => measure.Unit is "cases a year";

    private static bool IsShare(Measure measure) => measure.Unit is "share";

    private static TimeUnit? UnitOf(Measure measure) => measure.Unit switch
    {
        "hours" => TimeUnit.Find("h"),
        "days" => TimeUnit.Find("d"),
        "minutes" => TimeUnit.Find("min"),
        "seconds" => TimeUnit.Find("s"),
        _ => TimeUnit.Find(measure.Unit),
    };
}
