namespace CspSim.Experiments.Calibration;

/// <summary>Finds the values within bounds at which residuals are smallest in the sense of least squares. Deterministic.</summary>
internal static class LeastSquares
{
    private const int SimplexEvaluationsPerDimension = 20;
    private const double SimplexSize = 0.15;

    /// <summary>The best point; of a start from which nothing improves, the start.</summary>
    /// <remarks>Where the derivatives lead to no point that meets every target, they are tried from the middle, and then a simplex looks on from the best of both.</remarks>
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
