using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace CspSim.Acceptance.Support;

/// <summary>The built program while it runs, to be interrupted when it has said something; its streams are pipes, or a terminal and files.</summary>
internal sealed class RunningProgram : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(10);

    private readonly Process _process;

    /// <summary>Starts the program.</summary>
    /// <param name="environment">What differs from the environment of the tests; a null value removes a variable.</param>
    /// <param name="redirections">What a shell does with its streams, such as <c>2>file</c>; empty: both are pipes.</param>
    /// <param name="words">The command line.</param>
    public RunningProgram(IReadOnlyDictionary<string, string?> environment, string redirections, params string[] words)
    {
        ProcessStartInfo start = new("sh", ["-c", $"exec dotnet \"$0\" \"$@\" </dev/null {redirections}", CspSimProgram.Assembly, .. words])
        {
            UseShellExecute = false,
            WorkingDirectory = CspSimProgram.Repository,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.Environment.Remove("NO_COLOR");
        start.Environment["COLUMNS"] = "100";
        start.Environment["TERM"] = "xterm-256color";
        foreach ((string name, string? value) in environment)
        {
            start.Environment[name] = value;
        }

        _process = Process.Start(start)!;
        Output = new GrowingText(characters => _process.StandardOutput.Read(characters));
        Error = new GrowingText(characters => _process.StandardError.Read(characters));
    }

    /// <summary>What comes through the pipe of standard output.</summary>
    public GrowingText Output { get; }

    /// <summary>What comes through the pipe of the error stream.</summary>
    public GrowingText Error { get; }

    /// <summary>Sends what Ctrl-C sends; where the tests were started with that ignored, what a batch system sends.</summary>
    public void Interrupt()
    {
        string signal = CspSimProgram.IsInterruptIgnored() ? "-TERM" : "-INT";
        using Process kill = Process.Start("kill", [signal, _process.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    /// <summary>Waits for the end.</summary>
    public ProgramResult End()
    {
        if (!_process.WaitForExit(s_patience))
        {
            throw new TimeoutException("cspsim did not end.");
        }

        return new ProgramResult(_process.ExitCode, Output.Whole(), Error.Whole());
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
    }
}
