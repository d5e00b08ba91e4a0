namespace CspSim.Experiments.Sensitivity;

/// <summary>What each row of a design adds to the sums of which Sobol' indices are made, so that a bootstrap sample only adds up.</summary>
internal sealed class SobolTerms
{
    private readonly int _inputs;

    // Of each row: f(A) + f(B), f(A)^2 + f(B)^2, then for each input the term of its share by itself and that of its share in all.
    private readonly double[][] _rows;

    /// <summary>The terms of some rows.</summary>
    /// <param name="design">The design.</param>
    /// <param name="values">The answer at each of its points.</param>
    /// <param name="rows">The rows to use; the answer is finite in all their points.</param>
    /// <param name="centre">What is taken from each value, about their mean.</param>
    public SobolTerms(SaltelliDesign design, double[] values, int[] rows, double centre)
    {
        _inputs = design.Inputs;
        _rows = Array.ConvertAll(rows, row => TermsOf(design, values, row, centre));
    }

    /// <summary>For each input the share by itself and then the share in all, from the rows with these numbers.</summary>
    /// <param name="drawn">Numbers of rows, as often as each is to count.</param>
    public double[] Estimates(int[] drawn)
    {
        double[] sums = new double[2 + (2 * _inputs)];
        foreach (int row in drawn)
        {
            double[] terms = _rows[row];
            for (int at = 0; at < sums.Length; at++)
            {
                sums[at] += terms[at];
            }
        }

        double mean = sums[0] / (2.0 * drawn.Length);
        double variance = (sums[1] / (2.0 * drawn.Length)) - (mean * mean);
        return [.. sums.Skip(2).Select(sum => variance > 0 ? sum / drawn.Length / variance : double.NaN)];
    }

    private static double[] TermsOf(SaltelliDesign design, double[] values, int row, double centre)
    {
        double first = values[row] - centre;
        double second = values[design.Rows + row] - centre;
        double[] terms = new double[2 + (2 * design.Inputs)];
        terms[0] = first + second;
        terms[1] = (first * first) + (second * second);
        for (int input = 0; input < design.Inputs; input++)
        {
            double moved = values[((2 + input) * design.Rows) + row] - centre - first;
            terms[2 + (2 * input)] = second * moved;
            terms[3 + (2 * input)] = moved * moved / 2;
        }

        return terms;
    }
}
