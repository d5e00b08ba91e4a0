namespace CspSim.Experiments.Statistics;

/// <summary>The two ranks, from 1, of the order statistics that bound a quantile.</summary>
/// <remarks>
/// Of n independent values, the number below the p-quantile is binomial; each tail outside the ranks has at most half of what
/// the confidence leaves. Conover, "Practical Nonparametric Statistics", 3rd edition 1999, section 3.2.
/// </remarks>
/// <param name="Low">Rank of the lower bound.</param>
/// <param name="High">Rank of the upper bound.</param>
/// <param name="Coverage">The probability with which the bounds hold the quantile of a continuous distribution; at least the confidence
/// asked for.</param>
public readonly record struct OrderRanks(int Low, int High, double Coverage)
{
    /// <summary>The narrowest ranks whose tails are small enough; null when there are too few values for any.</summary>
    /// <param name="count">Values: 0 or more.</param>
    /// <param name="probability">The quantile's share: more than 0, less than 1.</param>
    /// <param name="confidence">The level: more than 0, less than 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A share is outside its range.</exception>
    public static OrderRanks? Find(int count, double probability, double confidence)
    {
        ThrowIfNoShare(probability, nameof(probability));
        ThrowIfNoShare(confidence, nameof(confidence));
        if (count == 0)
        {
            return null;
        }

        double tail = (1 - confidence) / 2;
        double[] chances = BinomialChances(count, probability);
        int low = 0;
        double below = chances[0];
        while (below <= tail)
        {
            low++;
            below += chances[low];
        }

        int high = count + 1;
        double above = chances[count];
        while (above <= tail)
        {
            high--;
            above += chances[high - 1];
        }

        if (low == 0 || high > count)
        {
            return null;
        }

        return new(low, high, 1 - (below - chances[low]) - (above - chances[high - 1]));
    }

    // Grown from the most likely count by ratios of neighbours: no powers that could underflow, and no logarithms.
    private static double[] BinomialChances(int count, double probability)
    {
        double[] chances = new double[count + 1];
        int mode = Math.Min(count, (int)((count + 1) * probability));
        double odds = probability / (1 - probability);
        chances[mode] = 1;
        for (int k = mode + 1; k <= count; k++)
        {
            chances[k] = chances[k - 1] * odds * (count - k + 1) / k;
        }

        for (int k = mode - 1; k >= 0; k--)
        {
            chances[k] = chances[k + 1] * (k + 1) / (odds * (count - k));
        }

        double sum = 0;
        foreach (double chance in chances)
        {
            sum += chance;
        }

        for (int k = 0; k <= count; k++)
        {
            chances[k] /= sum;
        }

        return chances;
    }

    private static void ThrowIfNoShare(double share, string name)
    {
        if (!(share > 0 && share < 1))
        {
            throw new ArgumentOutOfRangeException(name, "A share between 0 and 1 is needed.");
        }
    }
}
