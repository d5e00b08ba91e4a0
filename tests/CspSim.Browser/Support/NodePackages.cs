using System.Collections.Concurrent;
using System.Diagnostics;

namespace CspSim.Browser.Support;

/// <summary>Packages of npm that stand in a lock file; where they cannot be had, the test that asks is skipped.</summary>
internal static class NodePackages
{
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(2);

    // Once for all tests: npm removes what is there before it installs, under the hands of a test that reads it.
    private static readonly ConcurrentDictionary<string, Lazy<(bool IsDone, string Said)>> s_installed = new(StringComparer.Ordinal);

    /// <summary>The folder of the repository.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Installs the packages of a folder beside a copy of what it holds, the first time that a test asks.</summary>
    /// <param name="folder">The folder, from the root.</param>
    /// <returns>Where they are.</returns>
    public static string Install(string folder)
    {
        string copy = Path.Combine(AppContext.BaseDirectory, "npm", Path.GetFileName(folder));
        (bool isDone, string said) = s_installed.GetOrAdd(folder, _ => new(() => InstallInto(copy, folder))).Value;
        Assert.SkipUnless(isDone, $"npm cannot install the packages of {folder} here: {said}");
        return copy;
    }

    /// <summary>Runs npm.</summary>
    public static (bool IsDone, string Said) Run(string folder, params string[] words)
    {
        ProcessStartInfo start = new("npm", words)
        {
            WorkingDirectory = folder, RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false,
        };
        try
        {
            using Process process = Process.Start(start)!;
            Task<string> output = process.StandardOutput.ReadToEndAsync();
            Task<string> error = process.StandardError.ReadToEndAsync();
            if (!process.WaitForExit(s_limit))
            {
                process.Kill(entireProcessTree: true);
                return (false, "it took too long");
            }

            return (process.ExitCode == 0, output.Result + error.Result);
        }
        catch (System.ComponentModel.Win32Exception missing)
        {
            return (false, missing.Message);
        }
    }

    private static (bool IsDone, string Said) InstallInto(string copy, string folder)
    {
        Directory.CreateDirectory(copy);
        foreach (string file in Directory.GetFiles(Path.Combine(Root, folder)))
        {
            File.Copy(file, Path.Combine(copy, Path.GetFileName(file)), overwrite: true);
        }

        return Run(copy, "ci", "--no-audit", "--no-fund", "--silent");
    }

    private static string FindRoot()
    {
        string folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "CspSim.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests run inside the repository.");
        }

        return folder;
    }
}
