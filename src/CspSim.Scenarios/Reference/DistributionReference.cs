namespace CspSim.Scenarios.Reference;

/// <summary>The distributions that a quantity can be drawn from.</summary>
internal static class DistributionReference
{
    /// <summary>The topic.</summary>
    public static ReferenceTopic Topic { get; } =
        new("distributions", "the laws that a quantity can follow", [.. DistributionCatalog.All.Select(Of)]);

    private static ReferenceEntry Of(
        DistributionKind kind) => new(kind.Name, kind.Summary, $"{kind.Summary} Given by {kind.DescribeSets()}.")
    {
        PartsTitle = "Parameters",
        Parts = [.. kind.Parameters.Select(static parameter => (parameter.Name, $"{parameter.Meaning}; {parameter.Range}"))],
        Examples = [("Example", $"offices:\n  KIPO:\n    search: {Example(kind)}")],
    };

    private static string Example(DistributionKind kind) => kind.Name switch
    {
        "mixture" => "{mixture: [{weight: 80%, of: 5 h}, {weight: 20%, of: {lognormal: {mean: 9 h, cv: 0.6}}}]}",
        "empirical" => "{empirical: {values: [3 h, 4.5 h, 8 h]}}",
        _ => $"{{{kind.Name}: "
            + $"{{{string.Join(", ", kind.ParameterSets[0].Select((name, index) => $"{name}: {Sample(kind, name, index)}"))}}}}}",
    };

    private static string Sample(DistributionKind kind, string name, int index)
    {
        DistributionParameter parameter = kind.Find(name);
        return parameter.Kind == DistributionParameterKind.PureNumber
            ? parameter.Example
            : ((2 * index) + 3).ToString(CultureInfo.InvariantCulture) + " h";
    }
}
