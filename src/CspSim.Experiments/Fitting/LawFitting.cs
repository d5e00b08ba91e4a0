using CspSim.Experiments.Sensitivity;
using CspSim.Experiments.Statistics;
using CspSim.Experiments.Studies;

namespace CspSim.Experiments.Fitting;

/// <summary>Fits the laws of the engine to a column of data and judges them.</summary>
public static class LawFitting
{
    /// <summary>The fewest values that a law is fitted to.</summary>
    public const int CountLeast = 10;

    /// <summary>The least value that is taken: what a scenario writes without an exponent.</summary>
    public const double ValueLeast = 1e-9;

    /// <summary>The largest value that is taken: far from where powers overflow.</summary>
    public const double ValueMost = 1e12;

    /// <summary>Names of the laws that can be fitted, as scenario files have them.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. LawFamilyCatalog.All.Select(static family => family.Name)];

    /// <summary>Fits.</summary>
    /// <param name="values">The data, in any order and one unit: ten or more, from 1e-9 to 1e12; ties are allowed.</param>
    /// <param name="options">How the laws are judged.</param>
    /// <param name="stop">Asks to end.</param>
    /// <exception cref="ArgumentException">The data cannot be fitted; the message is meant for the user.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static FitReport Fit(IReadOnlyList<double> values, FitOptions options, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(values);
        ArgumentNullException.ThrowIfNull(options);
        options.Check();
        Check(values);
        FitSample sample = new([.. values]);
        List<FittedLaw> laws = [];
        List<LawLeft> left = [];
        foreach (ILawFamily family in LawFamilyCatalog.All
            .Where(family => options.Laws.Count == 0 || options.Laws.Contains(family.Name, StringComparer.Ordinal)))
        {
            LawEstimate estimate = family.Estimate(sample);
            if (estimate.IsAtBound)
            {
                left.Add(new(family.Name, "The data vary less, or more, than a law of this kind can in a scenario."));
            }
            else
            {
                laws.Add(Judge(family, estimate, sample, options, stop));
            }
        }

        return new(
            sample.Count,
            sample.Sorted.Distinct().Count(),
            sample.Moments.Mean,
            sample.Moments.StandardDeviation,
            sample.Sorted[0],
            sample.Sorted[^1],
            [.. laws.OrderBy(static law => law.Akaike)],
            left);
    }

    /// <summary>Refuses data that cannot be fitted.</summary>
    /// <param name="values">The data, as <see cref="Fit"/> takes them.</param>
    /// <exception cref="ArgumentException">They cannot be fitted; the message is meant for the user.</exception>
    public static void Check(IReadOnlyList<double> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (values.Count < CountLeast)
        {
            throw TaskCheck.Refusal($"A fit needs {CountLeast} values or more, but there are {values.Count}.");
        }

        for (int at = 0; at < values.Count; at++)
        {
            double value = values[at];
            if (!double.IsFinite(value))
            {
                throw TaskCheck.Refusal($"Value {at + 1} is not a number.");
            }

            if (value <= 0)
            {
                throw TaskCheck.Refusal($"Value {at + 1} is {value}; the laws that are fitted have values above 0 only.");
            }

            if (value is < ValueLeast or > ValueMost)
            {
                throw TaskCheck.Refusal(
                    $"Value {at + 1} is {value}; values must lie between {ValueLeast} and {ValueMost}: choose another unit.");
            }
        }

        double first = values[0];
        if (values.All(value => value == first))
        {
            throw TaskCheck.Refusal($"All values are {first}; nothing is to be fitted: write {{constant: {{value: {first}}}}}.");
        }
    }

    private static FittedLaw Judge(
        ILawFamily family, LawEstimate estimate, FitSample sample, FitOptions options, CancellationToken stop)
    {
        FitBootstrap bootstrap = FitBootstrap.Of(
            estimate.Law, family.Key, sample.Count, resample => family.Estimate(resample).Law, options, stop);
        double[] shares = FitDistance.Shares(sample.Sorted, estimate.Law);
        FitTest kolmogorov = bootstrap.Kolmogorov(FitDistance.Kolmogorov(shares));
        FitTest? andersonDarling = family.HasTails ? bootstrap.AndersonDarling(FitDistance.AndersonDarling(shares)) : null;
        return new FittedLaw(family.Name, estimate, sample.Sorted)
        {
            Kolmogorov = kolmogorov,
            AndersonDarling = andersonDarling,
            IsRejected = (andersonDarling ?? kolmogorov).PValue <= options.Level,
            Ranges = RangesOf(family, estimate, sample, options, stop),
        };
    }

    // A percentile interval need not hold the estimate, and a range of a scenario has to.
    private static IReadOnlyList<Interval> RangesOf(
        ILawFamily family, LawEstimate estimate, FitSample sample, FitOptions options, CancellationToken stop)
    {
        int parameters = estimate.Parameters.Count;
        Interval[] found = Bootstrap.Percentiles(
            sample.Count,
            parameters,
            options.Confidence,
            options.Seed,
            rows =>
            {
                stop.ThrowIfCancellationRequested();
                double[] drawn = Array.ConvertAll(rows, row => sample.Sorted[row]);
                return Array.TrueForAll(drawn, value => value == drawn[0])
                    ? [.. Enumerable.Repeat(double.NaN, parameters)]
                    : [.. family.Estimate(new FitSample(drawn)).Parameters.Select(static parameter => parameter.Value)];
            });
        return
        [
            .. found.Zip(estimate.Parameters, static (range, parameter) =>
                new Interval(Math.Min(range.Low, parameter.Value), Math.Max(range.High, parameter.Value))),
        ];
    }
}
