using System.Globalization;
using System.Numerics;
using CspSim.Experiments.Designs;

namespace CspSim.Experiments.Sensitivity;

/// <summary>The points from which Sobol' indices are estimated.</summary>
/// <remarks>
/// A. Saltelli and others, Computer Physics Communications 181(2), 2010: two independent samples A and B, and for each input A with that
/// input's column taken from B. A and B are the two halves of the columns of shifted Sobol' points.
/// </remarks>
public sealed class SaltelliDesign
{
    /// <summary>Inputs at most; with more, screening comes first (<see cref="MorrisDesign"/>).</summary>
    public const int InputsMost = 10;

    /// <summary>Rows of a sample at least.</summary>
    public const int RowsLeast = 2;

    /// <summary>Rows of a sample at most.</summary>
    public const int RowsMost = 1 << 16;

    private SaltelliDesign(int rows, int inputs, ulong seed, double[][] points)
    {
        Rows = rows;
        Inputs = inputs;
        Seed = seed;
        Points = points;
    }

    /// <summary>How many rows each sample has.</summary>
    public int Rows { get; }

    /// <summary>How many inputs.</summary>
    public int Inputs { get; }

    /// <summary>The seed it was made from.</summary>
    public ulong Seed { get; }

    /// <summary>
    /// The points of the unit cube, one a row: the sample A, the sample B, then for each input A with the input from B. There are
    /// rows x (inputs + 2).
    /// </summary>
    public double[][] Points { get; }

    /// <summary>Makes the design.</summary>
    /// <param name="rows">Rows of a sample: a power of two, <see cref="RowsLeast"/> to <see cref="RowsMost"/>.</param>
    /// <param name="inputs">How many inputs, 1 to <see cref="InputsMost"/>.</param>
    /// <param name="seed">The seed; the same one gives the same points.</param>
    /// <exception cref="ArgumentException">The rows are no power of two, or a number is outside its range.</exception>
    public static SaltelliDesign Of(int rows, int inputs, ulong seed)
    {
        if (rows is < RowsLeast or > RowsMost || !BitOperations.IsPow2(rows))
        {
            string message = string.Create(
                CultureInfo.InvariantCulture, $"A power of two from {RowsLeast} to {RowsMost} is needed, not {rows}.");
            throw new ArgumentException(message, nameof(rows));
        }

        if (inputs is < 1 or > InputsMost)
        {
            string message = string.Create(
                CultureInfo.InvariantCulture, $"Sobol' indices are for 1 to {InputsMost} inputs, not {inputs}.");
            throw new ArgumentException(message, nameof(inputs));
        }

        double[][] both = SobolSequence.Shifted(rows, 2 * inputs, seed);
        double[][] points = new double[rows * (inputs + 2)][];
        for (int row = 0; row < rows; row++)
        {
            double[] first = both[row][..inputs];
            double[] second = both[row][inputs..];
            points[row] = first;
            points[rows + row] = second;
            for (int input = 0; input < inputs; input++)
            {
                double[] mixed = [.. first];
                mixed[input] = second[input];
                points[((2 + input) * rows) + row] = mixed;
            }
        }

        return new(rows, inputs, seed, points);
    }
}
