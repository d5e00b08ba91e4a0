using System.Diagnostics;
using System.Globalization;

namespace CspSim.Acceptance.Support;

/// <summary>The built program, run as users run it: a process with words, streams and an exit code.</summary>
internal static class CspSimProgram
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(10);

    private static readonly Dictionary<string, string> s_unchanged = new(StringComparer.Ordinal);

    public static string Repository { get; } = FindRepository();

    /// <summary>The program beside the tests, else the one that the Worker project built.</summary>
    public static string Assembly { get; } = FindAssembly();

    public static ProgramResult Run(params string[] words) => Run(s_unchanged, words);

    public static ProgramResult Run(IReadOnlyDictionary<string, string> environment, params string[] words)
    {
        using Process process = Start(environment, words);
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        return End(process, output, error);
    }

    /// <summary>Starts the program and sends it an interrupt as soon as its error stream says a word.</summary>
    public static ProgramResult RunAndInterruptAt(string word, params string[] words)
    {
        using Process process = Start(s_unchanged, words);
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        List<string> said = [];
        while (process.StandardError.ReadLine() is { } line)
        {
            said.Add(line);
            if (line.Contains(word, StringComparison.Ordinal))
            {
                break;
            }
        }

        using (Process kill = Process.Start("kill", [IsInterruptIgnored() ? "-TERM" : "-INT", process.Id.ToString(CultureInfo.InvariantCulture)]))
        {
            kill.WaitForExit();
        }

        Task<string> rest = process.StandardError.ReadToEndAsync();
        ProgramResult result = End(process, output, rest);
        return result with { Error = string.Join('\n', said) + "\n" + result.Error };
    }

    // A shell without job control starts what it puts into the background with SIGINT ignored, and children inherit that.
    public static bool IsInterruptIgnored()
    {
        const string field = "SigIgn:";
        string? ignored = File.Exists("/proc/self/status")
            ? File.ReadLines("/proc/self/status").FirstOrDefault(static line => line.StartsWith(field, StringComparison.Ordinal))
            : null;
        const ulong interruptBit = 1UL << 1;
        return ignored is not null && (ulong.Parse(ignored.AsSpan(field.Length).Trim(), NumberStyles.HexNumber, CultureInfo.InvariantCulture) & interruptBit) != 0;
    }

    private static ProgramResult End(Process process, Task<string> output, Task<string> error)
    {
        if (!process.WaitForExit(s_patience))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"cspsim did not end. It said:\n{output.Result}\n{error.Result}");
        }

        return new ProgramResult(process.ExitCode, output.Result, error.Result);
    }

    private static Process Start(IReadOnlyDictionary<string, string> environment, string[] words)
    {
        ProcessStartInfo start = new("dotnet", [Assembly, .. words])
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

        foreach ((string name, string value) in environment)
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
