namespace CspSim.Scenarios.Reference;

/// <summary>A list of words of one kind.</summary>
/// <param name="Name">The word that shows the list, such as <c>units</c>.</param>
/// <param name="Title">What the list holds.</param>
/// <param name="Entries">The words, in the order of the reference.</param>
public sealed record ReferenceTopic(string Name, string Title, IReadOnlyList<ReferenceEntry> Entries);
