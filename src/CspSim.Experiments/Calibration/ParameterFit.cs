namespace CspSim.Experiments.Calibration;

/// <summary>A free parameter and what became of it.</summary>
/// <param name="Parameter">The parameter.</param>
/// <param name="Fitted">Its value, rounded to what the targets tell.</param>
/// <param name="Decimals">Decimals of the value.</param>
/// <param name="IsSettled">Whether the targets settle it: false when it moves none of them, or only as others do.</param>
public sealed record ParameterFit(FreeParameter Parameter, double Fitted, int Decimals, bool IsSettled)
{
    /// <summary>The targets that it moves, by their place in the plan.</summary>
    public IReadOnlyList<int> Moves { get; init; } = [];

    /// <summary>Whether it has been stopped by its lower bound.</summary>
    public bool IsAtLow => Fitted <= Parameter.Low;

    /// <summary>Whether it has been stopped by its upper bound.</summary>
    public bool IsAtHigh => Fitted >= Parameter.High;
}
