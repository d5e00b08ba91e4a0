namespace CspSim.Model.Measures;

/// <summary>A measure with one value per application.</summary>
public abstract class CaseMeasure : Measure
{
    /// <summary>The value of one application; NaN when it has none.</summary>
    public abstract double ValueOf(in CaseFacts facts);
}
