namespace CspSim.Engine.Distributions;

/// <summary>The law of a list of observed values: each as likely as it is frequent, and no value in between.</summary>
/// <remarks>
/// The quantile is the inverse of the stepped distribution function (type 1 in R. J. Hyndman, Y. Fan, "Sample quantiles in statistical
/// packages", The American Statistician 50(4), 1996), so every draw is one of the given values. Mean and variance are those of the list
/// (divisor n).
/// </remarks>
public sealed class Empirical : Distribution
{
    private readonly double[] _sorted;

    /// <summary>The law of some values.</summary>
    /// <param name="values">At least one finite number, in any order.</param>
    /// <exception cref="ArgumentException">The list is empty or holds a number that is not finite.</exception>
    public Empirical(IReadOnlyList<double> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (values.Count == 0)
        {
            throw new ArgumentException("empirical: values must hold at least one number.");
        }

        foreach (double value in values)
        {
            Parameter.Finite("empirical", "every one of values", value);
        }

        _sorted = [.. values];
        Array.Sort(_sorted);
        Mean = _sorted.Sum() / _sorted.Length;
        Variance = _sorted.Sum(value => (value - Mean) * (value - Mean)) / _sorted.Length;
    }

    /// <inheritdoc/>
    public override string Name => "empirical";

    /// <inheritdoc/>
    public override double Mean { get; }

    /// <inheritdoc/>
    public override double Variance { get; }

    /// <inheritdoc/>
    public override double Minimum => _sorted[0];

    /// <inheritdoc/>
    public override double Maximum => _sorted[^1];

    /// <inheritdoc/>
    internal override IReadOnlyList<Atom> Atoms =>
        [.. _sorted.GroupBy(value => value).Select(group => new Atom(group.Key, group.Count() / (double)_sorted.Length))];

    /// <inheritdoc/>
    public override double Quantile(double probability)
    {
        int rank = (int)Math.Ceiling(probability * _sorted.Length);
        return _sorted[Math.Clamp(rank, 1, _sorted.Length) - 1];
    }

    /// <inheritdoc/>
    public override double Cumulative(double value)
    {
        int low = 0;
        int high = _sorted.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_sorted[middle] <= value)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low / (double)_sorted.Length;
    }

    /// <inheritdoc/>
    public override string ToString() => Parameter.Text($"{_sorted.Length} values from {Minimum} to {Maximum}");
}
