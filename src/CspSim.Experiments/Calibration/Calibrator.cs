using CspSim.Model.PriorArt;

namespace CspSim.Experiments.Calibration;

/// <summary>Fits free parameters to targets, on the same sampled inventions for every set of values.</summary>
public static class Calibrator
{
    private const int EvaluationsMost = 2000;

    // 2 % of the way from bound to bound: of 20,000 inventions some hundreds end otherwise, which separates a slope from noise.
    private const double DifferenceStep = 0.02;

    // Together the roundings move no target by more than this part of its tolerance.
    private const double RoundingShare = 0.2;

    // A fit that moves every target by less than this part of its tolerance is not worth a change of the file.
    private const double ChangeLeast = 0.3;

    // Nor is one that moves a target which is met already by no more than so many standard errors: another sample would move it back.
    private const double NoiseErrors = 2;

    // A target that moves by less than its tolerance from bound to bound is none that a figure is fitted to.
    private const double EffectLeast = 1;

    // One that moves by less than this part of it is moved by none, and is tied to no other.
    private const double TieLeast = 0.1;

    private const double RoundingOfRangeMost = 0.01;
    private const int DecimalsMost = 9;

    /// <summary>Fits.</summary>
    /// <param name="plan">What is to be fitted to what.</param>
    /// <exception cref="ArgumentException">The starting values make no world.</exception>
    public static CalibrationResult Fit(CalibrationPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        TargetMeter meter = new(plan);
        double[] low = [.. plan.Free.Select(static parameter => parameter.Low)];
        double[] high = [.. plan.Free.Select(static parameter => parameter.High)];
        double[] written = [.. plan.Free.Select(static parameter => parameter.Start)];
        SampledMean[] atStart = MeasureAtStart(meter, plan);
        FitObjective objective = new(meter.Residuals, low, high, EvaluationsMost);
        FitPoint best = LeastSquares.Minimise(objective, objective.CoordinatesOf(written), DifferenceStep);
        double[,] derivatives = objective.DerivativesAt(best, DifferenceStep);
        AttainableTargets attainable = new(meter.Residuals, low, high, DifferenceStep);
        bool[] moved = [.. plan.Targets.Select((_, target) => IsMoved(derivatives, target))];
        if (best.Largest > 1)
        {
            double[,] before = objective.DerivativesAt(objective.At(objective.CoordinatesOf(written)), DifferenceStep);
            moved = [.. moved.Select((isMoved, target) => isMoved || IsMoved(before, target))];
            int[] groups = Dependence.Groups(derivatives, before, TieLeast);
            IEnumerable<int> wanted = Enumerable.Range(0, moved.Length).Where(target => moved[target]);
            best = attainable.Find(best, wanted, (one, other) => groups[one] == groups[other]);
            derivatives = objective.DerivativesAt(best, DifferenceStep);
        }

        bool[] settled = Dependence.AreSettled(derivatives);
        (double[] rounded, int[] decimals) = Rounded(plan, meter, objective.ValuesAt(best.At), derivatives);
        bool isUnchanged = IsAsGood(plan, atStart, best);
        TargetFit[] fits = FitsOf(meter, plan, atStart, isUnchanged ? written : rounded);
        TargetFit[] asWritten = [.. plan.Targets.Select((target, i) => new TargetFit(target, atStart[i], atStart[i]))];
        if (!isUnchanged && CalibrationResult.IsWorse(fits, asWritten))
        {
            (isUnchanged, fits) = (true, asWritten);
        }

        double[] chosen = isUnchanged ? written : rounded;
        return new CalibrationResult
        {
            Plan = plan,
            Targets = [.. fits.Select((fit, i) => fit with { IsMoved = moved[i], Against = attainable.GivenUp.GetValueOrDefault(i) })],
            Parameters =
            [
                .. plan.Free.Select((parameter, i) =>
                    new ParameterFit(parameter, chosen[i], decimals[i], settled[i]) { Moves = MovedBy(derivatives, i) }),
            ],
            Evaluations = objective.Evaluations + attainable.Evaluations,
            IsUnchanged = isUnchanged,
        };
    }

