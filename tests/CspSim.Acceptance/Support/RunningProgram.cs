using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace CspSim.Acceptance.Support;

/// <summary>
/// The built program while it runs, to be interrupted when it has said something; its streams are pipes, or a terminal and files.
/// </summary>
internal sealed class RunningProgram : IDisposable
{
    private readonly Process _process;

    /// <summary>Starts the program.</summary>
    /// <param name="environment">What differs from the environment of the tests; a null value removes a variable.</param>
    /// <param name="redirections">What a shell does with its streams, such as <c>2>file</c>; empty: both are pipes.</param>
    /// <param name="words">The command line.</param>
    public RunningProgram(IReadOnlyDictionary<string, string?> environment, string redirections, params string[] words)
        : this(environment, "", redirections, words)
    {
    }

    private RunningProgram(IReadOnlyDictionary<string, string?> environment, string before, string redirections, string[] words)
    {
        ProcessStartInfo start = new(
            "sh",
            ["-c", $"{before} exec {CspSimProgram.ShellCommand} \"$@\" </dev/null {redirections}", "sh", .. words])
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

    /// <summary>Starts the program with its streams as pipes, in an environment as it is.</summary>
    public static RunningProgram Start(params string[] words) => new(CspSimProgram.Unchanged, "", "", words);

    /// <summary>Starts the program after the shell has done something, such as <c>trap '' HUP;</c> or <c>ulimit -f 100;</c>.</summary>
    public static RunningProgram StartAfter(string before, params string[] words)
    {
        // With a limit on the size of files the runtime cannot map its code twice.
        Dictionary<string, string?> environment = new(StringComparer.Ordinal) { ["DOTNET_EnableWriteXorExecute"] = "0" };
        return new(environment, before, "", words);
    }

    /// <summary>What comes through the pipe of standard output.</summary>
    public GrowingText Output { get; }

    /// <summary>What comes through the pipe of the error stream.</summary>
    public GrowingText Error { get; }

    /// <summary>
    /// Sends what Ctrl-C sends, or other signals; what a batch system sends in place of those that the tests were started with ignored.
    /// </summary>
    /// <param name="signals">Hang-up, interrupt or terminate; none: an interrupt.</param>
    public void Interrupt(params string[] signals) =>
        Send([.. signals.DefaultIfEmpty("INT").Select(static signal => IsIgnored(signal) ? "TERM" : signal)]);

    /// <summary>Sends signals, one right after the other.</summary>
    /// <param name="signals">Their names, such as <c>TERM</c>.</param>
    public void Send(params string[] signals)
    {
        string script = string.Join(
            "; ",
            signals.Select(signal => string.Create(CultureInfo.InvariantCulture, $"kill -{signal} {_process.Id}")));
        using Process kill = Process.Start("sh", ["-c", script]);
        kill.WaitForExit();
    }

    /// <summary>Interrupts again and again until the program has ended.</summary>
    public void InterruptUntilEnd()
    {
        while (!_process.WaitForExit(TimeSpan.FromMilliseconds(100)))
        {
            Interrupt();
        }
    }

    /// <summary>Waits for the end.</summary>
    public ProgramResult End()
    {
        if (!_process.WaitForExit(CspSimProgram.Patience))
        {
            throw new TimeoutException($"cspsim did not end. It said:\n{Output}\n{Error}");
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

    // A shell without job control starts what it puts into the background with SIGINT ignored, nohup with SIGHUP, and children inherit
    // that.
    private static bool IsIgnored(string signal)
    {
        const string field = "SigIgn:";
        string? ignored = File.Exists("/proc/self/status")
            ? File.ReadLines("/proc/self/status").FirstOrDefault(static line => line.StartsWith(field, StringComparison.Ordinal))
            : null;
        ulong bit = signal switch
        {
            "HUP" => 1UL << 0,
            "INT" => 1UL << 1,
            _ => 0,
        };
        return ignored is not null
            && (ulong.Parse(ignored.AsSpan(field.Length).Trim(), NumberStyles.HexNumber, CultureInfo.InvariantCulture) & bit) != 0;
    }
}
