namespace CspSim.Worker.CommandLine;

/// <summary>What is wrong with a command line, in words for the user.</summary>
/// <param name="Message">The fault and what was found.</param>
/// <param name="Help">What to write instead; null when there is nothing to propose.</param>
public sealed record CommandLineError(string Message, string? Help);
