using System.Globalization;
using CspSim.Experiments.Statistics;

namespace CspSim.Reporting.Tables;

/// <summary>Numbers as a summary shows them: at least three digits that count, the same decimals for a value and its bounds, no culture.</summary>
internal static class NumberText
{
    private const string Missing = "-";
    private const int DecimalsMost = 4;

    /// <summary>A value with the decimals of its own size.</summary>
    public static string Of(double value) => Of(value, DecimalsFor(value));

    /// <summary>A value and the half-width of its interval; the value alone without one, empty without a value.</summary>
    public static string WithHalfWidth(Estimate estimate)
    {
        if (!double.IsFinite(estimate.Value))
        {
            return "";
        }

        int decimals = DecimalsFor(estimate.Value, estimate.Interval);
        return estimate.Interval.Exists
            ? string.Create(CultureInfo.InvariantCulture, $"{Of(estimate.Value, decimals)} ± {Of(estimate.Interval.HalfWidth, decimals)}")
            : Of(estimate.Value, decimals);
    }

    /// <summary>A difference with its sign.</summary>
    public static string Signed(double value, int decimals) => value > 0 ? "+" + Of(value, decimals) : Of(value, decimals);

    /// <summary>The bounds of an interval with their signs.</summary>
    public static string Signed(Interval interval, int decimals) =>
        interval.Exists ? $"{Signed(interval.Low, decimals)} to {Signed(interval.High, decimals)}" : Missing;

    /// <summary>Decimals that show three digits of a number of this size, at most four.</summary>
    public static int DecimalsFor(double value) => Math.Abs(value) switch
    {
        >= 100 => 0,
        >= 10 => 1,
        >= 1 => 2,
        >= 0.1 => 3,
        0 => 0,
        _ => DecimalsMost,
    };

    /// <summary>Decimals that show three digits of a number and two of the half-width of its interval, at most four.</summary>
    public static int DecimalsFor(double value, Interval interval) =>
        interval.Exists && interval.HalfWidth > 0 ? Math.Max(DecimalsFor(value), DecimalsFor(interval.HalfWidth) - 1) : DecimalsFor(value);

    /// <summary>A value with given decimals; a negative one that rounds to zero loses its sign.</summary>
    public static string Of(double value, int decimals)
    {
        if (!double.IsFinite(value))
        {
            return Missing;
        }

        string text = value.ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        return text.StartsWith('-') && text.AsSpan(1).Trim("0.").IsEmpty ? text[1..] : text;
    }
}
