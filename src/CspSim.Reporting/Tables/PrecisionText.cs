using CspSim.Experiments.Results;

namespace CspSim.Reporting.Tables;

/// <summary>The precision that was asked for, and what came of it, in words.</summary>
internal static class PrecisionText
{
    /// <summary>Every watched measure with its widest half-width as a share of the mean, and what was wanted.</summary>
    public static string Of(ExperimentResult result) => string.Join(
        "; ",
        result.Plan.Replications.Until.Zip(result.RelativeHalfWidths, static (target, reached) => string.Create(
            CultureInfo.InvariantCulture,
            $"{target.Measure.Name} {(double.IsNaN(reached) ? "without values" : Invariant($"within {reached * 100:0.##}%"))}, wanted "
                + $"{target.RelativeHalfWidth * 100:0.##}%")));

    /// <summary>That no watched measure has values.</summary>
    public static string Unjudged(ExperimentResult result)
    {
        string names = string.Join(" and ", result.Plan.Replications.Until.Select(static target => target.Measure.Name));
        bool isOne = result.Plan.Replications.Until.Count == 1;
        return $"{names} {(isOne ? "has" : "have")} no values in any arm, so {(isOne ? "its" : "their")} precision cannot be judged";
    }
}
