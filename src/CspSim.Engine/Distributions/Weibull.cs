using CspSim.Engine.Numerics;

namespace CspSim.Engine.Distributions;

/// <summary>The Weibull law: waiting times whose hazard falls (shape below 1) or rises (shape above 1) with age.</summary>
/// <remarks>
/// F(x) = 1 - exp(-(x / scale)^shape); mean = scale * G(1 + 1/shape) and 1 + cv^2 = G(1 + 2/shape) / G(1 + 1/shape)^2 with
/// the gamma function G. The shape of a wanted cv has no formula and is found by bisection.
/// </remarks>
public sealed class Weibull : Distribution
{
    private const double ShapeMin = 0.1;
    private const double ShapeMax = 100;
    private const double CvMin = 0.013;
    private const double CvMax = 400;

    private readonly double _shape;
    private readonly double _scale;
    private readonly double _reciprocalShape;
    private readonly string _text;

    private Weibull(double shape, double scale, string text)
    {
        _shape = shape;
        _scale = scale;
        _reciprocalShape = 1 / shape;
        _text = text;
        Mean = Parameter.Finite("weibull", "the resulting mean", scale * PortableMath.Exp(GammaFunction.Log(1 + _reciprocalShape)));
    }

    /// <inheritdoc/>
    public override string Name => "weibull";

    /// <inheritdoc/>
    public override double Mean { get; }

    /// <inheritdoc/>
    public override double Variance => Mean * Mean * PortableMath.Expm1(LogOfOnePlusCvSquared(_shape));

    /// <inheritdoc/>
    public override double Minimum => 0;

    /// <inheritdoc/>
    public override double Maximum => double.PositiveInfinity;

    /// <summary>The Weibull law with a mean and a coefficient of variation.</summary>
    /// <param name="mean">The mean, more than 0.</param>
    /// <param name="cv">Standard deviation over mean, 0.013 to 400.</param>
    /// <exception cref="ArgumentException">A parameter is out of range.</exception>
    public static Weibull FromMeanAndCv(double mean, double cv)
    {
        Parameter.Positive("weibull", "mean", mean);
        Parameter.Within("weibull", "cv", cv, CvMin, CvMax);
        double shape = ShapeOfCv(cv);
        double scale = mean / PortableMath.Exp(GammaFunction.Log(1 + (1 / shape)));
        return new Weibull(shape, scale, Parameter.Text($"mean={mean}, cv={cv}"));
    }

    /// <summary>The Weibull law with a shape and a scale.</summary>
    /// <param name="shape">The shape, 0.1 to 100.</param>
    /// <param name="scale">The scale, more than 0: 63 % of the values lie below it.</param>
    /// <exception cref="ArgumentException">A parameter is out of range.</exception>
    public static Weibull FromShapeAndScale(double shape, double scale)
    {
        Parameter.Within("weibull", "shape", shape, ShapeMin, ShapeMax);
        Parameter.Positive("weibull", "scale", scale);
        return new Weibull(shape, scale, Parameter.Text($"shape={shape}, scale={scale}"));
    }

    /// <inheritdoc/>
    public override double Quantile(double probability) =>
        _scale * PortableMath.Pow(-PortableMath.Log1p(-probability), _reciprocalShape);

    /// <inheritdoc/>
    public override double Draw(double uniform) => DrawByTable(uniform);

    /// <inheritdoc/>
    public override double Cumulative(double value) =>
        value <= 0 ? 0 : -PortableMath.Expm1(-PortableMath.Pow(value / _scale, _shape));

    /// <inheritdoc/>
    public override string ToString() => _text;

    private static double LogOfOnePlusCvSquared(double shape) =>
        GammaFunction.Log(1 + (2 / shape)) - (2 * GammaFunction.Log(1 + (1 / shape)));

    private static double ShapeOfCv(double cv)
    {
        double wanted = PortableMath.Log1p(cv * cv);
        double low = ShapeMin;
        double high = ShapeMax;
        while (true)
        {
            // The cv falls as the shape grows. Halving ends when no double lies between the bounds, after some sixty steps.
            double middle = 0.5 * (low + high);
            if (middle <= low || middle >= high)
            {
                return middle;
            }

            if (LogOfOnePlusCvSquared(middle) > wanted)
            {
                low = middle;
            }
            else
            {
                high = middle;
            }
        }
    }
}
