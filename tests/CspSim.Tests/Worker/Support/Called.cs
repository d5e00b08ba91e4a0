using CspSim.Worker.CommandLine;
using CspSim.Worker.Front;
using CspSim.Worker.Terminals;

namespace CspSim.Tests.Worker.Support;

/// <summary>A command as it was called inside the test: its exit code and what it wrote.</summary>
internal sealed record Called(int ExitCode, string Output, string Error)
{
    public static Task<Called> WithAsync(params string[] words) => WithAsync(TimeProvider.System, words);

    public static async Task<Called> WithAsync(TimeProvider clock, params string[] words)
    {
        CommandCall? call = CommandLineParser.Parse(words, out IReadOnlyList<CommandLineError> errors);
        Assert.Empty(errors);
        using StringWriter output = new();
        using StringWriter error = new();
        Streams streams = new(
            new TerminalOutput(output, isTerminal: false, hasColour: false, 80),
            new TerminalOutput(error, isTerminal: false, hasColour: false, 80));
        int code = await call!.Command.RunAsync(call with { Streams = streams, Time = clock });
        return new Called(code, output.ToString(), error.ToString());
    }
}
