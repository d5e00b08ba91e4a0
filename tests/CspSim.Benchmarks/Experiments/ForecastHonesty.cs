using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using CspSim.Experiments.Forecasts;
using CspSim.Experiments.Plans;
using CspSim.Experiments.Replication;
using CspSim.Experiments.Results;
using CspSim.Link;
using CspSim.Scenarios.Layers;
using CspSim.Scenarios.Loading;

namespace CspSim.Benchmarks.Experiments;

/// <summary>
/// What <c>plan</c> predicts beside what the run then takes: seconds, events, memory; each in a process of its own, as a user's would
/// be.
/// </summary>
/// <remarks>
/// The memory of this program is compared, which has no host and no log: some megabytes less than that of <c>cspsim run</c>.
/// </remarks>
internal static class ForecastHonesty
{
    private static readonly (string File, int Replications)[] s_scenarios =
    [
        ("kr-jp-csp.yaml", 8),
        ("kr-jp-drafts.yaml", 10),
        ("link-outage.yaml", 10),
        ("kr-jp-national.yaml", 1),
        ("reference/csp-lite.yaml", 40),
        ("reference/fork-join.yaml", 20),
        ("reference/jackson.yaml", 20),
        ("reference/md1.yaml", 20),
        ("reference/mg1.yaml", 20),
        ("reference/mm1.yaml", 20),
        ("reference/mmc.yaml", 6),
        ("reference/priority3.yaml", 20),
    ];

    /// <summary>Forecasts and runs the shipped scenarios whose path holds a text, with the replications listed above.</summary>
    public static void Compare(string part)
    {
        Console.WriteLine("scenario                  seconds: forecast    run  ratio   events: ratio   MB: forecast    run  ratio");
        foreach ((string file, int replications) in s_scenarios.Where(each => each.File.Contains(part, StringComparison.Ordinal)))
        {
            double[] forecast = Child("plan-forecast", file, replications);
            double[] run = Child("plan-run", file, replications);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{file,-28}{forecast[0],14:0.00}{run[0],7:0.00}{forecast[0] / run[0],7:0.00}{forecast[1] / run[1],16:0.000}"
                + $"{forecast[2],15:0}{run[2],7:0}{forecast[2] / run[2],7:0.00}"));
        }
    }

    /// <summary>Prints the forecast: seconds, events, megabytes.</summary>
    public static void Forecast(string file, int replications)
    {
        ExperimentPlan plan = Load(file, replications);
        ExperimentOptions options = Options();
        ExperimentForecast forecast = Pilot.Forecast(
            plan,
            options,
            TimeProvider.System,
            static () => Process.GetCurrentProcess().PeakWorkingSet64);
        Print(
            forecast.Cost.SecondsOf(plan.Arms.Count, replications, options.Threads),
            forecast.EventsOfRound * replications,
            forecast.MemoryBytes / 1e6);
    }

    /// <summary>Runs and prints the same.</summary>
    public static void Run(string file, int replications)
    {
        ExperimentPlan plan = Load(file, replications);
        long start = Stopwatch.GetTimestamp();
        ExperimentResult result = new ExperimentRunner(plan, Options()).Run();
        Print(
            Stopwatch.GetElapsedTime(start).TotalSeconds,
            result.Arms.Sum(static arm => arm.EventCount),
            Process.GetCurrentProcess().PeakWorkingSet64 / 1e6);
    }

    private static double[] Child(string command, string file, int replications)
    {
        string count = replications.ToString(CultureInfo.InvariantCulture);
        using Process process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [command, file, count])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        })!;
        string text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(static number => double.Parse(number, CultureInfo.InvariantCulture))];
    }

    private static void Print(double seconds, double events, double megabytes) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{seconds} {events} {megabytes}"));

    private static ExperimentOptions Options() => new() { LinkFactory = new PollyLinkFactory() };

    private static ExperimentPlan Load(string file, int replications)
    {
        LoadOptions options = new() { Replications = replications, Sets = ["compare.confidence=none"] };
        return ScenarioLoader.Load(Path.Combine(ScenarioFolder(), file), options).Scenario!.Plan;
    }

    private static string ScenarioFolder([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "scenarios"));
}
