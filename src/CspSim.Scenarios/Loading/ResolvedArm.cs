namespace CspSim.Scenarios.Loading;

/// <summary>An arm and the keys that it changes.</summary>
/// <param name="Name">The arm's name.</param>
/// <param name="ChangedPaths">Key paths in the order written; a removed key as well.</param>
public sealed record ResolvedArm(string Name, IReadOnlyList<string> ChangedPaths);
