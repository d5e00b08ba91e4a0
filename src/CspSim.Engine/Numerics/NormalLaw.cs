namespace CspSim.Engine.Numerics;

/// <summary>The standard normal law: mean 0, variance 1.</summary>
public static class NormalLaw
{
    private const double OneOverSquareRootOfTwoPi = 0.398942280401432677939946;

    /// <summary>The value below which the given share lies.</summary>
    /// <param name="p">More than 0 and less than 1.</param>
    /// <remarks>M. J. Wichura, algorithm AS 241 (PPND16), Applied Statistics 37(3), 1988; about 1 part in 10^16.</remarks>
    public static double Quantile(double p)
    {
        double q = p - 0.5;
        if (Math.Abs(q) <= 0.425)
        {
            return q * CentralRatio(0.180625 - (q * q));
        }

        double r = Math.Sqrt(-PortableMath.Log(q < 0 ? p : 1 - p));
        double size = r <= 5 ? NearTailRatio(r - 1.6) : FarTailRatio(r - 5);
        return q < 0 ? -size : size;
    }

    /// <summary>The share of values that are at most <paramref name="x"/>.</summary>
    /// <param name="x">Any number.</param>
    /// <remarks>W. J. Cody, "Rational Chebyshev approximations for the error function", Mathematics of Computation 23, 1969.</remarks>
    public static double Cumulative(double x)
    {
        double size = Math.Abs(x);
        if (size <= 0.67448975)
        {
            return 0.5 + (x * CentralShareRatio(x * x));
        }

        if (size > 38.6)
        {
            return x > 0 ? 1 : 0;
        }

        double ratio = size <= 5.656854249492380195206754896838 ? NearShareRatio(size) : FarShareRatio(size);
        double tail = ExpOfMinusHalfSquare(size) * ratio;
        return x > 0 ? 1 - tail : tail;
    }

    private static double CentralRatio(double r)
    {
        double top = (((((((((((((2.5090809287301226727e+3 * r) + 3.3430575583588128105e+4) * r) + 6.7265770927008700853e+4) * r)
            + 4.5921953931549871457e+4) * r) + 1.3731693765509461125e+4) * r) + 1.9715909503065514427e+3) * r)
            + 1.3314166789178437745e+2) * r) + 3.3871328727963666080e0;
        double bottom = (((((((((((((5.2264952788528545610e+3 * r) + 2.8729085735721942674e+4) * r) + 3.9307895800092710610e+4) * r)
            + 2.1213794301586595867e+4) * r) + 5.3941960214247511077e+3) * r) + 6.8718700749205790830e+2) * r)
            + 4.2313330701600911252e+1) * r) + 1;
        return top / bottom;
    }

    private static double NearTailRatio(double r)
    {
        double top = (((((((((((((7.74545014278341407640e-4 * r) + 2.27238449892691845833e-2) * r) + 2.41780725177450611770e-1) * r)
            + 1.27045825245236838258e0) * r) + 3.64784832476320460504e0) * r) + 5.76949722146069140550e0) * r)
            + 4.63033784615654529590e0) * r) + 1.42343711074968357734e0;
        double bottom = (((((((((((((1.05075007164441684324e-9 * r) + 5.47593808499534494600e-4) * r) + 1.51986665636164571966e-2) * r)
            + 1.48103976427480074590e-1) * r) + 6.89767334985100004550e-1) * r) + 1.67638483018380384940e0) * r)
            + 2.05319162663775882187e0) * r) + 1;
        return top / bottom;
    }

    private static double FarTailRatio(double r)
    {
        double top = (((((((((((((2.01033439929228813265e-7 * r) + 2.71155556874348757815e-5) * r) + 1.24266094738807843860e-3) * r)
            + 2.65321895265761230930e-2) * r) + 2.96560571828504891230e-1) * r) + 1.78482653991729133580e0) * r)
            + 5.46378491116411436990e0) * r) + 6.65790464350110377720e0;
        double bottom = (((((((((((((2.04426310338993978564e-15 * r) + 1.42151175831644588870e-7) * r) + 1.84631831751005468180e-5) * r)
            + 7.86869131145613259100e-4) * r) + 1.48753612908506148525e-2) * r) + 1.36929880922735805310e-1) * r)
            + 5.99832206555887937690e-1) * r) + 1;
        return top / bottom;
    }

    private static double CentralShareRatio(double square)
    {
        double top = (((((((0.065682337918207449113 * square) + 2.2352520354606839287) * square) + 161.02823106855587881) * square)
            + 1067.6894854603709582) * square) + 18154.981253343561249;
        double bottom = ((((((square + 47.20258190468824187) * square) + 976.09855173777669322) * square)
            + 10260.932208618978205) * square) + 45507.789335026729956;
        return top / bottom;
    }

    private static double NearShareRatio(double x)
    {
        double top = (((((((((((((((1.0765576773720192317e-8 * x) + 0.39894151208813466764) * x) + 8.8831497943883759412) * x)
            + 93.506656132177855979) * x) + 597.27027639480026226) * x) + 2494.5375852903726711) * x) + 6848.1904505362823326) * x)
            + 11602.651437647350124) * x) + 9842.7148383839780218;
        double bottom = ((((((((((((((x + 22.266688044328115691) * x) + 235.38790178262499861) * x) + 1519.377599407554805) * x)
            + 6485.558298266760755) * x) + 18615.571640885098091) * x) + 34900.952721145977266) * x) + 38912.003286093271411) * x)
            + 19685.429676859990727;
        return top / bottom;
    }

    private static double FarShareRatio(double x)
    {
        double s = 1 / (x * x);
        double top = (((((((((0.02307344176494017303 * s) + 0.21589853405795699) * s) + 0.1274011611602473639) * s)
            + 0.022235277870649807) * s) + 0.001421619193227893466) * s) + 2.9112874951168792e-5;
        double bottom = ((((((((s + 1.28426009614491121) * s) + 0.468238212480865118) * s) + 0.0659881378689285515) * s)
            + 0.00378239633202758244) * s) + 7.29751555083966205e-5;
        return (OneOverSquareRootOfTwoPi - (s * top / bottom)) / x;
    }

    // Squaring the number in two parts keeps the relative error of the result small far out.
    private static double ExpOfMinusHalfSquare(double x)
    {
        double coarse = Math.Truncate(x * 16) / 16;
        double rest = (x - coarse) * (x + coarse);
        return PortableMath.Exp(-coarse * coarse * 0.5) * PortableMath.Exp(-rest * 0.5);
    }
}
