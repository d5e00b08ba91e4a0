using System.Globalization;
using System.Text;
using CspSim.Scenarios.Diagnostics;
using CspSim.Scenarios.Keys;
using CspSim.Scenarios.Loading;
using CspSim.Scenarios.Text;
using Xunit;

namespace CspSim.Validation.Fuzz;

/// <summary>Broken copies of the shipped files: each is told with a place, in bounded time and memory, or is a scenario that runs.</summary>
/// <remarks>
/// A mutant is its seed: to see one again, set CSPSIM_MUTANT to it and run the test of the chosen mutant. With CSPSIM_MUTANTS=FIRST-LAST those
/// are made instead of the usual ones, and each that loads is run, and further; else one in ten is run.
/// </remarks>
public sealed class MutatedFileTests
{
    // Every key meets each third value and every value each third key.
    private const int EveryPair = 3;
    private const string TwoOffices = """
        cspsim: 1
        sources: {a: {title: x}}
        parameters: {KIPO: {default: 30%, range: 0% to 100%}}
        offices:
          KIPO: {examiners: 4, arrivals: {poisson: {rate: 828 / year}}, search: {lognormal: {mean: 5 h, cv: 0.6}}, first-action: 4 h, backlog: 3 months}
          JPO: {examiners: 4, arrivals: {even: {rate: 800 / year}}, search: 5 h, first-action: 4 h, outcome: {geometric: {responds: 50%}}}
        families: {shared: 12%, filing-lag: {uniform: {low: 0 months, high: 12 months}}}
        csp: {offices: [KIPO, JPO], mode: parallel, share: 30%, eligibility: 7 business days, from: 2026-03-01}
        link:
          latency: 3 s
          timeout: 30 s
          faults: [{name: x, kind: outage, every: 4 weeks, starts: sat 22:00, lasts: 6 h}, {name: y, kind: loss, probability: 5%}]
          resilience: {retry: {attempts: 3}, circuit-breaker: {opens-at: 50%}}
        arms: {no-csp: {csp: {mode: none}}, csp: {}}
        compare: {baseline: no-csp, measures: [first-action-pendency], by: [office]}
        expect: ["mean(first-action-pendency, office=JPO) < 60 months"]
        run: {length: 2 years, replications: 5}

        """;
    private const int Threads = 2;
    private const int RunsOneIn = 10;
    private const int EventsMost = 3000;

    // The whole of the two offices below.
    private const int EventsOfAll = 20_000;
    private const double CpuSecondsMost = 2;
    private const long BytesMost = 500L << 20;

    private static readonly string? s_chosenMutants = Environment.GetEnvironmentVariable("CSPSIM_MUTANTS");
    private static readonly int[] s_mutants = [.. (s_chosenMutants ?? "1-20000").Split('-').Select(Number)];

    // For one mutant, on the slowest and busiest machine: one that never ends is told, and not waited for.
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(4);

    private static readonly IReadOnlyDictionary<string, byte[]> s_shipped = Directory
        .EnumerateFiles(ScenarioFolder.Path, "*.yaml", SearchOption.AllDirectories)
        .ToDictionary(static path => "scenarios/" + Path.GetRelativePath(ScenarioFolder.Path, path).Replace('\\', '/'), File.ReadAllBytes, StringComparer.Ordinal);

    // What is loaded, with the files that it reads. Those that are no scenario of their own are loaded as well: nothing may break on them.
    private static readonly (string Root, string[] Files)[] s_roots =
    [
        .. s_shipped.Keys.Order(StringComparer.Ordinal).Select(static root => (root, FilesOf(root))),
    ];

