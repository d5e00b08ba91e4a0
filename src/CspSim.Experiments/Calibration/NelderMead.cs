namespace CspSim.Experiments.Calibration;

/// <summary>A search that needs no derivatives: a simplex of points that reflects, grows and shrinks its way downhill.</summary>
/// <remarks>
/// J. A. Nelder, R. Mead, The Computer Journal 7(4), 1965, with their coefficients 1, 2, 1/2 and 1/2. Points beyond a bound are taken
/// to it (M. J. Box, The Computer Journal 8(1), 1965).
/// </remarks>
internal static class NelderMead
{
    private const double SizeLeast = 1e-5;

    /// <summary>The best point found from a start.</summary>
    /// <param name="objective">The residuals.</param>
    /// <param name="start">Where to begin.</param>
    /// <param name="size">The edges of the first simplex, in coordinates from 0 to 1.</param>
    /// <param name="evaluationsMost">How often the residuals may be asked for.</param>
    public static FitPoint Minimise(FitObjective objective, FitPoint start, double size, int evaluationsMost)
    {
        int last = objective.Evaluations + evaluationsMost;
        List<FitPoint> simplex = [start];
        for (int i = 0; i < objective.Dimension; i++)
        {
            double[] corner = [.. start.At];
            corner[i] += corner[i] + size <= 1 ? size : -size;
            simplex.Add(objective.At(corner));
        }

        Order(simplex);
        while (objective.Evaluations < last && !objective.IsSpent && Size(simplex) > SizeLeast)
        {
            Move(objective, simplex);
            Order(simplex);
        }

        return simplex[0];
    }

    private static void Move(FitObjective objective, List<FitPoint> simplex)
    {
        FitPoint worst = simplex[^1];
        double[] centre = Centre(simplex);
        FitPoint reflected = objective.At(Along(centre, worst.At, -1));
        if (reflected.Cost < simplex[0].Cost)
        {
            FitPoint expanded = objective.At(Along(centre, worst.At, -2));
            simplex[^1] = expanded.Cost < reflected.Cost ? expanded : reflected;
            return;
        }

        if (reflected.Cost < simplex[^2].Cost)
        {
            simplex[^1] = reflected;
            return;
        }

        FitPoint contracted = objective.At(Along(centre, worst.At, reflected.Cost < worst.Cost ? -0.5 : 0.5));
        if (contracted.Cost < Math.Min(reflected.Cost, worst.Cost))
        {
            simplex[^1] = contracted;
            return;
        }

        for (int i = 1; i < simplex.Count; i++)
        {
            simplex[i] = objective.At(Along(simplex[0].At, simplex[i].At, 0.5));
        }
    }

    private static double[] Along(double[] from, double[] to, double part) => [.. from.Select((each, i) => each + (part * (to[i] - each)))];

    private static double[] Centre(List<FitPoint> simplex) =>
        [.. Enumerable.Range(0, simplex[0].At.Length).Select(i => simplex.Take(simplex.Count - 1).Average(point => point.At[i]))];

    private static double Size(List<FitPoint> simplex) =>
        simplex.Skip(1).Max(point => point.At.Zip(simplex[0].At, static (a, b) => Math.Abs(a - b)).DefaultIfEmpty(0).Max());

    // A stable order: of equal points the older one stays ahead, so that the course does not depend on chance.
    private static void Order(List<FitPoint> simplex)
    {
        FitPoint[] ordered = [.. simplex.OrderBy(static point => point.Cost)];
        simplex.Clear();
        simplex.AddRange(ordered);
    }
}
