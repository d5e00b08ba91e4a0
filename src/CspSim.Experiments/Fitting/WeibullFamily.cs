using CspSim.Engine.Distributions;
using CspSim.Engine.Numerics;

namespace CspSim.Experiments.Fitting;

/// <summary>The Weibull law: the shape k solves sum(x^k log x) / sum(x^k) - 1/k = mean of the logarithms.</summary>
/// <remarks>
/// A. C. Cohen, "Maximum likelihood estimation in the Weibull distribution", Technometrics 7(4), 1965. The left side rises strictly with
/// k, so that there is one root; Newton's steps that leave the bracket are replaced by halving it.
/// </remarks>
internal sealed class WeibullFamily : ILawFamily
{
    private const double ShapeLeast = 0.1;
    private const double ShapeMost = 100;
    private const double Precision = 1e-14;
    private const int StepsMost = 200;

    /// <inheritdoc/>
    public string Name => "weibull";

    /// <inheritdoc/>
    public ulong Key => 4;

    /// <inheritdoc/>
    public bool HasTails => true;

    /// <inheritdoc/>
    public LawEstimate Estimate(FitSample sample)
    {
        double shape = ShapeOf(sample);
        double largest = sample.Logs[^1];
        PowerSums sums = PowerSums.Of(sample.Logs, shape);
        double logOfScale = largest + (PortableMath.Log(sums.Powers / sample.Count) / shape);
        double scale = PortableMath.Exp(logOfScale);
        double logLikelihood = sample.Count
            * (PortableMath.Log(shape) - (shape * logOfScale) + ((shape - 1) * sample.LogMoments.Mean) - 1);
        return new(
            Weibull.FromShapeAndScale(shape, scale),
            logLikelihood,
            [new("shape", shape, HasUnit: false), new("scale", scale, HasUnit: true)],
            shape is ShapeLeast or ShapeMost);
    }

    private static double ShapeOf(FitSample sample)
    {
        double low = ShapeLeast;
        double high = ShapeMost;
        if (Excess(sample, low, out _) >= 0)
        {
            return low;
        }

        if (Excess(sample, high, out _) <= 0)
        {
            return high;
        }

        // The logarithms of a Weibull law have the standard deviation pi / (sqrt(6) k).
        double shape = Math.Clamp(Math.PI / (Math.Sqrt(6) * sample.LogMoments.StandardDeviation), low, high);
        for (int step = 0; step < StepsMost; step++)
        {
            double excess = Excess(sample, shape, out double slope);
            if (excess > 0)
            {
                high = shape;
            }
            else
            {
                low = shape;
            }

            double next = shape - (excess / slope);
            next = next > low && next < high ? next : 0.5 * (low + high);
            double moved = Math.Abs(next - shape);
            shape = next;
            if (moved <= Precision * shape)
            {
                break;
            }
        }

        return shape;
    }

    private static double Excess(FitSample sample, double shape, out double slope)
    {
        double largest = sample.Logs[^1];
        PowerSums sums = PowerSums.Of(sample.Logs, shape);
        double mean = sums.First / sums.Powers;
        slope = (sums.Second / sums.Powers) - (mean * mean) + (1 / (shape * shape));
        return mean - (1 / shape) - (sample.LogMoments.Mean - largest);
    }

    /// <summary>Sums of x^k, x^k log x and x^k (log x)^2, with x divided by the largest, so that no power overflows.</summary>
    private readonly record struct PowerSums(double Powers, double First, double Second)
    {
        public static PowerSums Of(double[] logs, double shape)
        {
            double largest = logs[^1];
            double powers = 0;
            double first = 0;
            double second = 0;
            foreach (double log in logs)
            {
                double y = log - largest;
                double power = PortableMath.Exp(shape * y);
                powers += power;
                first += power * y;
                second += power * y * y;
            }

            return new(powers, first, second);
        }
    }
}
