using System.Diagnostics;

namespace CspSim.Acceptance.Support;

/// <summary>The built program, run as users run it: a process with words, streams and an exit code.</summary>
internal static class CspSimProgram
{
    /// <summary>How long a test waits for what must come: so long that only a fault, never a busy machine, exhausts it.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromMinutes(15);

    /// <summary>The environment of the tests.</summary>
    public static IReadOnlyDictionary<string, string?> Unchanged { get; } = new Dictionary<string, string?>(StringComparer.Ordinal);

    public static string Repository { get; } = FindRepository();

    /// <summary>The program with its assertions: the one beside the tests, else the one that the Worker project built.</summary>
    private static string[] Asserting { get; } = ["dotnet", FindAssembly()];

    /// <summary>
    /// What starts the program: the published one where <c>CSPSIM_PROGRAM</c> has its path, as it has in the gate for the long sweeps
    /// (native, it makes a small run in 0.6 s instead of 3.4). Else the one with assertions.
    /// </summary>
    public static string[] Command { get; } =
        Environment.GetEnvironmentVariable("CSPSIM_PROGRAM") is { Length: > 0 } path ? [path] : Asserting;

    /// <summary>The same as words of a shell.</summary>
    public static string ShellCommand { get; } = string.Join(' ', Command.Select(static word => $"'{word}'"));

    public static ProgramResult Run(params string[] words) => Run(Unchanged, words);

    public static ProgramResult Run(IReadOnlyDictionary<string, string?> environment, params string[] words) =>
        Run(Command, environment, words);

    /// <summary>As <see cref="Run(string[])"/>, with the assertions of the engine and the model on in any case.</summary>
    public static ProgramResult RunAsserting(params string[] words) => Run(Asserting, Unchanged, words);

    private static ProgramResult Run(string[] command, IReadOnlyDictionary<string, string?> environment, string[] words)
    {
        using Process process = Start(command, environment, words);
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        return End(process, output, error);
    }

    private static ProgramResult End(Process process, Task<string> output, Task<string> error)
    {
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"cspsim did not end. It said:\n{output.Result}\n{error.Result}");
        }

        return new ProgramResult(process.ExitCode, output.Result, error.Result);
    }

    private static Process Start(string[] command, IReadOnlyDictionary<string, string?> environment, string[] words)
    {
        ProcessStartInfo start = new(command[0], [.. command[1..], .. words])
        {
            UseShellExecute = false,
            WorkingDirectory = Repository,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
            StandardErrorEncoding = System.Text.Encoding.UTF8,
        };
        foreach (string name in new[] { "NO_COLOR", "COLUMNS" })
        {
            start.Environment.Remove(name);
        }

        // Most runs here are over before the measuring code of the compiler pays: 1.86 s instead of 2.10.
        start.Environment["DOTNET_TieredPGO"] = "0";
        foreach ((string name, string? value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    private static string FindRepository()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "CspSim.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException($"No CspSim.sln above {AppContext.BaseDirectory}.");
    }

    private static string FindAssembly()
    {
        string beside = Path.Combine(AppContext.BaseDirectory, "cspsim.dll");
        if (File.Exists(beside) && File.Exists(Path.ChangeExtension(beside, ".runtimeconfig.json")))
        {
            return beside;
        }

        return Directory.EnumerateFiles(Path.Combine(Repository, "src", "CspSim.Worker", "bin"), "cspsim.dll", SearchOption.AllDirectories)
            .OrderByDescending(File.GetLastWriteTimeUtc)
            .First();
    }
}
