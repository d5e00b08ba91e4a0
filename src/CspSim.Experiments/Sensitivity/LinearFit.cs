using System.Diagnostics;
using CspSim.Experiments.Statistics;

namespace CspSim.Experiments.Sensitivity;

/// <summary>A plane through points by least squares, its slopes per standard deviation of each column.</summary>
/// <remarks>N. R. Draper and H. Smith, "Applied Regression Analysis", 3rd edition 1998, chapter 5.</remarks>
/// <param name="Slopes">The change of the value for a standard deviation of each column; 0 where the column does not vary.</param>
/// <param name="Errors">The standard error of each slope; 0 where the column does not vary.</param>
/// <param name="ResidualVariance">The variance of the values about the plane.</param>
/// <param name="Freedom">Its degrees of freedom; 1 or more.</param>
internal sealed record LinearFit(double[] Slopes, double[] Errors, double ResidualVariance, int Freedom)
{
    // The part of a column's variance that the columns before it must leave.
    private const double OwnLeast = 1e-9;

    /// <summary>Fits the plane.</summary>
    /// <param name="points">The points, one a row; at least two more than columns.</param>
    /// <param name="values">The value at each.</param>
    /// <exception cref="ArgumentException">A column follows from the others.</exception>
    public static LinearFit Of(double[][] points, double[] values)
    {
        int columns = points[0].Length;
        Debug.Assert(points.Length >= columns + 2 && points.Length == values.Length, "There are degrees of freedom.");
        double[][] standard = [.. Enumerable.Range(0, columns).Select(column => Standardised(points, column))];
        int[] moving = [.. Enumerable.Range(0, columns).Where(column => Array.Exists(standard[column], static each => each != 0))];
        double[][] used = Array.ConvertAll(moving, column => standard[column]);
        double mean = Moments.Of(values).Mean;
        double[] centred = Array.ConvertAll(values, value => value - mean);
        double[][] inverse = Inverse(used);
        double[] products = Array.ConvertAll(used, column => Product(column, centred));
        double[] fitted = Array.ConvertAll(inverse, row => Product(row, products));
        int freedom = values.Length - 1 - moving.Length;
        double residual = ResidualSquares(used, fitted, centred) / freedom;
        double[] slopes = new double[columns];
        double[] errors = new double[columns];
        for (int at = 0; at < moving.Length; at++)
        {
            slopes[moving[at]] = fitted[at];
            errors[moving[at]] = Math.Sqrt(residual * inverse[at][at]);
        }

        return new(slopes, errors, residual, freedom);
    }

    private static double[] Standardised(double[][] points, int column)
    {
        double[] values = Array.ConvertAll(points, point => point[column]);
        if (Array.TrueForAll(values, value => value == values[0]))
        {
            return new double[values.Length];
        }

        Moments moments = Moments.Of(values);
        return Array.ConvertAll(values, value => (value - moments.Mean) / moments.StandardDeviation);
    }

    private static double ResidualSquares(double[][] columns, double[] slopes, double[] centred)
    {
        double sum = 0;
        for (int row = 0; row < centred.Length; row++)
        {
            double left = centred[row];
            for (int at = 0; at < columns.Length; at++)
            {
                left -= slopes[at] * columns[at][row];
            }

            sum += left * left;
        }

        return sum;
    }

    // The inverse of the columns' products, through Cholesky's decomposition: inverse = (L^-1)' L^-1.
    private static double[][] Inverse(double[][] columns)
    {
        int n = columns.Length;
        double[][] lower = [.. Enumerable.Range(0, n).Select(_ => new double[n])];
        for (int i = 0; i < n; i++)
        {
            double whole = Product(columns[i], columns[i]);
            for (int j = 0; j <= i; j++)
            {
                double left = Product(columns[i], columns[j]) - Product(lower[i].AsSpan(0, j), lower[j].AsSpan(0, j));
                if (i == j && left <= OwnLeast * whole)
                {
                    throw new ArgumentException("A column follows from the others: their shares cannot be told apart.", nameof(columns));
                }

                lower[i][j] = i == j ? Math.Sqrt(left) : left / lower[j][j];
            }
        }

        double[][] own = InverseOfLower(lower);
        return [.. Enumerable.Range(0, n).Select(i => (double[])[.. Enumerable.Range(0, n).Select(j => Product(own[i], own[j]))])];
    }

    // By columns: the i-th entry is the i-th column of the inverse.
    private static double[][] InverseOfLower(double[][] lower)
    {
        int n = lower.Length;
        double[][] own = [.. Enumerable.Range(0, n).Select(_ => new double[n])];
        for (int column = 0; column < n; column++)
        {
            own[column][column] = 1 / lower[column][column];
            for (int row = column + 1; row < n; row++)
            {
                double sum = 0;
                for (int at = column; at < row; at++)
                {
                    sum += lower[row][at] * own[column][at];
                }

                own[column][row] = -sum / lower[row][row];
            }
        }

        return own;
    }

    private static double Product(ReadOnlySpan<double> one, ReadOnlySpan<double> other)
    {
        double sum = 0;
        for (int at = 0; at < one.Length; at++)
        {
            sum += one[at] * other[at];
        }

        return sum;
    }
}
