namespace CspSim.Experiments.Calibration;

/// <summary>Finds which parameters the targets settle, and which targets depend on each other.</summary>
internal static class Dependence
{
    // A parameter that from bound to bound moves no target by more than this part of its tolerance is settled by none.
    private const double EffectLeast = 0.1;

    // The part of its effect (squared) that no other parameter can have instead.
    private const double OwnLeast = 1e-3;

    /// <summary>For each parameter whether its effect on the targets is its own.</summary>
    /// <remarks>Gram-Schmidt orthogonalisation of the columns, the strongest that is left first.</remarks>
    /// <param name="derivatives">By target and parameter, in tolerances for the way from bound to bound.</param>
    public static bool[] AreSettled(double[,] derivatives)
    {
        int targets = derivatives.GetLength(0);
        double[][] columns = [.. Enumerable.Range(0, derivatives.GetLength(1))
            .Select(i => (double[])[.. Enumerable.Range(0, targets).Select(t => derivatives[t, i])])];
        double[] whole = Array.ConvertAll(columns, Square);
        bool[] settled = new bool[columns.Length];
        List<int> left = [.. Enumerable.Range(0, columns.Length)];
        while (left.Count > 0)
        {
            int strongest = left.MaxBy(i => Square(columns[i]));
            double own = Square(columns[strongest]);
            settled[strongest] = own > EffectLeast * EffectLeast && own > OwnLeast * whole[strongest];
            left.Remove(strongest);
            foreach (int other in left.Where(_ => own > 0))
            {
                double part = columns[other].Zip(columns[strongest], static (a, b) => a * b).Sum() / own;
                columns[other] = [.. columns[other].Zip(columns[strongest], (a, b) => a - (part * b))];
            }
        }

        return settled;
    }

    /// <summary>
    /// For each target the number of its group: targets of two groups depend on no common parameter, not even through others.
    /// </summary>
    /// <param name="here">Derivatives by target and parameter.</param>
    /// <param name="there">The same elsewhere.</param>
    /// <param name="least">The least derivative at which a target depends on a parameter.</param>
    public static int[] Groups(double[,] here, double[,] there, double least)
    {
        int[] groups = [.. Enumerable.Range(0, here.GetLength(0))];
        for (int parameter = 0; parameter < here.GetLength(1); parameter++)
        {
            int at = parameter;
            int[] joined = [.. groups.Where((_, target) => Math.Max(Math.Abs(here[target, at]), Math.Abs(there[target, at])) >= least)];
            groups = [.. groups.Select(group => joined.Contains(group) ? joined.Min() : group)];
        }

        return groups;
    }

    private static double Square(double[] column) => column.Sum(static each => each * each);
}
