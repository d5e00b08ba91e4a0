using CspSim.Scenarios.Building;

namespace CspSim.Scenarios.Reference;

/// <summary>The measures that a run reports.</summary>
internal static class MeasureReference
{
    /// <summary>The topic.</summary>
    public static ReferenceTopic Topic { get; } = new("measures", "the numbers that a run reports", [.. MeasureCatalog.All.Select(Of)]);

    private static ReferenceEntry Of(
        Measure measure) => new(measure.Name, measure.Title, $"{measure.Title}, in {measure.Unit}. {measure.Definition}")
    {
        Examples =
            [("Example", $"compare:\n  measures: [{measure.Name}]\nexpect:\n  - mean({measure.Name}) < {MeasureValue.Example(measure)}")],
    };
}
