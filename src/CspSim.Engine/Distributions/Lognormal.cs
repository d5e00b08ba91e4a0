using CspSim.Engine.Numerics;

namespace CspSim.Engine.Distributions;

/// <summary>The law whose logarithm is normal: many small factors multiplied, as in human task times.</summary>
/// <remarks>
/// With median m and sigma s (the standard deviation of the natural logarithm): mean = m exp(s^2 / 2), cv^2 = exp(s^2) - 1. From mean
/// and cv: s^2 = ln(1 + cv^2), m = mean / sqrt(1 + cv^2).
/// </remarks>
public sealed class Lognormal : Distribution
{
    private readonly double _median;
    private readonly double _sigma;
    private readonly double _logMedian;
    private readonly double _cvSquared;
    private readonly string _text;

    private Lognormal(double median, double sigma, double mean, double cvSquared, string text)
    {
        _median = median;
        _sigma = sigma;
        _logMedian = PortableMath.Log(median);
        _cvSquared = cvSquared;
        _text = text;
        Mean = Parameter.Finite("lognormal", "the resulting mean", mean);
    }

    /// <inheritdoc/>
    public override string Name => "lognormal";

    /// <inheritdoc/>
    public override double Mean { get; }

    /// <inheritdoc/>
    public override double Variance => Mean * Mean * _cvSquared;

    /// <inheritdoc/>
    public override double Minimum => 0;

    /// <inheritdoc/>
    public override double Maximum => double.PositiveInfinity;

    /// <summary>The lognormal law with a mean and a coefficient of variation.</summary>
    /// <param name="mean">The mean, more than 0.</param>
    /// <param name="cv">Standard deviation over mean, more than 0 and at most 1000.</param>
    /// <exception cref="ArgumentException">A parameter is out of range.</exception>
    public static Lognormal FromMeanAndCv(double mean, double cv)
    {
        Parameter.Positive("lognormal", "mean", mean);
        Parameter.Within("lognormal", "cv", Parameter.Positive("lognormal", "cv", cv), 0, 1000);
        double sigma = Math.Sqrt(PortableMath.Log1p(cv * cv));
        return new Lognormal(mean / Math.Sqrt(1 + (cv * cv)), sigma, mean, cv * cv, Parameter.Text($"mean={mean}, cv={cv}"));
    }

    /// <summary>The lognormal law with a median and the standard deviation of the logarithm.</summary>
    /// <param name="median">The median, more than 0.</param>
    /// <param name="sigma">Standard deviation of the natural logarithm, more than 0 and at most 10.</param>
    /// <exception cref="ArgumentException">A parameter is out of range.</exception>
    public static Lognormal FromMedianAndSigma(double median, double sigma)
    {
        Parameter.Positive("lognormal", "median", median);
        Parameter.Within("lognormal", "sigma", Parameter.Positive("lognormal", "sigma", sigma), 0, 10);
        double square = sigma * sigma;
        double mean = median * PortableMath.Exp(0.5 * square);
        return new Lognormal(median, sigma, mean, PortableMath.Expm1(square), Parameter.Text($"median={median}, sigma={sigma}"));
    }

    /// <inheritdoc/>
    public override double Quantile(double probability) => _median * PortableMath.Exp(_sigma * NormalLaw.Quantile(probability));

    /// <inheritdoc/>
    public override double Draw(double uniform) => DrawByTable(uniform);

    /// <inheritdoc/>
    public override double Cumulative(double value) =>
        value <= 0 ? 0 : NormalLaw.Cumulative((PortableMath.Log(value) - _logMedian) / _sigma);

    /// <inheritdoc/>
    public override string ToString() => _text;
}
