using System.Text.RegularExpressions;

namespace CspSim.Scenarios.Quantities;

/// <summary>
/// Reads quantities: <c>30%</c>, <c>5.5 h</c>, <c>7 business days</c>, <c>P10D</c>, <c>8280 / year</c>, <c>40</c>, <c>7600 cases</c>.
/// </summary>
/// <remarks>Only digits with one decimal point (and an exponent) are numbers here, whatever the machine's culture.</remarks>
public static partial class QuantityText
{
    /// <summary>Reads a quantity.</summary>
    /// <param name="text">The text, without quotes.</param>
    /// <param name="quantity">The quantity; without meaning when the result is a fault.</param>
    /// <param name="unit">The unit as written, for messages; empty when there is none.</param>
    /// <returns>Why it is none; <see cref="QuantityFault.None"/> when it is one.</returns>
    public static QuantityFault TryRead(string text, out Quantity quantity, out string unit)
    {
        quantity = default;
        unit = "";
        string trimmed = text.Trim();
        if (IsoDuration.TryRead(trimmed, out double hours))
        {
            quantity = new Quantity(QuantityKind.Duration, hours);
            return QuantityFault.None;
        }

        Match match = NumberAndUnit().Match(trimmed);
        if (!match.Success)
        {
            return LooksLikeNumber().IsMatch(trimmed) ? QuantityFault.BadNumber : QuantityFault.NoNumber;
        }

        unit = match.Groups["unit"].Value.Trim();
        if (!TryReadNumber(match.Groups["number"].Value, out double number))
        {
            return QuantityFault.BadNumber;
        }

        QuantityFault fault = Combine(match.Groups["number"].Value, number, unit, out quantity);
        return fault == QuantityFault.None && (number < 0 || IsNegativeZero(number)) ? QuantityFault.Negative : fault;
    }

    /// <summary>Reads a number without a unit: digits, a decimal point, an exponent.</summary>
    /// <returns>False for everything else, infinite values and not-a-number included.</returns>
    public static bool TryReadNumber(string text, out double number)
    {
        number = 0;
        return PlainNumber().IsMatch(text)
            && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number)
            && double.IsFinite(number);
    }

    // 99.9 / 100 is not the double nearest to 0.999; in decimal it is, up to the 28 digits that decimal holds.
    private static double Share(string written, double percent) =>
        Math.Abs(percent) is >= 1e-9 and < 1e15 && decimal.TryParse(
            written,
            NumberStyles.Float,
            CultureInfo.InvariantCulture,
            out decimal exact) ? (double)(exact / 100) : percent / 100;

    private static QuantityFault Combine(string written, double number, string unit, out Quantity quantity)
    {
        quantity = default;
        if (unit.Length == 0 || unit is "%" or "cases" or "case")
        {
            quantity = unit switch
            {
                "" => new Quantity(QuantityKind.Number, number),
                "%" => new Quantity(QuantityKind.Share, Share(written, number)),
                _ => new Quantity(QuantityKind.Cases, number),
            };
            return QuantityFault.None;
        }

        bool isRate = unit[0] == '/';
        string name = Blanks().Replace(isRate ? unit[1..].Trim() : unit, " ");
        if (string.Equals(name, "m", StringComparison.Ordinal))
        {
            return QuantityFault.AmbiguousUnit;
        }

        TimeUnit? found = isRate ? TimeUnit.FindPeriod(name) : TimeUnit.Find(name);
        if (found is null)
        {
            return QuantityFault.UnknownUnit;
        }

        bool isBusiness = ReferenceEquals(found, TimeUnit.BusinessDay);
        quantity = isRate
            ? isBusiness ? new Quantity(QuantityKind.BusinessRate, number) : new Quantity(QuantityKind.Rate, found.PerHourOf(number))
            : isBusiness
                ? new Quantity(QuantityKind.BusinessDays, number)
                : new Quantity(QuantityKind.Duration, found.InHours(written, number));
        return double.IsFinite(quantity.Value) ? QuantityFault.None : QuantityFault.BadNumber;
    }

    private static bool IsNegativeZero(double number) => number == 0 && double.IsNegative(number);

    [GeneratedRegex(
        @"^(?<number>[+-]?[0-9]+(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?)\s*(?<unit>%|/.*|\p{L}[\p{L}\p{M} .-]*)?\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex NumberAndUnit();

    [GeneratedRegex(@"^[+-]?[0-9]+(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex PlainNumber();

    [GeneratedRegex(@"^(?:[+-]?[.]?\d|[+-]?[.]?(?:nan|inf|infinity)\b|NaN|∞)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex LooksLikeNumber();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();
}