    [Fact]
    public void Every_mutant_is_told_with_its_place_or_is_a_scenario_that_runs()
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
    public void Every_key_refuses_what_nobody_should_write_or_runs_with_it()
    {
        string[] keys = [.. KeyTable.All.Select(static key => key.Path.Replace("arms.*", "arms.x.csp.share", StringComparison.Ordinal).Replace("by-year.*", "by-year.2026", StringComparison.Ordinal).Replace("by-month.*", "by-month.2026-01", StringComparison.Ordinal).Replace(".*", ".KIPO", StringComparison.Ordinal).Replace("[]", "[0]", StringComparison.Ordinal))];
        List<string> faults = [];
        foreach (string set in Enumerable.Range(0, keys.Length * Mutation.Values.Count)
            .Where(pair => ((pair % keys.Length) + (pair / keys.Length)) % EveryPair == 0)
            .Select(pair => $"{keys[pair % keys.Length]}={Mutation.Values[pair / keys.Length]}"))
        {
            MutatedFiles files = new(s_shipped) { Path = "a.yaml", Content = Encoding.UTF8.GetBytes(TwoOffices) };
            try
            {
                LoadResult result = ScenarioLoader.Load("a.yaml", new LoadOptions { Sets = [set] }, files);
                if ((Fault(result, files) ?? (result.Scenario is { } scenario ? FaultOfRun(scenario, EventsOfAll) : null)) is { } fault)
                {
                    faults.Add($"{set}: {fault}");
                }
            }
            catch (Exception thrown)
            {
                faults.Add($"{set}: {thrown}");
            }
        }

        Assert.True(faults.Count == 0, $"{faults.Count}:\n{string.Join("\n\n", faults.Take(20))}");
    }

    [Fact]
    public void The_chosen_mutant_is_told_with_its_place_or_is_a_scenario_that_runs()
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
            fault = Fault(result, mutant);
        }
        catch (Exception thrown)
        {
            fault = thrown.ToString();
        }

        double cpu = ThreadCpu.Seconds() - cpuBefore;
        long bytes = GC.GetAllocatedBytesForCurrentThread() - bytesBefore;
        fault ??= cpu > CpuSecondsMost ? $"took {cpu} s of processor time" : bytes > BytesMost ? $"allocated {bytes >> 20} MB" : null;
        fault ??= runs && scenario is not null ? FaultOfRun(scenario, s_chosenMutants is null ? EventsMost : EventsOfAll) : null;
        return fault is null ? null : $"seed {seed}, {changed} loaded as {root}: {fault}\n{Around(s_shipped[changed], content)}";
    }

    private static void Await(Thread[] threads, int[] current)
    {
        int[] last = new int[threads.Length];
        long[] since = new long[threads.Length];
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

    private static string? FaultOfRun(LoadedScenario scenario, int eventsMost)
    {
        try
        {
            ShortRun.Of(scenario, eventsMost);
            return null;
        }
        catch (Exception thrown)
        {
            return $"loads and does not run: {thrown}";
        }
    }

    private static string? Fault(LoadResult result, MutatedFiles files)
    {
        bool hasError = result.Diagnostics.Any(static each => each.Severity == Severity.Error);
        if (hasError == (result.Scenario is not null))
        {
            return hasError ? "an error and a scenario" : "neither an error nor a scenario";
        }

        return result.Diagnostics.Select(each => PlaceFault(each, Text(each, files))).FirstOrDefault(static found => found is not null);
    }

    private static string? PlaceFault(Diagnostic each, SourceText source)
    {
        bool isInside = each.Line >= 1 && each.Column >= 1 && each.Line <= source.LineCount && each.Column <= source.Line(each.Line).Length + 1;
        bool isRight = isInside && each.End >= each.Start && each.Message.Length is > 0 and <= 500 && !each.Message.Any(char.IsControl)
            && !each.Message.Contains("System.", StringComparison.Ordinal) && DiagnosticText.Full(each).Length > 0;
        return isRight ? null : $"{DiagnosticText.Concise(each)} to {each.End}";
    }

    private static SourceText Text(Diagnostic each, MutatedFiles files)
    {
        const string set = "--set ";
        return new SourceText(each.File, each.File.StartsWith(set, StringComparison.Ordinal) ? each.File[set.Length..] : Encoding.UTF8.GetString(files.Read(each.File) ?? []).TrimStart('\uFEFF'));
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