    /// <summary>What the targets are with the values as written; nothing is fitted.</summary>
    /// <param name="plan">What would be fitted to what.</param>
    /// <exception cref="ArgumentException">The starting values make no world.</exception>
    public static IReadOnlyList<TargetFit> Measure(CalibrationPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        SampledMean[] found = MeasureAtStart(new TargetMeter(plan), plan);
        return [.. plan.Targets.Select((target, i) => new TargetFit(target, found[i], found[i]))];
    }

    private static SampledMean[] MeasureAtStart(TargetMeter meter, CalibrationPlan plan) =>
        meter.Measure([.. plan.Free.Select(static parameter => parameter.Start)])
            ?? throw new ArgumentException("The starting values make no world.", nameof(plan));

    private static TargetFit[] FitsOf(TargetMeter meter, CalibrationPlan plan, SampledMean[] atStart, double[] values)
    {
        SampledMean[] reached = meter.Measure(values) ?? atStart;
        return [.. plan.Targets.Select((target, i) => new TargetFit(target, atStart[i], reached[i]))];
    }

    private static bool IsAsGood(CalibrationPlan plan, SampledMean[] atStart, FitPoint best)
    {
        for (int i = 0; i < atStart.Length; i++)
        {
            double off = (atStart[i].Mean - plan.Targets[i].Wanted) / plan.Targets[i].Within;
            double change = Math.Abs(off - best.Residuals[i]);
            bool isNoise = Math.Abs(off) <= 1 && change < NoiseErrors * atStart[i].StandardError / plan.Targets[i].Within;
            if (!(change < ChangeLeast || isNoise))
            {
                return false;
            }
        }

        return true;
    }

    private static int[] MovedBy(double[,] derivatives, int parameter) =>
        [.. Enumerable.Range(0, derivatives.GetLength(0)).Where(target => Math.Abs(derivatives[target, parameter]) >= EffectLeast)];

    private static double Steepest(double[,] derivatives, int parameter) =>
        Enumerable.Range(0, derivatives.GetLength(0)).Select(target => Math.Abs(derivatives[target, parameter])).DefaultIfEmpty(0).Max();

    private static bool IsMoved(double[,] derivatives, int target) =>
        Enumerable.Range(0, derivatives.GetLength(1)).Any(parameter => Math.Abs(derivatives[target, parameter]) >= TieLeast);

    /// <summary>The values with as few decimals as the targets need; with more where a target would else be lost.</summary>
    private static (double[] Values, int[] Decimals) Rounded(CalibrationPlan plan, TargetMeter meter, double[] exact, double[,] derivatives)
    {
        int[] decimals = [.. plan.Free.Select((parameter, i) => DecimalsOf(parameter, Steepest(derivatives, i), plan.Free.Count))];
        double[] wanted = meter.Residuals(exact);
        while (true)
        {
            double[] rounded =
                [.. plan.Free.Select((parameter, i) => Math.Clamp(Round(exact[i], decimals[i]), parameter.Low, parameter.High))];
            bool isLost = meter.Residuals(rounded).Zip(wanted)
                .Any(static each => Math.Abs(each.Second) <= 1 && !(Math.Abs(each.First) <= 1));
            if (!isLost || decimals.Min() == DecimalsMost)
            {
                return (rounded, decimals);
            }

            decimals = Array.ConvertAll(decimals, static each => Math.Min(each + 1, DecimalsMost));
        }
    }

    /// <summary>As few decimals as the targets need.</summary>
    private static int DecimalsOf(FreeParameter parameter, double steepest, int parameters)
    {
        double range = parameter.High - parameter.Low;
        double mostOff = range * Math.Min(RoundingOfRangeMost, steepest > 0 ? RoundingShare / parameters / steepest : RoundingOfRangeMost);
        int decimals = 0;
        while (decimals < DecimalsMost && 0.5 * Math.Pow(10, -decimals) > mostOff)
        {
            decimals++;
        }

        return decimals;
    }

    private static double Round(double value, int decimals) =>
        Math.Abs(value) < 1e15 ? (double)Math.Round((decimal)value, decimals, MidpointRounding.ToEven) : value;
}
