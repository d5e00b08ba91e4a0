namespace CspSim.Experiments.Calibration;

/// <summary>The residuals as a function of coordinates from 0 to 1, with a limit to how often they are asked for.</summary>
/// <param name="residuals">Residuals at a point of the bounded box.</param>
/// <param name="low">Lower bounds.</param>
/// <param name="high">Upper bounds, each above its lower one.</param>
/// <param name="evaluationsMost">How often they may be asked for.</param>
internal sealed class FitObjective(
    Func<double[], double[]> residuals,
    IReadOnlyList<double> low,
    IReadOnlyList<double> high,
    int evaluationsMost)
{
    /// <summary>How often the residuals were asked for.</summary>
    public int Evaluations { get; private set; }

    /// <summary>Whether they may not be asked for any more.</summary>
    public bool IsSpent => Evaluations >= evaluationsMost;

    /// <summary>How many coordinates there are.</summary>
    public int Dimension => low.Count;

    /// <summary>The point at some coordinates; those outside 0 to 1 are taken to the bound.</summary>
    public FitPoint At(double[] coordinates)
    {
        Evaluations++;
        double[] inside = Array.ConvertAll(coordinates, static each => Math.Clamp(each, 0, 1));
        return new FitPoint(inside, residuals(ValuesAt(inside)));
    }

    /// <summary>The values that some coordinates stand for.</summary>
    public double[] ValuesAt(double[] coordinates) => [.. coordinates.Select((each, i) => each switch
    {
        <= 0 => low[i],
        >= 1 => high[i],
        _ => low[i] + (each * (high[i] - low[i])),
    })];

    /// <summary>The coordinates of some values.</summary>
    public double[] CoordinatesOf(IReadOnlyList<double> values) => [.. values.Select((each, i) => (each - low[i]) / (high[i] - low[i]))];

    /// <summary>The derivatives of the residuals, by residual and coordinate, as central differences; at a bound from one side.</summary>
    /// <param name="point">Where.</param>
    /// <param name="step">How far to either side. Sampled residuals are steps of a stair: the difference must span many of them.</param>
    public double[,] DerivativesAt(FitPoint point, double step)
    {
        double[,] derivatives = new double[point.Residuals.Length, Dimension];
        for (int i = 0; i < Dimension; i++)
        {
            FitPoint above = Beside(point, i, step);
            FitPoint below = Beside(point, i, -step);
            double distance = above.At[i] - below.At[i];
            for (int r = 0; r < point.Residuals.Length && distance > 0; r++)
            {
                derivatives[r, i] = (above.Residuals[r] - below.Residuals[r]) / distance;
            }
        }

        return derivatives;
    }

    private FitPoint Beside(FitPoint point, int coordinate, double step)
    {
        double at = Math.Clamp(point.At[coordinate] + step, 0, 1);
        if (at.Equals(point.At[coordinate]))
        {
            return point;
        }

        double[] beside = [.. point.At];
        beside[coordinate] = at;
        FitPoint found = At(beside);
        return found.IsUsable ? found : point;
    }
}
