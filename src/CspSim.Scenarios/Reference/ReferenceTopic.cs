namespace CspSim.Scenarios.Reference;

/// <summary>A list of words of one kind.</summary>
/// <param name="Name">The word that shows the list, such as <c>units</c>.</param>
/// <param name="Title">What the list holds.</param>
/// <param name="Entries">The words, in the order of the reference.</param>
public sealed record ReferenceTopic(string Name, string Title, IReadOnlyList<ReferenceEntry> Entries);

/// <summary>What can be reported about one word of the format: a key, a unit, a measure, a distribution, a mode, an error code.</summary>
/// <param name="Name">The word as users type it.</param>
/// <param name="Title">Its line in a list.</param>
/// <param name="Text">The explanation.</param>
public sealed record ReferenceEntry(string Name, string Title, string Text)
{
    /// <summary>What belongs to it, each with its meaning: the keys below a key, the parameters of a distribution.</summary>
    public IReadOnlyList<(string Name, string Meaning)> Parts { get; init; } = [];

    /// <summary>What stands above <see cref="Parts"/>.</summary>
    public string PartsTitle { get; init; } = "";

    /// <summary>Pieces of a scenario, each under a heading such as <c>Example</c>.</summary>
    public IReadOnlyList<(string Heading, string Text)> Examples { get; init; } = [];
}
