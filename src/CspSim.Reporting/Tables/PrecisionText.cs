using CspSim.Experiments.Plans;
using CspSim.Experiments.Results;

namespace CspSim.Reporting.Tables;

/// <summary>The precision that was asked for, and what came of it, in words.</summary>
public static class PrecisionText
{
    /// <summary>Every watched measure with its widest half-width, and what was wanted.</summary>
    internal static string Of(ExperimentResult result) => string.Join(
        "; ",
        result.Plan.Replications.Until.Zip(result.HalfWidths, static (target, reached) => string.Create(
            CultureInfo.InvariantCulture,
            $"{target.Measure.Name} {(double.IsNaN(reached) ? "without values" : "within " + Width(target, reached))}, wanted "
                + $"{Width(target, target.HalfWidth)}")));

    /// <summary>A half-width as a precision gives it: a share of the mean in percent, or with the unit of its measure.</summary>
    /// <param name="target">The precision.</param>
    /// <param name="halfWidth">As <see cref="PrecisionTarget.HalfWidth"/>.</param>
    public static string Width(PrecisionTarget target, double halfWidth)
    {
        ArgumentNullException.ThrowIfNull(target);
        return target.IsShareOfMean ? Invariant($"{halfWidth * 100:0.##}%") : Invariant($"{halfWidth:0.####} {target.Measure.Unit}");
    }

    /// <summary>That no watched measure has values.</summary>
    internal static string Unjudged(ExperimentResult result)
    {
        string names = string.Join(" and ", result.Plan.Replications.Until.Select(static target => target.Measure.Name));
        bool isOne = result.Plan.Replications.Until.Count == 1;
        return $"{names} {(isOne ? "has" : "have")} no values in any arm, so {(isOne ? "its" : "their")} precision cannot be judged";
    }
}
