namespace CspSim.Engine.Distributions;

/// <summary>The law of a guess: least, most likely and largest value, with straight lines between.</summary>
public sealed class Triangular : Distribution
{
    private readonly double _low;
    private readonly double _mode;
    private readonly double _high;
    private readonly double _shareBelowMode;

    /// <summary>The triangular law.</summary>
    /// <param name="low">The least value.</param>
    /// <param name="mode">The most likely value; not outside the bounds.</param>
    /// <param name="high">The largest value; above <paramref name="low"/>.</param>
    /// <exception cref="ArgumentException">A parameter is not finite, or they are out of order, or low equals high.</exception>
    public Triangular(double low, double mode, double high)
    {
        _low = Parameter.Finite("triangular", "low", low);
        _mode = Parameter.Finite("triangular", "mode", mode);
        _high = Parameter.Finite("triangular", "high", high);
        Parameter.Ordered("triangular", "low", low, "mode", mode);
        Parameter.Ordered("triangular", "mode", mode, "high", high);
        if (low == high)
        {
            throw new ArgumentException("triangular: low and high must differ; use constant for a single value.");
        }

        _shareBelowMode = (mode - low) / (high - low);
    }

    /// <inheritdoc/>
    public override string Name => "triangular";

    /// <inheritdoc/>
    public override double Mean => (_low + _mode + _high) / 3;

    /// <inheritdoc/>
    public override double Variance
    {
        get
        {
            double left = _mode - _low;
            double right = _high - _mode;
            return ((left * left) + (right * right) + (left * right)) / 18;
        }
    }

    /// <inheritdoc/>
    public override double Minimum => _low;

    /// <inheritdoc/>
    public override double Maximum => _high;

    // Below the mode F(x) is a parabola from low, above it 1 - F(x) is one from high: each side is inverted from its own end.
    /// <inheritdoc/>
    public override double Quantile(double probability) => probability < _shareBelowMode
        ? _low + Math.Sqrt(probability * (_high - _low) * (_mode - _low))
        : _high - Math.Sqrt((1 - probability) * (_high - _low) * (_high - _mode));

    /// <inheritdoc/>
    public override double Cumulative(double value)
    {
        if (value <= _low)
        {
            return 0;
        }

        if (value >= _high)
        {
            return 1;
        }

        return value < _mode
            ? (value - _low) * (value - _low) / ((_high - _low) * (_mode - _low))
            : 1 - ((_high - value) * (_high - value) / ((_high - _low) * (_high - _mode)));
    }

    /// <inheritdoc/>
    public override string ToString() => Parameter.Text($"low={_low}, mode={_mode}, high={_high}");
}
