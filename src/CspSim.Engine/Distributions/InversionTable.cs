using System.Runtime.CompilerServices;

namespace CspSim.Engine.Distributions;

/// <summary>The quantile of a law as polynomials, for draws: a piece is found by the first bits of the number, without a search.</summary>
/// <remarks>
/// Measured from the nearer end of 0 to 1, every halving of the distance from 1/2 to 2^-13 has eight pieces, each a polynomial of degree 7
/// through the exact quantile at the Chebyshev points. What lies nearer to an end is left to the exact quantile. A table is used only where
/// every piece, at the points between those it goes through, is within <see cref="ErrorMax"/> of the exact quantile; narrower laws reach
/// 1e-14. Additions and multiplications alone, in one order: the same bits on every machine. A draw takes a quarter of the time of
/// logarithm, root and exponential.
/// </remarks>
internal sealed class InversionTable
{
    /// <summary>The largest relative error of a value.</summary>
    public const double ErrorMax = 1e-12;

    private const int Levels = 12;
    private const int PieceBits = 3;
    private const int PieceShift = 52 - PieceBits;
    private const long PieceMask = (1L << PieceShift) - 1;
    private const int PiecesPerSide = Levels << PieceBits;

    // The exponent of 1/2 in a double is 1022.
    private const int FirstPiece = (1022 - Levels) << PieceBits;
    private const int Degree = 7;
    private const int Coefficients = Degree + 1;

    // cos((2 k + 1) pi / 16), where the polynomials are exact, and cos(k pi / 8), between them, where they are worst.
    private static readonly double[] s_nodes =
    [
        -0.98078528040323044912618, -0.83146961230254523707879, -0.55557023301960222474283, -0.19509032201612826784829,
        0.19509032201612826784829, 0.55557023301960222474283, 0.83146961230254523707879, 0.98078528040323044912618,
    ];

    private static readonly double[] s_between =
    [
        -1, -0.92387953251128675612818, -0.70710678118654752440084, -0.38268343236508977172846, 0,
        0.38268343236508977172846, 0.70710678118654752440084, 0.92387953251128675612818, 1,
    ];

    private readonly double[] _coefficients;

    private InversionTable(double[] coefficients) => _coefficients = coefficients;

    /// <summary>The table of a law; one without pieces when a piece would miss the bound.</summary>
    public static InversionTable Of(Distribution law)
    {
        double[] coefficients = new double[2 * PiecesPerSide * Coefficients];
        for (int piece = 0; piece < 2 * PiecesPerSide; piece++)
        {
            if (!TryFit(law, piece, coefficients.AsSpan(piece * Coefficients, Coefficients)))
            {
                return new InversionTable([]);
            }
        }

        return new InversionTable(coefficients);
    }

    /// <summary>The value of a uniform number; false where the exact quantile is to be asked.</summary>
    /// <param name="uniform">More than 0 and less than 1.</param>
    /// <param name="value">The value.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryFind(double uniform, out double value)
    {
        // The distance from the nearer end and its side are chosen without a branch, which would be wrong half of the time.
        long below = BitConverter.DoubleToInt64Bits(uniform - 0.5) >> 63;
        long distance = (BitConverter.DoubleToInt64Bits(uniform) & below) | (BitConverter.DoubleToInt64Bits(1 - uniform) & ~below);
        int piece = (int)(distance >> PieceShift) - FirstPiece;
        int start = (piece + ((int)~below & PiecesPerSide)) * Coefficients;
        double[] all = _coefficients;
        if ((uint)piece >= PiecesPerSide || (uint)(start + Degree) >= (uint)all.Length)
        {
            value = 0;
            return false;
        }

        double x = BitConverter.Int64BitsToDouble(distance) - Centre(distance);
        value = Polynomial(all.AsSpan(start, Coefficients), x);
        return true;
    }

    // In pairs, so that the processor works on several of them at once.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Polynomial(ReadOnlySpan<double> c, double x)
    {
        double square = x * x;
        double low = c[0] + (c[1] * x) + (square * (c[2] + (c[3] * x)));
        double high = c[4] + (c[5] * x) + (square * (c[6] + (c[7] * x)));
        return low + (square * square * high);
    }

    private static double Centre(long distance) =>
        BitConverter.Int64BitsToDouble((distance & ~PieceMask) | (1L << (PieceShift - 1)));

    private static bool TryFit(Distribution law, int piece, Span<double> coefficients)
    {
        bool isUpper = piece >= PiecesPerSide;
        long first = ((long)(piece % PiecesPerSide) + FirstPiece) << PieceShift;
        double centre = Centre(first);
        double half = centre - BitConverter.Int64BitsToDouble(first);
        Span<double> at = stackalloc double[Coefficients];
        Span<double> newton = stackalloc double[Coefficients];
        for (int i = 0; i < Coefficients; i++)
        {
            newton[i] = law.Quantile(Uniform(centre + (half * s_nodes[i]), isUpper, out double distance));
            at[i] = distance - centre;
        }

        Interpolate(at, newton, coefficients);
        foreach (double place in s_between)
        {
            double exact = law.Quantile(Uniform(centre + (half * place), isUpper, out double distance));
            if (!(Math.Abs(Polynomial(coefficients, distance - centre) - exact) <= ErrorMax * Math.Abs(exact)))
            {
                return false;
            }
        }

        return true;
    }

    // From the upper end the distance is what the subtraction leaves of it.
    private static double Uniform(double wanted, bool isUpper, out double distance)
    {
        double uniform = isUpper ? 1 - wanted : wanted;
        distance = isUpper ? 1 - uniform : uniform;
        return uniform;
    }

    /// <summary>The coefficients of the polynomial through some values, by Newton's divided differences.</summary>
    private static void Interpolate(ReadOnlySpan<double> at, Span<double> newton, Span<double> coefficients)
    {
        for (int order = 1; order < Coefficients; order++)
        {
            for (int i = Degree; i >= order; i--)
            {
                newton[i] = (newton[i] - newton[i - 1]) / (at[i] - at[i - order]);
            }
        }

        coefficients.Clear();
        for (int i = Degree; i >= 0; i--)
        {
            for (int k = Degree; k > 0; k--)
            {
                coefficients[k] = coefficients[k - 1] - (at[i] * coefficients[k]);
            }

            coefficients[0] = newton[i] - (at[i] * coefficients[0]);
        }
    }
}
