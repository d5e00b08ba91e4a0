using CspSim.Engine.Distributions;
using CspSim.Engine.Numerics;

namespace CspSim.Experiments.Fitting;

/// <summary>How far data are from a law.</summary>
internal static class FitDistance
{
    // Beyond these a share has no bits left; its logarithm is then that of the nearest that has.
    private const double ShareLeast = 1e-300;
    private const double ShareMost = 1 - (1.0 / (1UL << 53));

    /// <summary>The shares of a law below each of some values.</summary>
    public static double[] Shares(double[] sorted, Distribution law) => Array.ConvertAll(sorted, law.Cumulative);

    /// <summary>D of Kolmogorov and Smirnov: the largest distance of the two distribution functions.</summary>
    /// <param name="shares">The law's shares below the values, ascending.</param>
    public static double Kolmogorov(double[] shares)
    {
        double count = shares.Length;
        double largest = 0;
        for (int at = 0; at < shares.Length; at++)
        {
            largest = Math.Max(largest, Math.Max(((at + 1) / count) - shares[at], shares[at] - (at / count)));
        }

        return largest;
    }

    /// <summary>A squared of Anderson and Darling, which gives the tails more weight.</summary>
    /// <remarks>
    /// T. W. Anderson, D. A. Darling, "A test of goodness of fit", Journal of the American Statistical Association 49, 1954:
    /// -n - 1/n sum of (2 i - 1) (log F(x_i) + log(1 - F(x_(n+1-i)))).
    /// </remarks>
    /// <param name="shares">The law's shares below the values, ascending.</param>
    public static double AndersonDarling(double[] shares)
    {
        int count = shares.Length;
        double sum = 0;
        for (int at = 0; at < count; at++)
        {
            double below = Math.Clamp(shares[at], ShareLeast, ShareMost);
            double above = Math.Clamp(shares[count - 1 - at], ShareLeast, ShareMost);
            sum += ((2 * at) + 1) * (PortableMath.Log(below) + PortableMath.Log1p(-above));
        }

        return -count - (sum / count);
    }
}
