namespace CspSim.Scenarios.Reference;

/// <summary>The codes of the loader's messages.</summary>
internal static class ErrorReference
{
    /// <summary>The topic.</summary>
    public static ReferenceTopic Topic { get; } =
        new("errors", "the codes of messages about scenario files", [.. ErrorCatalog.All.Select(Of)]);

    private static ReferenceEntry Of(
        ErrorExplanation error) => new(error.Code, error.Title, $"{char.ToUpperInvariant(error.Title[0])}{error.Title[1..]}. "
            + $"{error.Explanation}")
    {
        Examples = [.. WrongExamples.Find(error.Code) is { } wrong
            ? [("Wrong", wrong)]
            : Array.Empty<(string, string)>(), ("Right", error.Example)],
    };
}
