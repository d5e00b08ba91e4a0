using CspSim.Engine.Distributions;
using CspSim.Engine.Random;
using CspSim.Experiments.Statistics;

namespace CspSim.Experiments.Fitting;

/// <summary>How far from its own fit a sample of a law lies, over many samples.</summary>
internal sealed class FitBootstrap
{
    private const uint Purpose = 0xF17;
    private const double ConfidenceOfCritical = 0.99;
    private const double ValueLeast = 1e-300;

    private readonly double[] _kolmogorov;
    private readonly double[] _andersonDarling;
    private readonly double _level;

    private FitBootstrap(double[] kolmogorov, double[] andersonDarling, double level)
    {
        Array.Sort(kolmogorov);
        Array.Sort(andersonDarling);
        _kolmogorov = kolmogorov;
        _andersonDarling = andersonDarling;
        _level = level;
    }

    /// <summary>Draws the samples.</summary>
    /// <param name="law">The law they are of.</param>
    /// <param name="key">Marks the draws.</param>
    /// <param name="count">Values in each.</param>
    /// <param name="refit">What each is measured against; <paramref name="law"/> itself for a law known beforehand.</param>
    /// <param name="options">How many, and from which seed.</param>
    /// <param name="stop">Asks to end.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static FitBootstrap Of(
        Distribution law, ulong key, int count, Func<FitSample, Distribution> refit, FitOptions options, CancellationToken stop)
    {
        double[] kolmogorov = new double[options.Resamples];
        double[] andersonDarling = new double[options.Resamples];
        for (int resample = 0; resample < options.Resamples; resample++)
        {
            stop.ThrowIfCancellationRequested();
            FitSample sample = Draw(law, key, count, new KeyedDraws(options.Seed, resample));
            double[] shares = FitDistance.Shares(sample.Sorted, refit(sample));
            kolmogorov[resample] = FitDistance.Kolmogorov(shares);
            andersonDarling[resample] = FitDistance.AndersonDarling(shares);
        }

        return new FitBootstrap(kolmogorov, andersonDarling, options.Level);
    }

    /// <summary>The test by the distance of Kolmogorov and Smirnov.</summary>
    public FitTest Kolmogorov(double statistic) => Test(_kolmogorov, statistic);

    /// <summary>The test by that of Anderson and Darling.</summary>
    public FitTest AndersonDarling(double statistic) => Test(_andersonDarling, statistic);

    private static FitSample Draw(Distribution law, ulong key, int count, KeyedDraws draws)
    {
        double[] values = new double[count];
        for (int at = 0; at < count; at++)
        {
            // Laws of very small shapes reach below what a double can hold; a value of 0 has no logarithm.
            values[at] = Math.Max(ValueLeast, law.Draw(draws.Uniform(key, Purpose, (uint)at)));
        }

        return new FitSample(values);
    }

    private FitTest Test(double[] sorted, double statistic)
    {
        int atLeast = sorted.Count(found => found >= statistic);
        int rank = Math.Min(sorted.Length, (int)Math.Ceiling((1 - _level) * (sorted.Length + 1)));
        OrderRanks? ranks = OrderRanks.Find(sorted.Length, 1 - _level, ConfidenceOfCritical);
        return new(
            statistic,
            (1.0 + atLeast) / (sorted.Length + 1),
            sorted[rank - 1],
            ranks is { } found ? new Interval(sorted[found.Low - 1], sorted[found.High - 1]) : Interval.None);
    }
}
