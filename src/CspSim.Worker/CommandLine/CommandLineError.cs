using CspSim.Scenarios.Diagnostics;

namespace CspSim.Worker.CommandLine;

/// <summary>What is wrong with a command line, in words for the user.</summary>
/// <param name="Message">The fault and what was found.</param>
/// <param name="Help">What to write instead; null when there is nothing to propose.</param>
public sealed record CommandLineError(string Message, string? Help)
{
    /// <summary>Separates a message from its proposal inside one error of the library.</summary>
    internal const string HelpMark = "\n";

    /// <summary>The sentence that proposes the nearest name; null when none is near.</summary>
    internal static string? Similar(string typed, IEnumerable<string> known) =>
        Nearest.Find(typed, known) is { } nearest ? $"a similar name exists: {nearest}" : null;

    /// <summary>The sentence that proposes the nearest name; the way to all names when none is near.</summary>
    internal static string Proposal(string typed, IEnumerable<string> known, string listing) =>
        Similar(typed, known) ?? $"{listing} lists what there is";
}
