namespace CspSim.Experiments.Calibration;

/// <summary>Least squares within bounds by damped Gauss-Newton steps.</summary>
/// <remarks>
/// K. Levenberg, Quarterly of Applied Mathematics 2, 1944; D. W. Marquardt, SIAM Journal 11(2), 1963. Steps are projected onto the
/// bounds as by C. Kanzow, N. Yamashita, M. Fukushima, Journal of Computational and Applied Mathematics 172(2), 2004; coordinates that
/// lie on a bound and are driven beyond it stay there for the step (D. P. Bertsekas, SIAM Journal on Control and Optimization 20(2),
/// 1982).
/// </remarks>
internal static class LevenbergMarquardt
{
    private const int IterationsMost = 50;
    private const int TrialsMost = 10;
    private const double DampingAtStart = 1e-3;
    private const double DampingLeast = 1e-9;

    // A step that helps makes the next one bolder, one that does not makes it more cautious, by the same factor.
    private const double Relaxing = 0.2;
    private const double Tightening = 5;
    private const double StepLeast = 1e-7;
    private const double GainLeast = 1e-7;

    /// <summary>The best point found from a start.</summary>
    /// <param name="objective">The residuals.</param>
    /// <param name="start">Where to begin; must be usable.</param>
    /// <param name="differenceStep">The step of the finite differences.</param>
    public static FitPoint Minimise(FitObjective objective, FitPoint start, double differenceStep)
    {
        FitPoint best = start;
        double damping = DampingAtStart;
        for (int iteration = 0; iteration < IterationsMost && !objective.IsSpent; iteration++)
        {
            double before = best.Cost;
            double[,] derivatives = objective.DerivativesAt(best, differenceStep);
            FitPoint next = Improve(objective, best, derivatives, ref damping);
            double moved = Distance(next.At, best.At);
            best = next;
            if (moved < StepLeast || before - best.Cost <= GainLeast * (before + GainLeast))
            {
                break;
            }
        }

        return best;
    }

    private static FitPoint Improve(FitObjective objective, FitPoint best, double[,] derivatives, ref double damping)
    {
        double[] gradient = Gradient(derivatives, best.Residuals);
        int[] free = [.. Enumerable.Range(0, gradient.Length)
            .Where(i => !(best.At[i] <= 0 && gradient[i] > 0) && !(best.At[i] >= 1 && gradient[i] < 0))];
        for (int trial = 0; trial < TrialsMost && free.Length > 0 && !objective.IsSpent; trial++)
        {
            double[] step = DampedStep(derivatives, gradient, free, damping);
            double[] target = [.. best.At];
            for (int i = 0; i < free.Length; i++)
            {
                target[free[i]] = Math.Clamp(target[free[i]] + step[i], 0, 1);
            }

            if (Distance(target, best.At) < StepLeast)
            {
                return best;
            }

            FitPoint tried = objective.At(target);
            if (tried.Cost < best.Cost)
            {
                damping = Math.Max(DampingLeast, damping * Relaxing);
                return tried;
            }

            damping *= Tightening;
        }

        return best;
    }

    private static double[] Gradient(double[,] derivatives, double[] residuals)
    {
        double[] gradient = new double[derivatives.GetLength(1)];
        for (int i = 0; i < gradient.Length; i++)
        {
            for (int r = 0; r < residuals.Length; r++)
            {
                gradient[i] += derivatives[r, i] * residuals[r];
            }
        }

        return gradient;
    }

    /// <summary>Solves (J'J + damping x diagonal) step = -gradient among the free coordinates, by Cholesky's decomposition.</summary>
    private static double[] DampedStep(double[,] derivatives, double[] gradient, int[] free, double damping)
    {
        int n = free.Length;
        double[,] normal = new double[n, n];
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j <= i; j++)
            {
                for (int r = 0; r < derivatives.GetLength(0); r++)
                {
                    normal[i, j] += derivatives[r, free[i]] * derivatives[r, free[j]];
                }
            }
        }

        double[] step = [.. free.Select(i => -gradient[i])];
        double largest = Enumerable.Range(0, n).Max(i => normal[i, i]);

        // A figure that moves no target has a diagonal of 0: the floor keeps the decomposition from dividing by it.
        double floor = Math.Max(largest * 1e-12, double.Epsilon);
        for (int i = 0; i < n; i++)
        {
            normal[i, i] += (damping * Math.Max(normal[i, i], largest * 1e-6)) + floor;
        }

        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j <= i; j++)
            {
                double sum = normal[i, j];
                for (int k = 0; k < j; k++)
                {
                    sum -= normal[i, k] * normal[j, k];
                }

                normal[i, j] = i == j ? Math.Sqrt(Math.Max(sum, floor)) : sum / normal[j, j];
            }

            for (int k = 0; k < i; k++)
            {
                step[i] -= normal[i, k] * step[k];
            }

            step[i] /= normal[i, i];
        }

        for (int i = n - 1; i >= 0; i--)
        {
            for (int k = i + 1; k < n; k++)
            {
                step[i] -= normal[k, i] * step[k];
            }

            step[i] /= normal[i, i];
        }

        return step;
    }

    private static double Distance(double[] one, double[] other) =>
        one.Zip(other, static (a, b) => Math.Abs(a - b)).DefaultIfEmpty(0).Max();
}
