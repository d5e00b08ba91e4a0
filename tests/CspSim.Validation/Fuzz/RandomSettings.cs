using System.Globalization;
using CspSim.Scenarios.Keys;

namespace CspSim.Validation.Fuzz;

/// <summary>Settings of any key with a value that it may well accept: its bounds, its words, short and long times.</summary>
internal static class RandomSettings
{
    private static readonly string[] s_durations =
        ["0 h", "1 ms", "7 s", "10 min", "5 h", "3.7 d", "30 d", "400 d", "30 years", "900 years", "5000 years"];
    private static readonly string[] s_instants =
        ["2026-01-05", "2028-02-29", "2026-03-29T02:30", "1960-01-01", "2026-10-25T02:30+02:00", "2149-12-31", "2031-06-30T23:59"];
    private static readonly string[] s_shares = ["0%", "0.0001%", "3%", "50%", "99.9999%", "100%"];
    private static readonly string[] s_rates = ["0 / year", "1 / year", "800 / year", "30 / d", "2 / business day"];
    private static readonly string[] s_numbers = ["0", "0.001", "1", "2", "50", "3000"];

    /// <summary>A setting as it follows <c>--set</c>.</summary>
    public static string Draw(DrawnNumbers drawn)
    {
        KeyEntry key = drawn.One(KeyTable.All);
        string path = PathOf(key);
        return $"{(drawn.Chance(0.5) ? path.Replace("KIPO", "JPO", StringComparison.Ordinal) : path)}={Value(key, drawn)}";
    }

    /// <summary>A path of the table with a name for each that the user chooses.</summary>
    public static string PathOf(KeyEntry key) => key.Path
        .Replace("arms.*", "arms.x.csp.share", StringComparison.Ordinal)
        .Replace("by-year.*", "by-year.2026", StringComparison.Ordinal)
        .Replace("by-month.*", "by-month.2026-01", StringComparison.Ordinal)
        .Replace(".*", ".KIPO", StringComparison.Ordinal)
        .Replace("[]", "[0]", StringComparison.Ordinal);

    private static string Value(KeyEntry key, DrawnNumbers drawn)
    {
        List<string> values = key.Example.Length > 0 ? [key.Example] : [];
        void Add(ValueForms forms, IEnumerable<string> more) => values.AddRange(key.Allows(forms) ? more : []);
        Add(ValueForms.Choice, key.Choices);
        Add(ValueForms.TrueOrFalse, ["true", "false"]);
        Add(ValueForms.Instant, s_instants);
        Add(ValueForms.Share, s_shares);
        Add(ValueForms.Rate, s_rates);
        Add(ValueForms.Number, s_numbers);
        Add(
            ValueForms.WholeNumber,
            s_numbers.Where(static number => int.TryParse(number, CultureInfo.InvariantCulture, out _)).Concat(Bounds(key, "")));
        Add(ValueForms.Duration, s_durations.Concat(Bounds(key, " h")));
        Add(ValueForms.BusinessDays, ["0 business days", "7 business days", "20000 business days"]);
        Add(ValueForms.Cases, ["0 cases", "1 cases", "5000 cases"]);
        if (key.Allows(ValueForms.Law) && key.Allows(ValueForms.Duration))
        {
            string mean = drawn.One(s_durations);
            values.AddRange([$"{{exponential: {{mean: {mean}}}}}", $"{{lognormal: {{mean: {mean}, cv: 8}}}}"]);
            values.AddRange([$"{{gamma: {{mean: {mean}, cv: 3}}}}", $"{{uniform: {{low: 0 h, high: {mean}}}}}"]);
        }

        return values.Count == 0 || drawn.Chance(0.05) ? drawn.One(Mutation.Values) : drawn.One(values);
    }

    private static IEnumerable<string> Bounds(KeyEntry key, string unit) =>
        new[] { key.Least, key.Most }.Where(double.IsFinite).Select(bound => bound.ToString("R", CultureInfo.InvariantCulture) + unit);
}
