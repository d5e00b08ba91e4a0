namespace CspSim.Engine.Collectors;

/// <summary>Quantiles of durations of which some had not ended when the observation did.</summary>
/// <remarks>
/// E. L. Kaplan, P. Meier, "Nonparametric estimation from incomplete observations", Journal of the American Statistical
/// Association 53, 1958. Leaving unfinished durations out, or counting them as finished, makes long ones look rarer than they are.
/// Works on the bins of two tallies; durations that end and durations cut off in the same bin are taken in this order.
/// </remarks>
public static class KaplanMeier
{
    /// <summary>The duration that the share <paramref name="p"/> has ended by.</summary>
    /// <param name="ended">Durations that have ended; none negative.</param>
    /// <param name="censored">Ages, at the end of the observation, of those that have not ended; none negative.</param>
    /// <param name="p">More than 0 and less than 1.</param>
    /// <returns>
    /// Accurate to the width of a bin, 1/512 of the duration; NaN when so few have ended that the survival curve stays above 1 - p.
    /// </returns>
    /// <exception cref="ArgumentException">A duration is negative.</exception>
    /// <exception cref="ArgumentOutOfRangeException">p is not between 0 and 1.</exception>
    public static double Quantile(Tally ended, Tally censored, double p)
    {
        ArgumentNullException.ThrowIfNull(ended);
        ArgumentNullException.ThrowIfNull(censored);
        if (!(p > 0 && p < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(p), "The share of a quantile lies between 0 and 1.");
        }

        if (ended.NegativeCount + censored.NegativeCount > 0)
        {
            throw new ArgumentException("A duration cannot be negative.", nameof(ended));
        }

        if (ended.Count == 0)
        {
            return double.NaN;
        }

        // Rounding of the product must not push a quantile that falls on a step to the next one.
        double wanted = 1 - p + 1e-12;
        double atRisk = ended.Count + censored.Count;
        double survival = 1 - (ended.ZeroCount / atRisk);
        if (survival <= wanted)
        {
            return 0;
        }

        atRisk -= ended.ZeroCount + censored.ZeroCount;
        LogLinearBins ends = ended.PositiveBins;
        LogLinearBins cuts = censored.PositiveBins;
        int bin = Math.Min(ends.FirstBin, cuts.IsEmpty ? int.MaxValue : cuts.FirstBin);
        for (; bin < ends.EndBin; bin++)
        {
            long endedHere = ends.CountOf(bin);
            if (endedHere > 0)
            {
                // The product-limit step. Inside the bin the curve falls evenly: no order of its ends is known.
                double next = survival * (1 - (endedHere / atRisk));
                if (next <= wanted)
                {
                    double value = LogLinearBins.ValueWithin(bin, (survival - wanted) / (survival - next));
                    return Math.Clamp(value, ended.Minimum, ended.Maximum);
                }

                survival = next;
            }

            atRisk -= endedHere + cuts.CountOf(bin);
        }

        return double.NaN;
    }
}
