namespace CspSim.Model.Measures;

/// <summary>A measure with one value per family all of whose first actions are out.</summary>
public abstract class PairMeasure : Measure
{
    /// <inheritdoc/>
    public sealed override MeasureScope Scope => MeasureScope.Pair;

    /// <summary>The value of one family all of whose first actions are out; NaN when it has none.</summary>
    public abstract double ValueOf(in PairFacts facts);
}
