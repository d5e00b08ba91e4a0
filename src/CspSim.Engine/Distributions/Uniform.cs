namespace CspSim.Engine.Distributions;

/// <summary>Every value between two bounds equally likely.</summary>
public sealed class Uniform : Distribution
{
    private readonly double _low;
    private readonly double _high;

    /// <summary>The uniform law between two bounds.</summary>
    /// <param name="low">The lower bound.</param>
    /// <param name="high">The upper bound; not below <paramref name="low"/>.</param>
    /// <exception cref="ArgumentException">A bound is not finite, or low is above high.</exception>
    public Uniform(double low, double high)
    {
        _low = Parameter.Finite("uniform", "low", low);
        _high = Parameter.Finite("uniform", "high", high);
        Parameter.Ordered("uniform", "low", low, "high", high);
    }

    /// <inheritdoc/>
    public override string Name => "uniform";

    /// <inheritdoc/>
    public override double Mean => 0.5 * (_low + _high);

    /// <inheritdoc/>
    public override double Variance => (_high - _low) * (_high - _low) / 12;

    /// <inheritdoc/>
    public override double Minimum => _low;

    /// <inheritdoc/>
    public override double Maximum => _high;

    /// <inheritdoc/>
    internal override IReadOnlyList<Atom> Atoms => _low == _high ? [new Atom(_low, 1)] : [];

    /// <inheritdoc/>
    public override double Quantile(double probability) => Math.Min(_low + (probability * (_high - _low)), _high);

    /// <inheritdoc/>
    public override double Cumulative(double value)
    {
        if (value < _low)
        {
            return 0;
        }

        return value >= _high ? 1 : (value - _low) / (_high - _low);
    }

    /// <inheritdoc/>
    public override string ToString() => Parameter.Text($"low={_low}, high={_high}");
}
