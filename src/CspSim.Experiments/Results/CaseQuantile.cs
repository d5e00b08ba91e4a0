using CspSim.Engine.Collectors;
using CspSim.Model.Measures;

namespace CspSim.Experiments.Results;

/// <summary>Quantiles over cases, with unfinished ones let count where the measure is a time.</summary>
internal static class CaseQuantile
{
    /// <summary>A quantile of cases.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="ended">Values of the cases that got so far.</param>
    /// <param name="unfinished">Ages of those that did not.</param>
    /// <param name="share">0 to 1.</param>
    /// <returns>NaN without cases; positive infinity when the survival curve does not come down so far.</returns>
    public static double Of(Measure measure, Tally ended, Tally unfinished, double share)
    {
        if (!measure.CountsUnfinished || unfinished.Count == 0 || share <= 0)
        {
            return ended.Quantile(share);
        }

        double quantile = share < 1 ? KaplanMeier.Quantile(ended, unfinished, share) : double.NaN;
        return double.IsNaN(quantile) ? double.PositiveInfinity : quantile;
    }
}
