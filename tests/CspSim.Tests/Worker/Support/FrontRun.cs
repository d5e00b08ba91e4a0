using CspSim.Worker.Front;
using CspSim.Worker.Terminals;

namespace CspSim.Tests.Worker.Support;

/// <summary>A command line run inside the tests, with what it wrote.</summary>
internal sealed record FrontRun(int ExitCode, string Output, string Error)
{
    public static async Task<FrontRun> OfAsync(params string[] words) => await OfAsync(80, isTerminal: false, words);

    public static async Task<FrontRun> OfAsync(int widthColumns, bool isTerminal, params string[] words)
    {
        StringWriter output = new();
        StringWriter error = new();
        Streams streams = new(
            new TerminalOutput(output, isTerminal, hasColour: false, widthColumns),
            new TerminalOutput(error, isTerminal, hasColour: false, widthColumns));
        int code = await CommandFront.RunAsync(words, streams, TimeProvider.System);
        return new FrontRun(code, output.ToString(), error.ToString());
    }
}
