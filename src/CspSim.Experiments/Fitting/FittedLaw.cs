using System.Globalization;
using CspSim.Engine.Distributions;
using CspSim.Experiments.Statistics;

namespace CspSim.Experiments.Fitting;

/// <summary>One law fitted to data by maximum likelihood.</summary>
public sealed class FittedLaw
{
    private readonly double[] _sorted;

    internal FittedLaw(string name, LawEstimate estimate, double[] sorted)
    {
        _sorted = sorted;
        Name = name;
        Law = estimate.Law;
        Parameters = estimate.Parameters;
        LogLikelihood = estimate.LogLikelihood;
    }

    /// <summary>The name in scenario files.</summary>
    public string Name { get; }

    /// <summary>The law.</summary>
    public Distribution Law { get; }

    /// <summary>What was estimated, as a scenario writes it.</summary>
    public IReadOnlyList<LawParameter> Parameters { get; }

    /// <summary>The natural logarithm of the likelihood.</summary>
    public double LogLikelihood { get; }

    /// <summary>
    /// Akaike's criterion: twice the number of parameters less twice the logarithm of the likelihood; the least is the best (H. Akaike,
    /// IEEE Transactions on Automatic Control 19(6), 1974).
    /// </summary>
    public double Akaike => 2 * (Parameters.Count - LogLikelihood);

    /// <summary>The test by the largest distance of the distribution functions (Kolmogorov-Smirnov).</summary>
    public required FitTest Kolmogorov { get; init; }

    /// <summary>The test that looks at the tails more (Anderson-Darling); null for a law that ends where the data end.</summary>
    public required FitTest? AndersonDarling { get; init; }

    /// <summary>Whether the data reject the law at the level of the options: by Anderson-Darling, or else by Kolmogorov-Smirnov.</summary>
    public required bool IsRejected { get; init; }

    /// <summary>
    /// How far each parameter may lie from its estimate, in their order: percentile intervals over samples of the data drawn with
    /// replacement, each fitted again, and widened to the estimate where they do not hold it.
    /// </summary>
    public required IReadOnlyList<Interval> Ranges { get; init; }

    /// <summary>The law as a scenario writes it, such as <c>{lognormal: {mean: 5.2 h, cv: 0.6}}</c>, with six digits.</summary>
    /// <param name="unit">The unit of the data, such as <c>h</c>; null or empty for pure numbers.</param>
    public string ToYaml(string? unit)
    {
        string suffix = string.IsNullOrEmpty(unit) ? string.Empty : " " + unit;
        IEnumerable<string> parts = Parameters.Select(parameter =>
            $"{parameter.Name}: {Text(parameter.Value)}{(parameter.HasUnit ? suffix : string.Empty)}");
        return $"{{{Name}: {{{string.Join(", ", parts)}}}}}";
    }

    /// <summary>
    /// The same with the range of each parameter, such as <c>{exponential: {mean: {value: 5.2 h, low: 4.6 h, high: 5.9 h}}}</c>, so that
    /// the inputs can be drawn from what the data leave open.
    /// </summary>
    /// <param name="unit">The unit of the data, such as <c>h</c>; null or empty for pure numbers.</param>
    public string ToYamlWithRanges(string? unit)
    {
        IEnumerable<string> parts = Parameters.Zip(Ranges, (parameter, range) =>
        {
            string suffix = parameter.HasUnit && !string.IsNullOrEmpty(unit) ? " " + unit : string.Empty;
            (string low, string value, string high) = (Text(range.Low) + suffix, Text(parameter.Value) + suffix, Text(range.High) + suffix);
            return string.Equals(low, high, StringComparison.Ordinal)
                ? $"{parameter.Name}: {value}"
                : $"{parameter.Name}: {{value: {value}, low: {low}, high: {high}}}";
        });
        return $"{{{Name}: {{{string.Join(", ", parts)}}}}}";
    }

    /// <summary>Values of the data beside those of the law at the same shares.</summary>
    /// <param name="rows">How many pairs at most, evenly over the data; 2 or more.</param>
    public IReadOnlyList<QuantilePair> QuantileTable(int rows)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(rows, 2);
        int count = Math.Min(rows, _sorted.Length);
        return [.. Enumerable.Range(0, count).Select(row => PairAt((int)((long)row * (_sorted.Length - 1) / (count - 1))))];
    }

    // Through a decimal, because a number with an exponent is hard to read in a scenario.
    private static string Text(double value)
    {
        string digits = value.ToString("G6", CultureInfo.InvariantCulture);
        return decimal.Parse(digits, NumberStyles.Float, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture);
    }

    private QuantilePair PairAt(int index)
    {
        double share = (index + 0.5) / _sorted.Length;
        return new(share, _sorted[index], Law.Quantile(share));
    }
}
