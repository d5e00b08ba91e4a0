using CspSim.Engine.Numerics;

namespace CspSim.Experiments.Fitting;

/// <summary>The derivative of the logarithm of the gamma function.</summary>
internal static class Digamma
{
    // From here on the first term left out of the series is below the last bit.
    private const double SeriesFrom = 12;

    /// <summary>psi(x).</summary>
    /// <param name="x">More than 0.</param>
    /// <remarks>
    /// The asymptotic series of M. Abramowitz, I. Stegun, "Handbook of Mathematical Functions", 6.3.18, reached by the recurrence 6.3.5.
    /// </remarks>
    public static double Of(double x)
    {
        double below = 0;
        while (x < SeriesFrom)
        {
            below += 1 / x;
            x++;
        }

        double r = 1 / x;
        double s = r * r;
        double series = s * ((1.0 / 12) - (s * ((1.0 / 120) - (s * ((1.0 / 252) - (s * ((1.0 / 240)
            - (s * ((1.0 / 132) - (s * ((691.0 / 32760) - (s / 12))))))))))));
        return PortableMath.Log(x) - (0.5 * r) - series - below;
    }
}
