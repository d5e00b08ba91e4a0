namespace CspSim.Experiments.Calibration;

/// <summary>Finds which targets can be met together where not all can, and which stand against each of the others.</summary>
/// <remarks>
/// Among the targets that are off where the excess over all tolerances is least, the one is given up without which the others come
/// nearest (J. W. Chinneck, INFORMS Journal on Computing 13(3), 2001), until the rest is met. What stands against a target is found by
/// leaving out one of the others at a time (deletion filter: J. W. Chinneck, E. W. Dravnieks, ORSA Journal on Computing 3(2), 1991).
/// </remarks>
/// <param name="residuals">How far off each target is, in units of its tolerance.</param>
/// <param name="low">Lower bounds.</param>
/// <param name="high">Upper bounds, each above its lower one.</param>
/// <param name="differenceStep">The step of the finite differences, in coordinates from 0 to 1.</param>
internal sealed class AttainableTargets(
    Func<double[], double[]> residuals, IReadOnlyList<double> low, IReadOnlyList<double> high, double differenceStep)
{
    // What comes nearer from outside only tends to its limit: a target counts as off from a little before it is.
    private const double Margin = 0.98;

    // Excess is scaled so that 1 is a target just missed.
    private const double ExcessScale = 1 / (1 - Margin);

    // Targets that are met may go as far off as this for those that are not: another sample must still meet them.
    private const double MarginKept = 0.5;

    private const int EvaluationsPerDimension = 40;

    /// <summary>Sets of values that were tried.</summary>
    public int Evaluations { get; private set; }

    /// <summary>
    /// The targets given up, each with those it cannot be met together with; with none when it is out of reach by itself.
    /// </summary>
    public Dictionary<int, int[]> GivenUp { get; } = [];

    /// <summary>The point at which all others are met and those given up are as near as they then come.</summary>
    /// <param name="from">Where to begin.</param>
    /// <param name="moved">The targets that the free figures move.</param>
    /// <param name="isTied">Whether two targets depend on a common figure.</param>
    public FitPoint Find(FitPoint from, IEnumerable<int> moved, Func<int, int, bool> isTied)
    {
        List<int> kept = [.. moved];
        List<int> missed = [];
        FitPoint at = Meet(kept, from);
        while (!AreMet(kept, at))
        {
            (int target, at) = LeastMissed(kept, at);
            kept.Remove(target);
            missed.Add(target);
        }

        foreach (int target in missed)
        {
            GivenUp.Add(target, Against(target, [.. kept.Where(other => isTied(target, other))], at));
        }

        return missed.Count == 0 ? at : Nearest(kept, missed, at);
    }

    // Of equals the last is given up: what a user names first counts for more.
    private (int Target, FitPoint At) LeastMissed(List<int> kept, FitPoint at)
    {
        IEnumerable<int> off = kept.Where(target => Excess(at.Residuals[target]) != 0).Reverse();
        return off.Select(target => (Target: target, At: Meet([.. kept.Where(other => other != target)], at)))
            .MinBy(each => (Math.Round(ExcessOf(kept, each.Target, each.At), 6), Math.Round(Math.Abs(each.At.Residuals[each.Target]), 3)));
    }

    private static double ExcessOf(List<int> kept, int without, FitPoint at) =>
        kept.Where(target => target != without).Sum(target => Math.Pow(Excess(at.Residuals[target]), 2));

    private int[] Against(int target, List<int> others, FitPoint from)
    {
        if (!CanMeet([target], from))
        {
            return [];
        }

        foreach (int other in others.ToArray())
        {
            if (!CanMeet([target, .. others.Where(each => each != other)], from))
            {
                others.Remove(other);
            }
        }

        return [.. others];
    }

    private bool CanMeet(List<int> targets, FitPoint from) => AreMet(targets, Meet(targets, from));

    private static bool AreMet(List<int> targets, FitPoint at) => targets.TrueForAll(target => Math.Abs(at.Residuals[target]) <= 1);

    /// <summary>The point at which some targets are met, or nearest to it.</summary>
    private FitPoint Meet(List<int> targets, FitPoint from)
    {
        FitPoint middle = AreMet(targets, from) ? from : Minimise(from, (all, i) => targets.Contains(i) ? all[i] : 0, Descend);
        return AreMet(targets, middle)
            ? middle
            : Minimise(middle, (all, i) => targets.Contains(i) ? Excess(all[i]) : 0, LeastSquares.Minimise);
    }

    private FitPoint Nearest(List<int> kept, List<int> missed, FitPoint from)
    {
        double[] margins = [.. from.Residuals.Select(static residual => Math.Max(MarginKept, Math.Abs(residual)))];
        FitPoint nearest = Minimise(
            from, (all, i) => kept.Contains(i) ? Excess(all[i], margins[i]) : missed.Contains(i) ? all[i] : 0, Descend);
        return AreMet(kept, nearest) ? nearest : from;
    }

    private static FitPoint Descend(FitObjective objective, double[] start, double step) =>
        LevenbergMarquardt.Minimise(objective, objective.At(start), step);

    private FitPoint Minimise(FitPoint from, Func<double[], int, double> term, Func<FitObjective, double[], double, FitPoint> minimise)
    {
        FitObjective objective = new(
            values =>
            {
                double[] all = residuals(values);
                return [.. all.Select((_, i) => term(all, i))];
            },
            low,
            high,
            EvaluationsPerDimension * low.Count);
        FitPoint best = minimise(objective, from.At, differenceStep);
        Evaluations += objective.Evaluations + 1;
        return new FitPoint(best.At, residuals(objective.ValuesAt(best.At)));
    }

    /// <summary>How far a residual is beyond a margin; 0 inside.</summary>
    private static double Excess(double residual, double margin = Margin) =>
        double.IsNaN(residual) ? double.NaN : Math.Sign(residual) * Math.Max(0, Math.Abs(residual) - margin) * ExcessScale;
}
