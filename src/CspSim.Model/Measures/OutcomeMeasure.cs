namespace CspSim.Model.Measures;

/// <summary>A measure with one value per pair of offices that have ended a family.</summary>
public abstract class OutcomeMeasure : Measure
{
    /// <inheritdoc/>
    public sealed override MeasureScope Scope => MeasureScope.PairAtEnd;

    /// <summary>The value of one pair of outcomes.</summary>
    public abstract double ValueOf(in OutcomeFacts facts);
}
