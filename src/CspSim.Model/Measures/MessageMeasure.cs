namespace CspSim.Model.Measures;

/// <summary>A measure with one value per settled message.</summary>
public abstract class MessageMeasure : Measure
{
    /// <inheritdoc/>
    public sealed override MeasureScope Scope => MeasureScope.Message;

    /// <summary>The value of one settled message; NaN when it has none.</summary>
    public abstract double ValueOf(in MessageFacts facts);
}
