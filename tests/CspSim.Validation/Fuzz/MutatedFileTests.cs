using System.Globalization;
using System.Text;
using CspSim.Scenarios.Layers;
using CspSim.Scenarios.Loading;

namespace CspSim.Validation.Fuzz;

/// <summary>Broken copies of the shipped files: each is reported with a place, in bounded time and memory, or runs.</summary>
/// <remarks>
/// A mutant is its seed: to see one again, set CSPSIM_MUTANT to it and run the test of the chosen mutant. With CSPSIM_MUTANTS=FIRST-LAST
/// those are made instead of the usual ones, and each that loads is run, and further; else one in ten is run.
/// </remarks>
public sealed class MutatedFileTests
{
    private const int Threads = 2;
    private const int RunsOneIn = 10;
    private const int EventsMost = 3000;

    private const int EventsMostOfChosen = 20_000;
    private const double CpuSecondsMost = 2;
    private const long BytesMost = 500L << 20;

    private static readonly string? s_chosenMutants = Environment.GetEnvironmentVariable("CSPSIM_MUTANTS");
    private static readonly int[] s_mutants = [.. (s_chosenMutants ?? "1-3000").Split('-').Select(Number)];

    // For one mutant, on the slowest and busiest machine: one that never ends is reported, and not waited for.
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(4);

    private static readonly IReadOnlyDictionary<string, byte[]> s_shipped = MutatedFiles.Shipped;

    // What is loaded, with the files that it reads. Those that are no scenario of their own are loaded as well: nothing may break on them.
    private static readonly (string Root, string[] Files)[] s_roots =
    [
        .. s_shipped.Keys.Order(StringComparer.Ordinal).Select(static root => (root, FilesOf(root))),
    ];

    [Trait("Category", "Sweep")]
    [Fact]
    public void Every_mutant_is_reported_with_its_place_or_is_a_scenario_that_runs()
    {
        List<string> faults = [];
        int[] current = new int[Threads];
        Thread[] threads =
        [
            .. Enumerable.Range(0, Threads).Select(thread => new Thread(() =>
            {
                for (int seed = s_mutants[0] + thread; seed <= s_mutants[1]; seed += Threads)
                {
                    Volatile.Write(ref current[thread], seed);
                    if (Fault((ulong)seed, runs: s_chosenMutants is not null || seed / Threads % RunsOneIn == 0) is { } fault)
                    {
                        lock (faults)
                        {
                            faults.Add(fault);
                        }
                    }
                }
            })
            { IsBackground = true }),
        ];
        foreach (Thread thread in threads)
        {
            thread.Start();
        }

        Await(threads, current);
        Assert.True(faults.Count == 0, $"{faults.Count} mutants:\n{string.Join("\n\n", faults)}");
    }

    [Fact]
    public void The_chosen_mutant_is_reported_with_its_place_or_is_a_scenario_that_runs()
    {
        string? chosen = Environment.GetEnvironmentVariable("CSPSIM_MUTANT");

        Assert.Null(Fault(chosen is null ? 2026 : (ulong)Number(chosen), runs: true));
    }

    private static string? Fault(ulong seed, bool runs)
    {
        DrawnNumbers numbers = new(seed);
        (string root, string[] files) = numbers.One(s_roots);
        string changed = numbers.One(files);
        byte[] content = Mutation.Of(s_shipped[changed], numbers);
        MutatedFiles mutant = new(s_shipped) { Path = changed, Content = content };
        double cpuBefore = ThreadCpu.Seconds();
        long bytesBefore = GC.GetAllocatedBytesForCurrentThread();
        LoadedScenario? scenario = null;
        string? fault;
        try
        {
            LoadResult result = ScenarioLoader.Load(root, LoadOptions.None, mutant);
            scenario = result.Scenario;
            fault = LoadFault.Of(result, mutant);
        }
        catch (Exception thrown)
        {
            fault = thrown.ToString();
        }

        double cpu = ThreadCpu.Seconds() - cpuBefore;
        long bytes = GC.GetAllocatedBytesForCurrentThread() - bytesBefore;
        fault ??= cpu > CpuSecondsMost ? $"took {cpu} s of processor time" : bytes > BytesMost ? $"allocated {bytes >> 20} MB" : null;
        int eventsMost = s_chosenMutants is null ? EventsMost : EventsMostOfChosen;
        fault ??= runs && scenario is not null ? ShortRun.FaultOf(scenario, eventsMost) : null;
        return fault is null ? null : $"seed {seed}, {changed} loaded as {root}: {fault}\n{Around(s_shipped[changed], content)}";
    }

    private static void Await(Thread[] threads, int[] current)
    {
        int[] last = new int[threads.Length];
        long[] since = [.. threads.Select(static _ => Environment.TickCount64)];
        while (threads.Any(static thread => thread.IsAlive))
        {
            Thread.Sleep(100);
            for (int thread = 0; thread < threads.Length; thread++)
            {
                int seed = Volatile.Read(ref current[thread]);
                since[thread] = seed == last[thread] ? since[thread] : Environment.TickCount64;
                last[thread] = seed;
                bool isStuck = threads[thread].IsAlive && Environment.TickCount64 - since[thread] > s_patience.TotalMilliseconds;
                Assert.False(isStuck, $"the mutant of seed {seed} does not end");
            }
        }
    }

    private static string[] FilesOf(string root)
    {
        MutatedFiles files = new(s_shipped);
        _ = ScenarioLoader.Load(root, LoadOptions.None, files);
        return [.. files.WereRead.Order(StringComparer.Ordinal)];
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static string Around(byte[] shipped, byte[] mutant)
    {
        int first = shipped.AsSpan().CommonPrefixLength(mutant);
        int from = Math.Max(0, first - 60);
        return Encoding.UTF8.GetString(mutant.AsSpan(from, Math.Min(200, mutant.Length - from)));
    }
}
