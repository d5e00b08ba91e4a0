using System.Globalization;
using System.Text;
using CspSim.Scenarios.Keys;
using CspSim.Scenarios.Layers;
using CspSim.Scenarios.Loading;

namespace CspSim.Validation.Fuzz;

/// <summary>
/// A small world of two offices with other values at its keys: each is reported with a place, or runs from its first event to its last.
/// </summary>
/// <remarks>A mix of settings is its seed: CSPSIM_SETTINGS=FIRST-LAST has other mixes made than the usual ones.</remarks>
public sealed class MutatedSettingTests
{
    // Every key meets each eighth value and every value each eighth key.
    private const int EveryPair = 8;
    private const string TwoOffices = """
        cspsim: 1
        sources: {a: {title: x}}
        parameters: {KIPO: {default: 30%, range: 0% to 100%}}
        offices:
          KIPO: {examiners: 4, arrivals: {poisson: {rate: 828 / year}}, search: {lognormal: {mean: 5 h, cv: 0.6}}, first-action: 4 h,
                backlog: 3 months}
          JPO: {examiners: 4, arrivals: {even: {rate: 800 / year}}, search: 5 h, first-action: 4 h, outcome: {geometric: {responds: 50%}},
                lanes: {csp: {}, accelerated: {decision: 10 d, families: {share: 10%}}, ordinary: {share: 100%}},
                desks: {period: 1 month, outside-search: {share: 50%, lanes: [ordinary], turnaround: 2 weeks}, dispatch: 2 d,
                        approval: {approvers: 2, effort: 10 min}},
                withdrawals: {share: 1%, after: 3 months}, deferral: {share: 1%, until: 24 months}}
        families: {shared: 12%, filing-lag: {uniform: {low: 0 months, high: 12 months}}}
        csp: {offices: [KIPO, JPO], mode: parallel, share: {value: 30%, low: 10%, high: 60%}, eligibility: 7 business days,
              from: 2026-03-01}
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

    // Two years of the two offices have fewer.
    private const int EventsMost = 20_000;
    private const int SettingsMost = 16;

    [Trait("Category", "Sweep")]
    [Fact]
    public void Every_key_refuses_what_nobody_should_write_or_runs_with_it()
    {
        string[] keys = [.. KeyTable.All.Select(RandomSettings.PathOf)];
        List<string> faults = [];
        foreach (string set in Enumerable.Range(0, keys.Length * Mutation.Values.Count)
            .Where(pair => ((pair % keys.Length) + (pair / keys.Length)) % EveryPair == 0)
            .Select(pair => $"{keys[pair % keys.Length]}={Mutation.Values[pair / keys.Length]}"))
        {
            if (Fault(set) is { } fault)
            {
                faults.Add($"{set}: {fault}");
            }
        }

        Assert.True(faults.Count == 0, $"{faults.Count}:\n{string.Join("\n\n", faults.Take(20))}");
    }

    [Trait("Category", "Sweep")]
    [Fact]
    public void Every_mix_of_settings_that_loads_runs()
    {
        string? chosen = Environment.GetEnvironmentVariable("CSPSIM_SETTINGS");
        int[] seeds = [.. (chosen ?? "1-250").Split('-').Select(static text => int.Parse(text, CultureInfo.InvariantCulture))];
        List<string> faults = [];
        HashSet<string> keys = new(StringComparer.Ordinal);
        for (int seed = seeds[0]; seed <= seeds[1]; seed++)
        {
            (LoadedScenario scenario, IReadOnlyList<string> settings) = Mixed(new DrawnNumbers((ulong)seed));
            keys.UnionWith(settings.Select(
                static set => set[..set.IndexOf('=', StringComparison.Ordinal)].Replace("JPO", "KIPO", StringComparison.Ordinal)));
            if (ShortRun.FaultOf(scenario, EventsMost) is { } fault)
            {
                faults.Add($"seed {seed}, {string.Join(" ", settings.Select(static set => $"--set '{set}'"))}: {fault}");
            }
        }

        Assert.True(faults.Count == 0, $"{faults.Count}:\n{string.Join("\n\n", faults)}");
        int all = KeyTable.All.Select(RandomSettings.PathOf).Distinct(StringComparer.Ordinal).Count();
        Assert.True(chosen is not null || keys.Count > all / 2, $"only {keys.Count} of {all} keys had a value that loads");
    }

    // The two offices with one drawn setting after the other, those left out that do not go with the ones before.
    private static (LoadedScenario Scenario, IReadOnlyList<string> Settings) Mixed(DrawnNumbers drawn)
    {
        LoadedScenario scenario = Load([]).Result.Scenario!;
        List<string> settings = [];
        for (int left = drawn.Whole(2, SettingsMost); left > 0; left--)
        {
            string[] more = [.. settings, RandomSettings.Draw(drawn)];
            if (Load(more).Result.Scenario is { } loaded)
            {
                scenario = loaded;
                settings.Add(more[^1]);
            }
        }

        return (scenario, settings);
    }

    private static string? Fault(string setting)
    {
        try
        {
            (LoadResult result, MutatedFiles files) = Load([setting]);
            return LoadFault.Of(result, files) ?? (result.Scenario is { } scenario ? ShortRun.FaultOf(scenario, EventsMost) : null);
        }
        catch (Exception thrown)
        {
            return thrown.ToString();
        }
    }

    private static (LoadResult Result, MutatedFiles Files) Load(string[] settings)
    {
        MutatedFiles files = new(MutatedFiles.Shipped) { Path = "a.yaml", Content = Encoding.UTF8.GetBytes(TwoOffices) };
        return (ScenarioLoader.Load("a.yaml", new LoadOptions { Sets = settings }, files), files);
    }
}
