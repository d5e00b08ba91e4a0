namespace CspSim.Experiments.Calibration;

/// <summary>Finds the values within bounds at which residuals are smallest in the sense of least squares. Deterministic.</summary>
internal static class LeastSquares
{
    private const int SimplexEvaluationsPerDimension = 20;
    private const double SimplexSize = 0.15;

    /// <summary>The best point; of a start from which nothing improves, the start.</summary>
    /// <remarks>
    /// Where the derivatives lead to no point that meets every target, they are tried from the middle, and then a simplex looks on from
    /// the best of both.
    /// </remarks>
    /// <param name="objective">The residuals, in units of their tolerances.</param>
    /// <param name="start">Coordinates from 0 to 1.</param>
    /// <param name="differenceStep">The step of the finite differences, in the same coordinates.</param>
    public static FitPoint Minimise(FitObjective objective, double[] start, double differenceStep)
    {
        FitPoint best = Descend(objective, objective.At(start), differenceStep);
        if (best.Largest > 1)
        {
            best = Better(best, Descend(objective, objective.At([.. start.Select(static _ => 0.5)]), differenceStep));
        }

        if (best.Largest > 1 && !objective.IsSpent)
        {
            FitPoint found = NelderMead.Minimise(objective, best, SimplexSize, SimplexEvaluationsPerDimension * objective.Dimension);
            best = Better(best, Descend(objective, found, differenceStep));
        }

        return best;
    }

    private static FitPoint Descend(FitObjective objective, FitPoint from, double differenceStep) =>
        from.IsUsable ? LevenbergMarquardt.Minimise(objective, from, differenceStep) : from;

    private static FitPoint Better(FitPoint one, FitPoint other) => other.Cost < one.Cost ? other : one;
}

/// <summary>A point that was tried, with how far off each target is there.</summary>
/// <param name="At">Coordinates from 0 (lower bound) to 1 (upper bound).</param>
/// <param name="Residuals">What is off, each in units of its tolerance.</param>
internal sealed record FitPoint(double[] At, double[] Residuals)
{
    /// <summary>Half the sum of squares; infinite where a residual is not a number.</summary>
    public double Cost { get; } = CostOf(Residuals);

    /// <summary>Whether every residual is a number.</summary>
    public bool IsUsable => double.IsFinite(Cost);

    /// <summary>The largest residual, without its sign; infinite where one is not a number.</summary>
    public double Largest => IsUsable ? Residuals.Select(Math.Abs).DefaultIfEmpty(0).Max() : double.PositiveInfinity;

    private static double CostOf(double[] residuals)
    {
        double sum = 0;
        foreach (double residual in residuals)
        {
            sum += residual * residual;
        }

        return double.IsFinite(sum) ? sum / 2 : double.PositiveInfinity;
    }
}
