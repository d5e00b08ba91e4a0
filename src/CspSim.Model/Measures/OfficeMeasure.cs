namespace CspSim.Model.Measures;

/// <summary>A measure with one value per office and replication, and one for all offices together from their totals.</summary>
public abstract class OfficeMeasure : Measure
{
    /// <inheritdoc/>
    public sealed override MeasureScope Scope => MeasureScope.Office;

    /// <summary>The value of one office and replication; NaN when it has none.</summary>
    public abstract double ValueOf(in OfficeFacts facts);
}
