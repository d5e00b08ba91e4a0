using CspSim.Engine.Numerics;

namespace CspSim.Experiments.Selection;

/// <summary>The constant h of Rinott's procedure, by numerical integration.</summary>
/// <remarks>
/// h solves E[(E[Phi(h / sqrt(v (1/X + 1/Y))) | Y])^(k-1)] = P* with independent chi-squared X and Y of v = n0 - 1 degrees of freedom
/// (Y. Rinott, Communications in Statistics A7(8), 1978). In u = log(x) the density is a smooth bell that falls off at both ends, for
/// which the trapezoidal rule converges faster than any power of its step (L. N. Trefethen, J. A. C. Weideman, SIAM Review 56(3), 2014).
/// </remarks>
internal static class RinottConstant
{
    // With two steps to a standard deviation of the bell the error is about exp(-79).
    private const double StepsPerWidth = 2;
    private const double WeightLeast = 1e-17;

    /// <summary>The constant.</summary>
    /// <param name="systems">k: 2 or more.</param>
    /// <param name="firstStage">n0: 5 or more.</param>
    /// <param name="probability">P*: above 1 / k, below 1.</param>
    public static double Of(int systems, int firstStage, double probability)
    {
        int freedom = firstStage - 1;
        (double Inverse, double Weight)[] nodes = Nodes(freedom);
        double low = 0;
        double high = 1;
        while (ProbabilityOf(high, systems, freedom, nodes) < probability)
        {
            low = high;
            high *= 2;
        }

        while (high - low > 1e-10 * high)
        {
            double middle = 0.5 * (low + high);
            if (ProbabilityOf(middle, systems, freedom, nodes) < probability)
            {
                low = middle;
            }
            else
            {
                high = middle;
            }
        }

        return high;
    }

    private static double ProbabilityOf(double h, int systems, int freedom, (double Inverse, double Weight)[] nodes)
    {
        double outer = 0;
        foreach ((double inverseY, double weightY) in nodes)
        {
            double inner = 0;
            foreach ((double inverseX, double weightX) in nodes)
            {
                inner += weightX * NormalLaw.Cumulative(h / Math.Sqrt(freedom * (inverseX + inverseY)));
            }

            outer += weightY * Power(inner, systems - 1);
        }

        return outer;
    }

    /// <summary>1/x at evenly spaced log(x), with weights that sum to 1.</summary>
    private static (double Inverse, double Weight)[] Nodes(int freedom)
    {
        double step = Math.Sqrt(2.0 / freedom) / StepsPerWidth;
        List<(double Inverse, double Weight)> nodes = [(1.0 / freedom, 1)];
        foreach (double direction in new[] { step, -step })
        {
            for (int at = 1; ; at++)
            {
                // With x = v exp(t), the density of log(x) is exp(v / 2 (t - exp(t) + 1)) of that at the mode t = 0.
                double t = at * direction;
                double weight = PortableMath.Exp(0.5 * freedom * (t - PortableMath.Expm1(t)));
                if (weight < WeightLeast)
                {
                    break;
                }

                nodes.Add((PortableMath.Exp(-t) / freedom, weight));
            }
        }

        double sum = nodes.Sum(static node => node.Weight);
        return [.. nodes.Select(node => (node.Inverse, node.Weight / sum))];
    }

    private static double Power(double value, int exponent)
    {
        double power = 1;
        for (int at = 0; at < exponent; at++)
        {
            power *= value;
        }

        return power;
    }
}
