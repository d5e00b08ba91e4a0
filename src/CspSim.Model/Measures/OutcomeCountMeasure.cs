namespace CspSim.Model.Measures;

/// <summary>A measure that is no mean over families: one value a replication, from the counts of all outcomes of two offices.</summary>
public abstract class OutcomeCountMeasure : Measure
{
    /// <inheritdoc/>
    public sealed override MeasureScope Scope => MeasureScope.PairsOfRun;

    /// <inheritdoc/>
    public sealed override bool NeedsDocuments => true;

    /// <summary>The value of a replication; NaN when the counts give none.</summary>
    public abstract double ValueOf(OutcomeCounts counts);
}
