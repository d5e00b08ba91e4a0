using System.Globalization;

using CspSim.Scenarios.Checking;
using CspSim.Scenarios.Diagnostics;
using CspSim.Scenarios.Keys;
using CspSim.Scenarios.Layers;
using CspSim.Scenarios.Quantities;
using CspSim.Scenarios.Values;
using CspSim.Tests.Scenarios.Support;


namespace CspSim.Tests.Scenarios.Keys;

/// <summary>
/// Every bound of the table of keys is accepted or refused as the table says, and so is what lies just beside it, in each unit.
/// </summary>
public sealed class KeyBoundsTests
{
    // A value this part of itself away from a bound is on the other side of it.
    private const decimal Beside = 1e-12m;

    private static readonly ValueForms[] s_forms =
    [
        ValueForms.WholeNumber, ValueForms.Number, ValueForms.Share, ValueForms.Duration, ValueForms.BusinessDays, ValueForms.Rate,
        ValueForms.Cases,
    ];

    [Fact]
    public void Every_bound_is_exact_in_each_unit()
    {
        int tried = 0;
        foreach (KeyEntry entry in KeyTable.All
            .Where(static entry => entry.Allows(ValueForms.Quantities) && entry.Path is not ("cspsim" or "run.seed")))
        {
            foreach (ValueForms form in s_forms.Where(form => entry.Allows(form)))
            {
                foreach ((string text, bool isInside) in Values(entry, form))
                {
                    string[] refused = Refusals(entry, text);
                    Assert.True(
                        isInside == (refused.Length == 0),
                        $"{entry.Path}: {text} is {(isInside ? "allowed" : "not allowed")}; {string.Join("; ", refused)}");
                    tried++;
                }
            }
        }

        // More than sixty keys have a bound, and a duration is tried in eight units.
        Assert.InRange(tried, 1000, 10_000);
    }

    [Theory]
    [InlineData("10 ms")]
    [InlineData("0.01 s")]
    [InlineData("1 d")]
    [InlineData("24 h")]
    [InlineData("1440 min")]
    public void A_time_limit_may_be_as_short_and_as_long_as_the_reference_says(string limit) =>
        _ = Sample.LoadRight(Sample.TwoOffices + $"link: {{timeout: {limit}}}\n");

    [Fact]
    public void The_largest_seed_is_the_largest_number_of_64_bits()
    {
        Assert.Equal(ulong.MaxValue, Sample.LoadRight(Sample.TwoOffices, null, "run.seed=18446744073709551615").Plan.Seed);
        Assert.Contains(
            "found the text '18446744073709551616'",
            Assert.Single(Sample.Messages(Sample.TwoOffices, null, "run.seed=18446744073709551616")),
            StringComparison.Ordinal);
    }

    private static IEnumerable<(string Text, bool IsInside)> Values(KeyEntry entry, ValueForms form)
    {
        foreach ((string unit, decimal size) in Units(form))
        {
            string end = unit.Length == 0 ? "" : " " + unit;
            decimal step = form is ValueForms.WholeNumber ? 1 : 0;
            decimal least = (decimal)entry.Least * PerUnit(form);
            yield return ("-1" + end, false);
            foreach (decimal number in Around(least / size, step))
            {
                bool isInside = number * size > least || (number * size == least && !entry.AboveLeast);
                yield return (Text(number) + end, isInside);
            }

            if (MostOf(entry, form) is { } most)
            {
                foreach (decimal number in Around(most / size, step))
                {
                    bool isInside = number * size < most || (number * size == most && !(entry.BelowMost && most == (decimal)entry.Most));
                    yield return (Text(number) + end, isInside);
                }
            }
        }
    }

    /// <summary>
    /// Just below a number, the number itself, and just above it; of a bound that is no decimal number in this unit only its sides.
    /// </summary>
    private static IEnumerable<decimal> Around(decimal number, decimal step)
    {
        decimal side = step > 0 ? step : number == 0 ? 1e-6m : Math.Abs(number) * Beside;
        if (number - side >= 0)
        {
            yield return number - side;
        }

        yield return number + side;
        if (number.Scale <= 15 || number == decimal.Round(number, 15))
        {
            yield return number;
        }
    }

    private static decimal PerUnit(ValueForms form) => form is ValueForms.Duration ? 3_600_000 : 1;

    private static decimal? MostOf(KeyEntry entry, ValueForms form)
    {
        decimal? own = double.IsPositiveInfinity(entry.Most) ? null : decimal.Round((decimal)entry.Most * PerUnit(form), 6);
        decimal? all = form switch
        {
            ValueForms.Duration => 10_000 * 31_557_600_000m,
            ValueForms.BusinessDays => 2_600_000m,
            ValueForms.Rate or ValueForms.Cases => 1e9m,
            _ => null,
        };
        return own is null ? all : all is null || own < all ? own : all;
    }

    /// <summary>The units of a form, each with its size: of a duration in milliseconds, of a rate so many an hour.</summary>
    private static IEnumerable<(string Unit, decimal Size)> Units(ValueForms form) => form switch
    {
        ValueForms.Duration => TimeUnit.All.Where(static unit => unit.Milliseconds > 0)
            .Select(static unit => (unit.Plural, (decimal)unit.Milliseconds)),
        ValueForms.Rate => TimeUnit.All.Where(static unit => unit.Milliseconds > 0)
            .Select(static unit => ("/ " + unit.Name, 3_600_000m / unit.Milliseconds)),
        ValueForms.BusinessDays => [("business days", 1)],
        ValueForms.Share => [("%", 0.01m)],
        ValueForms.Cases => [("cases", 1)],
        _ => [("", 1)],
    };

    private static string Text(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture);

    private static string[] Refusals(KeyEntry entry, string text)
    {
        DiagnosticBag bag = new();
        KeyEntry shown = entry.Path.EndsWith("[]", StringComparison.Ordinal)
            ? KeyTable.Find(entry.Path[..^2])!.Entry with { Example = $"[{text}]" }
            : entry with { Example = text };
        MemoryFiles files = ExampleFiles.All().With("a.yaml", ExampleFiles.Around(shown));
        new TreeCheck(new CheckContext(bag, files, [], new MergeRecord())).Check(new FileChain(files, bag).Read("a.yaml")!);
        return [.. bag.Sorted().Where(each => each.Code is "CS023" && Ends(each.Path, entry.Path)).Select(static each => each.Message)];
    }

    private static bool Ends(string path, string key) =>
        path.Replace("[0]", "[]", StringComparison.Ordinal).EndsWith(key[(key.LastIndexOf('.') + 1)..].Trim('*'), StringComparison.Ordinal);
}
