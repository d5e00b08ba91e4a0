namespace CspSim.Scenarios.Loading;

/// <summary>A number that a scenario declares under <c>parameters</c>, for people to move.</summary>
/// <param name="Path">The path by which a setting moves it.</param>
/// <param name="Title">What it is, for people; its name where nothing is said.</param>
/// <param name="Value">Its value, in its unit.</param>
/// <param name="Low">The least that makes sense; 0, or twice a negative value, where the scenario gives no range.</param>
/// <param name="High">The most that makes sense; twice the value, or 0, where the scenario gives no range.</param>
/// <param name="Unit">What is written behind a number of it, blanks included; empty for a bare number.</param>
public sealed record ScenarioParameter(string Path, string Title, double Value, double Low, double High, string Unit)
{
    private const string Between = " to ";

    /// <summary>The parameters of a scenario that are numbers, in their order.</summary>
    /// <param name="root">The scenario.</param>
    internal static IReadOnlyList<ScenarioParameter> Of(MappingNode root) =>
    [
        .. ((root[HeadKeys.Parameters.Name] as MappingNode)?.Entries ?? []).Select(Of).OfType<ScenarioParameter>(),
    ];

    private static ScenarioParameter? Of(MappingEntry entry)
    {
        MappingNode declared = (MappingNode)entry.Value;
        Node? value = declared[HeadKeys.ParameterDefault.Name];
        if (((value as MappingNode)?["value"] ?? value) is not ScalarNode { Value: var text } || WrittenNumber.Of(text) is not { } number)
        {
            return null;
        }

        string[] ends = (declared[HeadKeys.ParameterRange.Name] as ScalarNode)?.Value.Split(Between) ?? [];
        double[] range = [.. ends.Select(end => ReadEnd(number, end)).OfType<double>()];
        (double low, double high) = range is [var first, var last] && first < last ? (first, last)
            : FigureRange.Of(value) is { } given ? (ReadEnd(number, given.Low.Value) ?? 0, ReadEnd(number, given.High.Value) ?? 0)
            : (Math.Min(0, 2 * number.Number), Math.Max(0, 2 * number.Number));
        return low < high
            ? new(
                $"{HeadKeys.Parameters.Name}.{entry.Name}.{HeadKeys.ParameterDefault.Name}",
                (declared["title"] as ScalarNode)?.Value ?? entry.Name, number.Number, low, high, number.Unit)
            : null;
    }

    private static double? ReadEnd(WrittenNumber number, string text) =>
        QuantityText.TryRead(text.Trim(), out Quantity quantity, out _) == QuantityFault.None ? number.Measure(quantity) : null;
}
