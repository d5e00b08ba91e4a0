using CspSim.Experiments.Statistics;

namespace CspSim.Reporting.Tables;

/// <summary>
/// Numbers as a summary shows them: at least three digits that count, the same decimals for a value and its bounds, no culture.
/// </summary>
internal static class NumberText
{
    private const string Missing = "-";
    private const int DecimalsMost = 4;
    private const int ColumnDecimalsMost = 3;

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
            ? Invariant($"{Of(estimate.Value, decimals)} ± {Of(estimate.Interval.HalfWidth, decimals)}")
            : Of(estimate.Value, decimals);
    }

    /// <summary>A number of things, such as 1 arm or 2 arms.</summary>
    /// <param name="count">How many.</param>
    /// <param name="noun">One of them; an s makes the plural.</param>
    public static string Counted(long count, string noun) => Invariant($"{count} {noun}{(count == 1 ? "" : "s")}");

    /// <summary>A level such as 95%.</summary>
    public static string Percent(double level) => (level * 100).ToString("0.##", CultureInfo.InvariantCulture) + "%";

    /// <summary>What a table of means shows with intervals of a level.</summary>
    public static string MeanWithInterval(double level) => $"mean ± half-width of the {Percent(level)} interval";

    /// <summary>A count over all replications as the mean of one.</summary>
    public static string OfEach(long count, int replications)
    {
        double each = count / (double)replications;
        return each.ToString(each >= 10 ? "0" : "0.#", CultureInfo.InvariantCulture);
    }

    /// <summary>A difference with its sign.</summary>
    public static string Signed(double value, int decimals)
    {
        string text = Of(value, decimals);
        return value > 0 && !text.AsSpan().Trim("0.").IsEmpty ? "+" + text : text;
    }

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

    /// <summary>
    /// Decimals for values that stand in one column, at most three: two digits of the widest half-width, and one of the narrowest where two
    /// decimals are enough for that; without intervals, three digits of the largest value.
    /// </summary>
    public static int DecimalsFor(IReadOnlyCollection<(double Value, double HalfWidth)> estimates)
    {
        double[] halfWidths = [.. estimates.Select(static estimate => estimate.HalfWidth)
            .Where(static width => double.IsFinite(width) && width > 0)];
        if (halfWidths.Length == 0)
        {
            double largest = estimates.Select(static estimate => Math.Abs(estimate.Value)).Where(double.IsFinite).DefaultIfEmpty(0).Max();
            return Math.Min(ColumnDecimalsMost, DecimalsFor(largest));
        }

        int decimals = Math.Max(DecimalsFor(halfWidths.Max()) - 1, DecimalsFor(halfWidths.Min()) - 2);
        return Math.Clamp(decimals, 0, ColumnDecimalsMost);
    }

    /// <summary>A value with the half-width behind it; empty without a value. A half-width above zero is never shown as zero.</summary>
    public static string Compact(string value, double halfWidth, int decimals)
    {
        if (string.Equals(value, Missing, StringComparison.Ordinal))
        {
            return "";
        }

        return double.IsNaN(halfWidth)
            ? value
            : $"{value} ±{Of(halfWidth > 0 ? Math.Max(halfWidth, LastDigit(decimals)) : halfWidth, decimals)}";
    }

    /// <summary>One in the last of so many decimals.</summary>
    public static double LastDigit(int decimals) => Math.Pow(10, -decimals);

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

    /// <summary>A number of a scenario in few digits: ends of a range that were converted to another unit have many.</summary>
    public static string Short(double value) => value.ToString("G4", CultureInfo.InvariantCulture);
}
