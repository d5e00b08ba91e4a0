using System.Diagnostics;
using System.Globalization;
using CspSim.Experiments.Plans;
using CspSim.Experiments.Results;

namespace CspSim.Benchmarks.Model;

/// <summary>
/// The reference model as a user runs it (scenario file, measures on, log off, one thread) beside the bare loop, in turn in one
/// process, by user time; then the same on one and on two threads, by the clock. What counts are the ratios of neighbours and their median.
/// </summary>
internal static class WholeModel
{
    public static void Compare(long applications, int rounds)
    {
        ExperimentPlan plan = ReferenceScenario.Load(applications, replications: 1);
        Console.WriteLine(Line($"whole model, {applications} applications, one thread; applications a second"));
        var ratios = new List<double>();
        for (int round = 0; round <= rounds; round++)
        {
            double model = RateByProcessor(() => Completed(ReferenceScenario.Run(plan, threads: 1)));
            double bare = RateByProcessor(() => RunBareLoop(applications, (ulong)round));

            // The first round warms up: its code is compiled while it runs.
            if (round > 0)
            {
                ratios.Add(model / bare);
                Console.WriteLine(Line($"  round {round}: cspsim {model:0}  bare loop {bare:0}  ratio {model / bare:0.000}"));
            }
        }

        Console.WriteLine(Line($"median ratio {Median(ratios):0.000} (lowest {ratios.Min():0.000}, highest {ratios.Max():0.000})"));
    }

    public static void CompareThreads(long applications, int rounds)
    {
        ExperimentPlan plan = ReferenceScenario.Load(applications, replications: 8);
        Console.WriteLine(Line($"threads, 8 replications of {applications} applications; applications a second"));
        var ratios = new List<double>();
        for (int round = 0; round <= rounds; round++)
        {
            double one = Rate(() => Completed(ReferenceScenario.Run(plan, threads: 1)));
            double two = Rate(() => Completed(ReferenceScenario.Run(plan, threads: 2)));
            if (round > 0)
            {
                ratios.Add(two / one);
                Console.WriteLine(Line($"  round {round}: one {one:0}  two {two:0}  ratio {two / one:0.000}"));
            }
        }

        Console.WriteLine(Line($"median ratio {Median(ratios):0.000} (lowest {ratios.Min():0.000}, highest {ratios.Max():0.000})"));
    }

    private static long RunBareLoop(long applications, ulong seed)
    {
        var loop = new BareLoop(applications, seed + 11);
        loop.Run();
        return loop.Completed;
    }

    private static long Completed(ExperimentResult result) => result.Arms.Sum(arm => arm.Balance.Ended);

    private static double Rate(Func<long> run)
    {
        long start = Stopwatch.GetTimestamp();
        long done = run();
        return done / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    // By processor time other programs of the machine take less of the clock; what they take of its caches stays.
    private static double RateByProcessor(Func<long> run)
    {
        TimeSpan start = Environment.CpuUsage.UserTime;
        long done = run();
        return done / (Environment.CpuUsage.UserTime - start).TotalSeconds;
    }

    private static double Median(List<double> values)
    {
        List<double> sorted = [.. values.Order()];
        int middle = sorted.Count / 2;
        return sorted.Count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
