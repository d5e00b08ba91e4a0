namespace CspSim.Engine.Distributions;

/// <summary>Always the same value.</summary>
public sealed class Constant : Distribution
{
    private readonly double _value;

    /// <summary>The law that is always <paramref name="value"/>.</summary>
    /// <param name="value">Any finite number.</param>
    /// <exception cref="ArgumentException">The value is not finite.</exception>
    public Constant(double value) => _value = Parameter.Finite("constant", "value", value);

    /// <inheritdoc/>
    public override string Name => "constant";

    /// <inheritdoc/>
    public override double Mean => _value;

    /// <inheritdoc/>
    public override double Variance => 0;

    /// <inheritdoc/>
    public override double Minimum => _value;

    /// <inheritdoc/>
    public override double Maximum => _value;

    /// <inheritdoc/>
    internal override IReadOnlyList<Atom> Atoms => [new Atom(_value, 1)];

    /// <inheritdoc/>
    public override double Quantile(double probability) => _value;

    /// <inheritdoc/>
    public override double Cumulative(double value) => value >= _value ? 1 : 0;

    /// <inheritdoc/>
    public override string ToString() => Parameter.Text($"value={_value}");
}
