namespace CspSim.Scenarios.Loading;

/// <summary>A value that took the place of an inherited one as a whole: a list, the lanes of an office.</summary>
/// <param name="Path">The key path.</param>
/// <param name="By">Where the new value stands: file and line, or the setting of the command line.</param>
/// <param name="Of">Where the old one stands.</param>
public sealed record WholeReplacement(string Path, string By, string Of);
