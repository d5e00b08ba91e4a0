using CspSim.Engine.Numerics;

namespace CspSim.Engine.Distributions;

/// <summary>The gamma law: for a whole shape, the time until that many steps of exponential length are done.</summary>
/// <remarks>
/// mean = shape * scale, cv = 1 / sqrt(shape). From mean and cv: shape = 1 / cv^2, scale = mean * cv^2.
/// The quantile is found by iteration (some hundred nanoseconds), accurate to about 1e-12 of itself.
/// </remarks>
public sealed class Gamma : Distribution
{
    private const double ShapeMin = 0.02;
    private const double ShapeMax = 10_000;
    private const double CvMin = 0.01;
    private const double CvMax = 7;

    private readonly double _shape;
    private readonly double _scale;
    private readonly double _logGamma;
    private readonly string _text;

    private Gamma(double shape, double scale, string text)
    {
        _shape = shape;
        _scale = scale;
        _logGamma = GammaFunction.Log(shape);
        _text = text;
        Parameter.Finite("gamma", "the resulting mean", Mean);
    }

    /// <inheritdoc/>
    public override string Name => "gamma";

    /// <inheritdoc/>
    public override double Mean => _shape * _scale;

    /// <inheritdoc/>
    public override double Variance => _shape * _scale * _scale;

    /// <inheritdoc/>
    public override double Minimum => 0;

    /// <inheritdoc/>
    public override double Maximum => double.PositiveInfinity;

    /// <summary>The gamma law with a mean and a coefficient of variation.</summary>
    /// <param name="mean">The mean, more than 0.</param>
    /// <param name="cv">Standard deviation over mean, 0.01 to 7.</param>
    /// <exception cref="ArgumentException">A parameter is out of range.</exception>
    public static Gamma FromMeanAndCv(double mean, double cv)
    {
        Parameter.Positive("gamma", "mean", mean);
        Parameter.Within("gamma", "cv", cv, CvMin, CvMax);
        return new Gamma(1 / (cv * cv), mean * cv * cv, Parameter.Text($"mean={mean}, cv={cv}"));
    }

    /// <summary>The gamma law with a shape and a scale.</summary>
    /// <param name="shape">The shape, 0.02 to 10,000.</param>
    /// <param name="scale">The scale, more than 0.</param>
    /// <exception cref="ArgumentException">A parameter is out of range.</exception>
    public static Gamma FromShapeAndScale(double shape, double scale)
    {
        Parameter.Within("gamma", "shape", shape, ShapeMin, ShapeMax);
        Parameter.Positive("gamma", "scale", scale);
        return new Gamma(shape, scale, Parameter.Text($"shape={shape}, scale={scale}"));
    }

    /// <inheritdoc/>
    public override double Quantile(double probability)
    {
        const double smallStep = 1e-5;
        double spread = Math.Sqrt(_shape);
        double x = FirstGuess(probability);
        for (int i = 0; i < 50 && x > 0; i++)
        {
            double step = HalleyStep(x, probability);
            double next = x - step;

            // A step over 0 comes from far right of a steep start; halving gets back into reach.
            x = next > 0 ? next : 0.5 * x;
            if (Math.Abs(step) < smallStep * Math.Min(x, spread))
            {
                // The order is three: what is left is about the cube of this step.
                break;
            }
        }

        return _scale * x;
    }

    /// <inheritdoc/>
    public override double Draw(double uniform) => DrawByTable(uniform);

    /// <inheritdoc/>
    public override double Cumulative(double value)
    {
        double x = value / _scale;
        if (!(x > 0))
        {
            return 0;
        }

        if (double.IsPositiveInfinity(x))
        {
            return 1;
        }

        GammaFunction.Shares(_shape, x, _logGamma, out double lower, out _, out _);
        return lower;
    }

    /// <inheritdoc/>
    public override string ToString() => _text;

    private double HalleyStep(double x, double probability)
    {
        GammaFunction.Shares(_shape, x, _logGamma, out double lower, out double upper, out double density);
        double error = x < _shape + 1 ? lower - probability : 1 - probability - upper;
        double newton = error / density;
        double curvature = ((_shape - 1) / x) - 1;
        return newton / (1 - (0.5 * Math.Clamp(newton * curvature, -1, 1)));
    }

    // Small values: the first term of the series. Otherwise the normal law of the cube root (Wilson, Hilferty, 1931), or for shapes
    // below 1 the exponential tail.
    private double FirstGuess(double probability)
    {
        double small = PortableMath.Exp((PortableMath.Log(probability) + _logGamma + PortableMath.Log(_shape)) / _shape);
        if (small < 0.2 * (_shape + 1))
        {
            return small;
        }

        if (_shape > 1)
        {
            double ninth = 1 / (9 * _shape);
            double root = 1 - ninth + (NormalLaw.Quantile(probability) * Math.Sqrt(ninth));
            return root > 0.1 ? _shape * root * root * root : small;
        }

        double shareBelowOne = 1 - (_shape * (0.253 + (0.12 * _shape)));
        return probability < shareBelowOne
            ? small
            : 1 - PortableMath.Log((1 - probability) / (1 - shareBelowOne));
    }
}
