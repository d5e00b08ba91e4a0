using CspSim.Experiments.Results;
using CspSim.Model.Measures;

namespace CspSim.Reporting.Tables;

/// <summary>Says that replications of the headline measure are too skewed for their number.</summary>
internal static class SkewNote
{
    /// <summary>The note; null where intervals of levels and differences hold what they say.</summary>
    public static string? Of(ExperimentResult result)
    {
        string[] skewed = [.. Skewed(result)];
        if (skewed.Length == 0)
        {
            return null;
        }

        string others = skewed.Length == 1 ? "" : Invariant($" ({skewed.Length} figures are so)");
        return Invariant($"The replications of {skewed[0]} are so skewed that {result.Replications} may be too few for an interval to ")
            + $"hold its level{others}: more replications.";
    }

    private static IEnumerable<string> Skewed(ExperimentResult result)
    {
        Measure measure = result.Measures[0];
        foreach (Slice slice in Slice.Of(result, measure))
        {
            foreach (ArmResult arm in result.Arms)
            {
                if (slice.FigureOf(arm, measure) is { Mean.IsTooSkewed: true })
                {
                    yield return $"{arm.Name}, {slice.Name},";
                }
            }

            foreach (ArmComparison comparison in result.Comparisons)
            {
                if (comparison.Find(measure, slice.Office, slice.Group) is { Mean.IsTooSkewed: true })
                {
                    yield return $"the difference of {result.Arms[comparison.Arm].Name}, {slice.Name},";
                }
            }
        }
    }
}
