using System.Diagnostics;
using System.Globalization;

namespace CspSim.Benchmarks.Model;

/// <summary>The largest memory of a process that runs the reference model once, at two sizes, each in a process of its own.</summary>
internal static class PeakMemory
{
    public static void Compare()
    {
        foreach (long applications in (long[])[1_000_000, 10_000_000])
        {
            string size = applications.ToString(CultureInfo.InvariantCulture);
            using Process process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["memory-run", size]))!;
            process.WaitForExit();
        }
    }

    public static void RunOnce(long applications)
    {
        _ = ReferenceScenario.Run(ReferenceScenario.Load(applications, replications: 1), threads: 1);
        long peak = Process.GetCurrentProcess().PeakWorkingSet64;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{applications} applications: peak {peak / 1048576.0:0.0} MiB, "
            + $"{GC.CollectionCount(0)} collections of the youngest generation"));
    }
}
