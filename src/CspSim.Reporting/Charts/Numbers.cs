using CspSim.Reporting.Tables;

namespace CspSim.Reporting.Charts;

/// <summary>Numbers as charts and their tables show them: thousands apart, no culture.</summary>
internal static class Numbers
{
    /// <summary>Stands for a number that there is not.</summary>
    public const string Missing = "–";

    /// <summary>A number with the decimals of its own size.</summary>
    public static string Of(double? value) => value is { } known ? Of(known, NumberText.DecimalsFor(known)) : Missing;

    /// <summary>A number for a label: with two decimals at most.</summary>
    public static string Brief(double? value) => value is { } known ? Of(known, Math.Min(2, NumberText.DecimalsFor(known))) : Missing;

    /// <summary>A number with given decimals.</summary>
    public static string Of(double value, int decimals)
    {
        if (!double.IsFinite(value))
        {
            return Missing;
        }

        string text = value.ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        return !text.StartsWith('-') ? text : text.AsSpan(1).Trim("0.,").IsEmpty ? text[1..] : "−" + text[1..];
    }

    /// <summary>A share as percent.</summary>
    public static string Percent(double? share) =>
        share is { } known ? Of(known * 100, NumberText.DecimalsFor(known * 100)) + " %" : Missing;

    /// <summary>A level such as 95 %.</summary>
    public static string Level(double level) => (level * 100).ToString("0.##", CultureInfo.InvariantCulture) + " %";

    /// <summary>Decimals for numbers of one column: three digits of the largest, at most three.</summary>
    public static int Decimals(IEnumerable<double?> values) => Math.Min(3, NumberText.DecimalsFor(
        values.OfType<double>().Where(double.IsFinite).Select(Math.Abs).DefaultIfEmpty(0).Max()));
}
