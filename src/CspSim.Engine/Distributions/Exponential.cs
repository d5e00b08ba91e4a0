using CspSim.Engine.Numerics;

namespace CspSim.Engine.Distributions;

/// <summary>The law without memory: the time to the next of many independent rare events.</summary>
public sealed class Exponential : Distribution
{
    private readonly double _mean;

    /// <summary>The exponential law with a mean.</summary>
    /// <param name="mean">The mean, more than 0; the rate is its reciprocal.</param>
    /// <exception cref="ArgumentException">The mean is not a finite number above 0.</exception>
    public Exponential(double mean) => _mean = Parameter.Positive("exponential", "mean", mean);

    /// <inheritdoc/>
    public override string Name => "exponential";

    /// <inheritdoc/>
    public override double Mean => _mean;

    /// <inheritdoc/>
    public override double Variance => _mean * _mean;

    /// <inheritdoc/>
    public override double Minimum => 0;

    /// <inheritdoc/>
    public override double Maximum => double.PositiveInfinity;

    /// <inheritdoc/>
    public override double Quantile(double probability) => -_mean * PortableMath.Log1p(-probability);

    /// <inheritdoc/>
    public override double Draw(double uniform) => DrawByTable(uniform);

    /// <inheritdoc/>
    public override double Cumulative(double value) => value <= 0 ? 0 : -PortableMath.Expm1(-value / _mean);

    /// <inheritdoc/>
    public override string ToString() => Parameter.Text($"mean={_mean}");
}
