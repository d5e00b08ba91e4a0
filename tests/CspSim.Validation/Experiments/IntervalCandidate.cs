using CspSim.Engine.Random;
using CspSim.Experiments.Statistics;

namespace CspSim.Validation.Experiments;

/// <summary>Ways to make a 95 % interval of the mean of skewed values.</summary>
internal static class IntervalCandidate
{
    private const double Level = 0.95;
    private const int Resamples = 400;

    private static readonly Dictionary<int, double> s_quantiles =
        Enumerable.Range(2, 100).ToDictionary(static n => n, static n => StudentT.Quantile((1 + Level) / 2, n - 1));

    /// <summary>The way of a name.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="values">The values.</param>
    /// <param name="draws">Draws for a way that resamples.</param>
    public static Interval Of(string name, double[] values, KeyedDraws draws) => name switch
    {
        "t" => Student(values),
        "Johnson" => Johnson(values),
        "Willink" => Willink(values),
        "Willink, longer arm" => Longer(Willink(values), values),
        "bootstrap-t" => Bootstrap(values, draws),
        "widened t" => Estimate.OfMean(values, Level).Interval,
        _ => throw new ArgumentOutOfRangeException(nameof(name)),
    };

    private static Interval Student(double[] values)
    {
        Moments moments = Moments.Of(values);
        return Interval.Around(moments.Mean, Quantile(values) * moments.StandardError);
    }

    /// <summary>N. J. Johnson, Journal of the American Statistical Association 73, 1978: the centre moves by skewness.</summary>
    private static Interval Johnson(double[] values)
    {
        Moments moments = Moments.Of(values);
        return Interval.Around(
            moments.Mean + (moments.Skewness * moments.StandardDeviation / (6 * values.Length)),
            Quantile(values) * moments.StandardError);
    }

    /// <summary>
    /// R. Willink, Communications in Statistics - Theory and Methods 34(4), 2005: the cubic transformation of P. Hall, Journal of the
    /// Royal Statistical Society B 54(1), 1992, with quantiles of Student.
    /// </summary>
    private static Interval Willink(double[] values)
    {
        Moments moments = Moments.Of(values);
        double a = moments.Skewness / (6 * Math.Sqrt(values.Length));
        return new(
            moments.Mean - (Bent(Quantile(values), a) * moments.StandardError),
            moments.Mean - (Bent(-Quantile(values), a) * moments.StandardError));
    }

    private static double Bent(double t, double a) =>
        Math.Abs(a) < 1e-9 ? t : (Math.Cbrt(1 + (6 * a * (t - a))) - 1) / (2 * a);

    private static Interval Longer(Interval interval, double[] values)
    {
        double mean = Moments.Of(values).Mean;
        return Interval.Around(mean, Math.Max(mean - interval.Low, interval.High - mean));
    }

    /// <summary>B. Efron, "Nonparametric standard errors and confidence intervals", Canadian Journal of Statistics 9, 1981.</summary>
    private static Interval Bootstrap(double[] values, KeyedDraws draws)
    {
        Moments moments = Moments.Of(values);
        double[] quotients = new double[Resamples];
        for (uint resample = 0; resample < Resamples; resample++)
        {
            Moments again = default;
            for (uint at = 0; at < values.Length; at++)
            {
                again.Add(values[(int)(draws.Uniform(resample, 9, at) * values.Length)]);
            }

            quotients[resample] = again.StandardError > 0 ? (again.Mean - moments.Mean) / again.StandardError : 0;
        }

        Array.Sort(quotients);
        int low = (int)(Resamples * (1 - Level) / 2);
        return new(
            moments.Mean - (quotients[^(low + 1)] * moments.StandardError),
            moments.Mean - (quotients[low] * moments.StandardError));
    }

    private static double Quantile(double[] values) => s_quantiles[values.Length];
}
