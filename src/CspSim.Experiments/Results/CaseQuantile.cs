using CspSim.Engine.Collectors;
using CspSim.Model.Measures;

namespace CspSim.Experiments.Results;

/// <summary>Quantiles over cases, with unfinished ones let count where the measure is a time.</summary>
internal static class CaseQuantile
{
    /// <summary>Quantiles of cases.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="ended">Values of the cases that got so far.</param>
    /// <param name="unfinished">Ages of those that did not.</param>
    /// <param name="shares">Each 0 to 1; found in one pass where they ascend and every case got so far.</param>
    /// <returns>NaN without cases; positive infinity when the survival curve does not come down so far.</returns>
    public static double[] Of(Measure measure, Tally ended, Tally unfinished, ReadOnlySpan<double> shares)
    {
        if (!measure.CountsUnfinished || unfinished.Count == 0)
        {
            return ended.Quantiles(shares);
        }

        double[] values = new double[shares.Length];
        for (int at = 0; at < values.Length; at++)
        {
            values[at] = OfSurvival(ended, unfinished, shares[at]);
        }

        return values;
    }

    private static double OfSurvival(Tally ended, Tally unfinished, double share)
    {
        if (share <= 0)
        {
            return ended.Quantile(share);
        }

        double quantile = share < 1 ? KaplanMeier.Quantile(ended, unfinished, share) : double.NaN;
        return double.IsNaN(quantile) ? double.PositiveInfinity : quantile;
    }
}
