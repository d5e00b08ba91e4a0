using CspSim.Model.PriorArt;

namespace CspSim.Experiments.Calibration;

/// <summary>What came of a calibration.</summary>
public sealed record CalibrationResult
{
    /// <summary>What was to be fitted.</summary>
    public required CalibrationPlan Plan { get; init; }

    /// <summary>The targets in their order.</summary>
    public required IReadOnlyList<TargetFit> Targets { get; init; }

    /// <summary>The free parameters in their order.</summary>
    public required IReadOnlyList<ParameterFit> Parameters { get; init; }

    /// <summary>How many sets of values were tried.</summary>
    public required int Evaluations { get; init; }

    /// <summary>Whether the values as written are as good as any: then they are kept.</summary>
    public required bool IsUnchanged { get; init; }

    /// <summary>Whether every target is met.</summary>
    public bool AreAllMet => Targets.All(static target => target.IsMet);

    /// <summary>
    /// Whether some figures do worse than others: fewer targets are met, or as many but not all, and the others are farther off.
    /// </summary>
    /// <param name="fits">What some figures reach.</param>
    /// <param name="others">What the others reach, of the same targets.</param>
    public static bool IsWorse(IReadOnlyList<TargetFit> fits, IReadOnlyList<TargetFit> others)
    {
        int met = fits.Count(static fit => fit.IsMet);
        int metByOthers = others.Count(static fit => fit.IsMet);
        return met < metByOthers || (met == metByOthers && met < fits.Count && !(Distance(fits) <= Distance(others)));
    }

    private static double Distance(IReadOnlyList<TargetFit> fits) =>
        fits.Where(static fit => !fit.IsMet).Sum(static fit => Math.Pow(fit.Off / fit.Target.Within, 2));
}

/// <summary>A free parameter and what became of it.</summary>
/// <param name="Parameter">The parameter.</param>
/// <param name="Fitted">Its value, rounded to what the targets determine.</param>
/// <param name="Decimals">Decimals of the value.</param>
/// <param name="IsSettled">Whether the targets settle it: false when it moves none of them, or only as others do.</param>
public sealed record ParameterFit(FreeParameter Parameter, double Fitted, int Decimals, bool IsSettled)
{
    /// <summary>The targets that it moves, by their place in the plan.</summary>
    public IReadOnlyList<int> Moves { get; init; } = [];

    /// <summary>Whether it has been stopped by its lower bound.</summary>
    public bool IsAtLow => Fitted <= Parameter.Low;

    /// <summary>Whether it has been stopped by its upper bound.</summary>
    public bool IsAtHigh => Fitted >= Parameter.High;
}

/// <summary>A target and what came of it.</summary>
/// <param name="Target">The target.</param>
/// <param name="AtStart">Its value before.</param>
/// <param name="Reached">Its value with the fitted figures as they are written.</param>
public sealed record TargetFit(CalibrationTarget Target, SampledMean AtStart, SampledMean Reached)
{
    /// <summary>What is too much, in the unit of the measure; negative: too little.</summary>
    public double Off => Reached.Mean - Target.Wanted;

    /// <summary>Whether it is near enough.</summary>
    public bool IsMet => Math.Abs(Off) <= Target.Within;

    /// <summary>Whether any free figure moves it.</summary>
    public bool IsMoved { get; init; } = true;

    /// <summary>
    /// The targets, by their place in the plan, that it cannot be met together with, so that it was given up for them; none when no values
    /// reach it by itself. Null (default) when it was not given up.
    /// </summary>
    public IReadOnlyList<int>? Against { get; init; }
}
