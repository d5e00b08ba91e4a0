namespace CspSim.Worker.Terminals;

/// <summary>The two streams of a command: results on one, everything else on the other.</summary>
/// <param name="Output">Results only.</param>
/// <param name="Error">Progress, warnings and errors.</param>
public sealed record Streams(TerminalOutput Output, TerminalOutput Error)
{
    /// <summary>Opens standard input, for a scenario that comes from there.</summary>
    public Func<Stream> Input { get; init; } = static () => Stream.Null;

    /// <summary>Streams that keep nothing; no terminals, 80 columns.</summary>
    public static Streams Nowhere { get; } = new(TerminalOutput.Nowhere, TerminalOutput.Nowhere);

    /// <summary>The streams of this process. Whatever else writes to the console uses them from now on.</summary>
    public static Streams OfProcess(bool noColour)
    {
        Streams streams = new(TerminalOutput.StandardOutput(noColour), TerminalOutput.StandardError(noColour)) { Input = Console.OpenStandardInput };
        Console.SetOut(streams.Output.Writer);
        Console.SetError(streams.Error.Writer);
        return streams;
    }
}
