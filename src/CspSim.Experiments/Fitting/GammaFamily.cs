using CspSim.Engine.Distributions;
using CspSim.Engine.Numerics;

namespace CspSim.Experiments.Fitting;

/// <summary>The gamma law: its mean is that of the data, and log(shape) - psi(shape) = log(mean) - mean of the logarithms.</summary>
/// <remarks>
/// N. L. Johnson, S. Kotz, N. Balakrishnan, "Continuous Univariate Distributions" 1, 2nd edition 1994, section 17.7. The left side falls
/// strictly with the shape, so that halving finds the one root.
/// </remarks>
internal sealed class GammaFamily : ILawFamily
{
    private const double ShapeLeast = 0.0205;
    private const double ShapeMost = 10_000;

    /// <inheritdoc/>
    public string Name => "gamma";

    /// <inheritdoc/>
    public ulong Key => 3;

    /// <inheritdoc/>
    public bool HasTails => true;

    /// <inheritdoc/>
    public LawEstimate Estimate(FitSample sample)
    {
        double mean = sample.Moments.Mean;
        double meanOfLogs = sample.LogMoments.Mean;
        double shape = ShapeOf(PortableMath.Log(mean) - meanOfLogs);
        double scale = mean / shape;
        double logLikelihood = sample.Count
            * (((shape - 1) * meanOfLogs) - shape - GammaFunction.Log(shape) - (shape * PortableMath.Log(scale)));
        return new(
            Gamma.FromShapeAndScale(shape, scale),
            logLikelihood,
            [new("mean", mean, HasUnit: true), new("cv", 1 / Math.Sqrt(shape), HasUnit: false)],
            shape is ShapeLeast or ShapeMost);
    }

    /// <summary>The shape at which log(shape) - psi(shape) has a value, or the nearest that the engine draws from.</summary>
    private static double ShapeOf(double wanted)
    {
        if (Excess(ShapeLeast, wanted) <= 0)
        {
            return ShapeLeast;
        }

        if (Excess(ShapeMost, wanted) >= 0)
        {
            return ShapeMost;
        }

        double low = ShapeLeast;
        double high = ShapeMost;
        while (true)
        {
            double middle = low < 1 || high > 2 * low ? Math.Sqrt(low * high) : 0.5 * (low + high);
            if (middle <= low || middle >= high)
            {
                return middle;
            }

            if (Excess(middle, wanted) > 0)
            {
                low = middle;
            }
            else
            {
                high = middle;
            }
        }
    }

    private static double Excess(double shape, double wanted) => PortableMath.Log(shape) - Digamma.Of(shape) - wanted;
}
