namespace CspSim.Acceptance.Support;

/// <summary>A command of a page with the output that the page shows for it.</summary>
/// <param name="Command">The command line after the prompt.</param>
/// <param name="Output">What is shown below it, up to the next prompt or the end of the block.</param>
/// <param name="Start">Where the output begins in the page.</param>
internal sealed record ConsoleBlock(string Command, string Output, int Start);
