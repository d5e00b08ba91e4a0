namespace CspSim.Scenarios.Reference;

/// <summary>The measures that a run reports.</summary>
internal static class MeasureReference
{
    /// <summary>The topic.</summary>
    public static ReferenceTopic Topic { get; } = new("measures", "the numbers that a run reports", [.. MeasureCatalog.All.Select(Of)]);

    private static ReferenceEntry Of(Measure measure) => new(measure.Name, measure.Title, TextOf(measure))
    {
        Examples = [("Example", $"compare:\n  measures: [{measure.Name}]\nexpect:\n{Expected(measure)}")],
    };

    private static string TextOf(Measure measure) => $"{measure.Title}, in {measure.Unit}. {measure.Definition}"
        + (measure.IsOnRequest ? " Kept where a scenario names it, or all measures." : "");

    // Of times people also ask how many are longer.
    private static string Expected(Measure measure)
    {
        string value = MeasureValue.Example(measure);
        string mean = $"  - mean({measure.Name}) < {value}";
        return measure.CountsUnfinished ? $"{mean}\n  - share({measure.Name} > {value}) < 40%" : mean;
    }
}
