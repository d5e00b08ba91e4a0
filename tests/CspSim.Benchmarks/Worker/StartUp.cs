using System.Diagnostics;
using System.Globalization;

namespace CspSim.Benchmarks.Worker;

/// <summary>
/// How long the program takes from its start to its end when it has little to do, beside a bare program of the same runtime.
/// </summary>
/// <remarks>
/// Each of twenty rounds starts every command once, so that a machine that others use disturbs all of them alike; the ratios are what to
/// compare between machines. Without a folder the native program is published first, which is not measured.
/// </remarks>
internal static class StartUp
{
    private const int Rounds = 20;

    private const string BareProject =
        """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <InvariantGlobalization>true</InvariantGlobalization>
            <UseAppHost>false</UseAppHost>
          </PropertyGroup>
        </Project>
        """;

    private const string BareProgram = "System.Console.Out.Write(\"hello\\n\");\n";

    /// <summary>Measures and prints medians and ratios.</summary>
    /// <param name="folder">A published program, native or not; empty: the native program is published for this machine.</param>
    public static void Compare(string folder)
    {
        string work = Directory.CreateTempSubdirectory("cspsim-start-up-").FullName;
        try
        {
            string[] program = ProgramIn(folder.Length > 0 ? folder : Publish(work));
            (string Name, string[] Words)[] commands =
            [
                ("a bare program", ["dotnet", MakeBare(work)]),
                ("cspsim --help", [.. program, "--help"]),
                ("cspsim validate scenarios/kr-jp-csp.yaml", [.. program, "validate", Path.Combine(
                    Repository(),
                    "scenarios",
                    "kr-jp-csp.yaml")]),
            ];
            Print(commands, Measure([.. commands.Select(static command => command.Words)]));
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    private static double[][] Measure(string[][] commands)
    {
        double[][] seconds = [.. commands.Select(static _ => new double[Rounds])];
        for (int round = -1; round < Rounds; round++)
        {
            for (int command = 0; command < commands.Length; command++)
            {
                long start = Stopwatch.GetTimestamp();
                Run(commands[command]);
                if (round >= 0)
                {
                    seconds[command][round] = Stopwatch.GetElapsedTime(start).TotalSeconds;
                }
            }
        }

        return seconds;
    }

    private static void Print((string Name, string[] Words)[] commands, double[][] seconds)
    {
        Console.WriteLine("command                                      median s  fastest s  median / bare");
        double bare = Median(seconds[0]);
        for (int i = 0; i < commands.Length; i++)
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{commands[i].Name,-44}{Median(seconds[i]),9:0.000}{seconds[i].Min(),11:0.000}{Median(seconds[i]) / bare,15:0.0}"));
        }
    }

    private static string[] ProgramIn(string folder)
    {
        string assembly = Path.Combine(folder, "cspsim.dll");
        return File.Exists(assembly) ? ["dotnet", assembly] : [Path.Combine(folder, "cspsim")];
    }

    private static string Publish(string work)
    {
        string folder = Path.Combine(work, "cspsim");
        string platform = AppContext.GetData("RUNTIME_IDENTIFIER") as string ?? "linux-x64";
        Run(["dotnet", "publish", Path.Combine(Repository(), "src", "CspSim.Worker"), "-c", "Release", "-r", platform, "-o", folder]);
        return folder;
    }

    private static string MakeBare(string work)
    {
        string project = Path.Combine(work, "bare");
        Directory.CreateDirectory(project);
        File.WriteAllText(Path.Combine(project, "bare.csproj"), BareProject);
        File.WriteAllText(Path.Combine(project, "Program.cs"), BareProgram);
        string output = Path.Combine(work, "bare-built");
        Run(["dotnet", "build", project, "-c", "Release", "-o", output]);
        return Path.Combine(output, "bare.dll");
    }

    private static void Run(string[] words)
    {
        ProcessStartInfo start = new(words[0], words[1..])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            string code = process.ExitCode.ToString(CultureInfo.InvariantCulture);
            throw new InvalidOperationException($"{string.Join(' ', words)} ended with {code}:\n{output}{errors.Result}");
        }
    }

    private static double Median(double[] values)
    {
        double[] sorted = [.. values.Order()];
        int middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static string Repository()
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
}
