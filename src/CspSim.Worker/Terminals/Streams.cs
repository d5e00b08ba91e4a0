namespace CspSim.Worker.Terminals;

/// <summary>The two streams of a command: results on one, everything else on the other.</summary>
/// <param name="Output">Results only.</param>
/// <param name="Error">Progress, warnings and errors.</param>
public sealed record Streams(TerminalOutput Output, TerminalOutput Error)
{
    /// <summary>The streams of this process.</summary>
    public static Streams OfProcess(bool noColour) =>
        new(TerminalOutput.StandardOutput(noColour), TerminalOutput.StandardError(noColour));
}
