namespace CspSim.Experiments.Calibration;

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
