namespace CspSim.Engine.Numerics;

/// <summary>Logarithm and exponential that give the same bits on every machine.</summary>
/// <remarks>
/// The base library asks the platform for these functions (<c>Math.Log</c>, <c>Math.Exp</c>), whose last bit differs between
/// platforms; one bit in a service time can change the order of two events and with it a whole run. Here only additions,
/// multiplications and divisions are used, which IEEE 754 rounds in one way, and no fused multiply-add.
/// The reductions and minimax polynomials are those of the FreeBSD mathematical library (msun, e_log.c and e_exp.c; Sun
/// Microsystems 1993); the error stays below 1 unit in the last place for both.
/// </remarks>
public static class PortableMath
{
    private const double Ln2High = 6.93147180369123816490e-01;
    private const double Ln2Low = 1.90821492927058770002e-10;
    private const double OneOverLn2 = 1.44269504088896338700e+00;
    private const double LastBitIsOne = 3L << 51;
    private const long OneBits = 0x3FF0_0000_0000_0000;
    private const long HalfSquareRootBits = 0x3FE6_A09E_667F_3BCD;
    private const long MantissaMask = 0x000F_FFFF_FFFF_FFFF;

    private const double ExpOverflow = 709.78271289338397;
    private const double ExpUnderflow = -745.13321910194122;

    /// <summary>The natural logarithm.</summary>
    /// <param name="x">More than 0; 0 gives negative infinity, a negative number or NaN gives NaN.</param>
    public static double Log(double x)
    {
        long bits = BitConverter.DoubleToInt64Bits(x);
        int scaled = 0;
        if ((ulong)(bits - (MantissaMask + 1)) >= 0x7FF0_0000_0000_0000UL - (ulong)(MantissaMask + 1))
        {
            if (!(x > 0) || double.IsPositiveInfinity(x))
            {
                return LogOfSpecial(x);
            }

            // A subnormal number: make it normal first.
            bits = BitConverter.DoubleToInt64Bits(x * (1L << 54));
            scaled = 54;
        }

        // x = 2^k (1 + f) with 1 + f between sqrt(1/2) and sqrt(2).
        long shifted = bits + (OneBits - HalfSquareRootBits);
        int k = (int)(shifted >> 52) - 1023;
        double f = BitConverter.Int64BitsToDouble((shifted & MantissaMask) + HalfSquareRootBits) - 1;
        double s = f / (2 + f);
        double z = s * s;
        double w = z * z;
        double even = w * (3.999999999940941908e-01 + (w * (2.222219843214978396e-01 + (w * 1.531383769920937332e-01))));
        double odd = z * (6.666666666666735130e-01 + (w * (2.857142874366239149e-01
            + (w * (1.818357216161805012e-01 + (w * 1.479819860511658591e-01))))));
        double half = 0.5 * f * f;
        double exponent = k - scaled;
        return (exponent * Ln2High) - (half - ((s * (half + even + odd)) + (exponent * Ln2Low)) - f);
    }

    /// <summary>The logarithm of 1 + x, accurate for small x.</summary>
    /// <param name="x">More than -1; -1 gives negative infinity.</param>
    public static double Log1p(double x)
    {
        double sum = 1 + x;
        if (sum == 0 || double.IsInfinity(sum))
        {
            return Log(sum);
        }

        // What the addition rounded away is put back to first order.
        return Log(sum) + ((x - (sum - 1)) / sum);
    }

    /// <summary>The exponential function.</summary>
    /// <param name="x">Any number; above 709.78 the result is infinite, below -745.13 it is 0.</param>
    public static double Exp(double x)
    {
        if (!(x <= ExpOverflow && x >= ExpUnderflow))
        {
            return ExpOfExtreme(x);
        }

        // x = k ln 2 + r with |r| at most half of ln 2. Added to a number whose last bit counts ones, a number is rounded to a whole one.
        double rounded = (x * OneOverLn2) + LastBitIsOne;
        double k = rounded - LastBitIsOne;
        return ScaleByPowerOfTwo(ExpReduced(x - (k * Ln2High), k * Ln2Low), unchecked((int)BitConverter.DoubleToInt64Bits(rounded)));
    }

    /// <summary>exp(x) - 1, accurate for small x.</summary>
    /// <param name="x">Any number.</param>
    /// <remarks>W. Kahan's correction by the logarithm of the rounded exponential; a few units in the last place.</remarks>
    public static double Expm1(double x)
    {
        double power = Exp(x);
        if (power == 1)
        {
            return x;
        }

        double difference = power - 1;
        return difference == -1 || double.IsInfinity(power) ? difference : difference * (x / Log(power));
    }

    /// <summary>x to the power y.</summary>
    /// <param name="x">Not negative.</param>
    /// <param name="y">Any number.</param>
    /// <remarks>exp(y ln x): the relative error grows with the size of the result's logarithm, about 1e-16 times that.</remarks>
    public static double Pow(double x, double y)
    {
        if (y == 0)
        {
            return 1;
        }

        return Exp(y * Log(x));
    }

    // exp(high - low) for a difference of at most half of ln 2.
    private static double ExpReduced(double high, double low)
    {
        double r = high - low;
        double t = r * r;
        double c = r - (t * (1.66666666666666019037e-01 + (t * (-2.77777777770155933842e-03
            + (t * (6.61375632143793436117e-05 + (t * (-1.65339022054652515390e-06 + (t * 4.13813679705723846039e-08)))))))));
        return 1 - (low - (r * c / (2 - c)) - high);
    }

    private static double ScaleByPowerOfTwo(double value, int exponent)
    {
        if (exponent is > -1022 and < 1024)
        {
            return value * PowerOfTwo(exponent);
        }

        // Twice by half the exponent, because 2^1024 and 2^-1075 are no normal doubles; a subnormal result is rounded once.
        int first = exponent >> 1;
        return value * PowerOfTwo(first) * PowerOfTwo(exponent - first);
    }

    private static double PowerOfTwo(int exponent) => BitConverter.Int64BitsToDouble((long)(exponent + 1023) << 52);

    private static double ExpOfExtreme(double x)
    {
        if (double.IsNaN(x))
        {
            return x;
        }

        return x > 0 ? double.PositiveInfinity : 0;
    }

    private static double LogOfSpecial(double x)
    {
        if (x == 0)
        {
            return double.NegativeInfinity;
        }

        return x > 0 ? x : double.NaN;
    }
}
