using System.Globalization;
using CspSim.Experiments.Loads;
using CspSim.Experiments.Plans;
using CspSim.Link;
using CspSim.Model;
using CspSim.Scenarios.Diagnostics;
using CspSim.Scenarios.Keys;
using CspSim.Scenarios.Layers;
using CspSim.Scenarios.Loading;
using CspSim.Tests.Scenarios;
using CspSim.Tests.Support;

namespace CspSim.Validation.Fuzz;

/// <summary>Every length of time that the format allows can be run: nothing leaves the range of simulated time or of dates.</summary>
public sealed class ExtremeValueTests
{
    private const string TwoOffices = """
        cspsim: 1
        offices:
          KIPO:
            time-zone: Asia/Seoul
            calendar: {hours: 09:00-09:01, weekdays: mon}
            examiners: 40
            search-power: {all: 100%}
            search-tau: 5 h
            case-time-share: 0.0001%
            arrivals: {poisson: {rate: 50 / year}}
            lanes: {csp: {}, fast: {share: 20%, order: due-date, due: 55 d, decision: 12 d}, ordinary: {share: 80%}}
            desks: {outside-search: {share: 50%, turnaround: 10 d}, approval: {approvers: 2, effort: 5 min}, dispatch: 1 d}
            withdrawals: {share: 5%}
            deferral: {share: 5%}
            search: {lognormal: {mean: 5 h, cv: 0.6}}
            first-action: 4 h
            outcome: {geometric: {responds: 99.9%, response: 60 d, further-action: 1 h}}
          JPO:
            time-zone: Asia/Tokyo
            examiners: 40
            search-power: {all: 100%}
            search-tau: 5 h
            arrivals: {even: {rate: 60 / year}}
            clock: filing
            request-delay: {exponential: {mean: 1 year}}
            search: 5 h
            first-action: 4 h
            backlog: {cases: 20, oldest: 1 year}
            outcome: {documents: {overcomes: 80%, response: 60 d, appeal: {share: 50%, reversed: 50%, takes: 1 year}}}
          EPO:
            examiners: 40
            search-power: {all: 100%}
            search-tau: 5 h
            arrivals: {even: {rate: 50 / year}}
            search: 5 h
            first-action: 4 h
            outcome:
              notices: {allowed-at-once: 10%, gives-up: 10%, allows: 60%, refuses: 40%, response: 60 d, further-action: 1 h,
                silence: {ends: refused, after: 30 d}}
        prior-art: {classes: {all: 100%}, grounds: 2, kinds: {x: 50%, y: 30%, a: 20%}}
        families:
          streams:
            s: {offices: [KIPO, JPO], rate: 20 / year, filing-lag: {exponential: {mean: 1 year}}}
            r: {offices: [KIPO, JPO], rate: 6 / year, routes: {r: {share: 100%, filing-lag: {exponential: {mean: 1 year}}}}}
        csp: {offices: [KIPO, JPO], mode: parallel-drafts, share: 79%, eligibility: 13 d, wait-for-partner: 1 d, wait-for-draft: 1 h,
              petition-gap: 1 d, translation: 1 d, reading: 1 h}
        link:
          latency: 1 min
          timeout: 10 s
          faults: [{name: c, kind: corruption, probability: 10%}, {name: o1, kind: outage, every: 10 d, starts: sat 22:00, lasts: 12 h},
                {name: o2, kind: outage, up: {exponential: {mean: 1 d}}, lasts: 1 h}]
          resilience: {retry: {attempts: 8, first-delay: 2 h, longest-delay: 6 h}, hedge: {after: 1 h, most-copies: 5}}
        run: {start: 2150-12-31, length: 1 year, replications: 2, follow: decisions, overload: intended}

        """;

    private static readonly string[] s_longest =
        ["10000 years", "2600000 business days", "{exponential: {mean: 10000 years}}", "{lognormal: {mean: 10000 years, cv: 30}}"];

    private static readonly string[] s_starts = ["2150-12-31", "1950-01-01"];

    private static IEnumerable<KeyEntry> Keys => KeyTable.All.Where(
        static key => key.Allows(ValueForms.Duration | ValueForms.BusinessDays)
            && key.Section is "offices" or "csp" or "link" or "families");

    public static TheoryData<string> Settings => [.. Keys.SelectMany(SettingsOf)];

    [Theory]
    [Trait("Category", "Sweep")]
    [MemberData(nameof(Settings))]
    public void What_the_format_takes_can_be_run(string setting)
    {
        foreach (string start in s_starts)
        {
            LoadResult result = Load([setting, "run.start=" + start]);
            foreach (ArmPlan arm in result.Scenario?.Plan.Arms ?? [])
            {
                Assert.All(OfficeLoad.Of(arm.World), static load => Assert.False(double.IsNaN(load.Ratio)));
                SimRun run = SimRun.Of(arm.World, link: new PollyLinkFactory());

                Assert.Null(FilingRules.WhatComesInEndsOrIsInside(run, isOver: false));
                Assert.Null(FilingRules.StampsAscend(run));
                Assert.All(run.Log, line => Assert.InRange(arm.World.Window.DateOf(line.At).Year, 1, 9999));
            }
        }
    }

    // What is refused is refused with its range; most values are taken.
    [Fact]
    public void Most_lengths_are_taken_and_the_others_are_refused_with_a_reason()
    {
        LoadResult[] results = [.. Settings.Select(row => Load([row.Data]))];

        Assert.NotNull(Load([]).Scenario);
        Assert.True(results.Count(result => result.Scenario is not null) > results.Length / 2);
        Assert.All(
            results,
            result => Assert.True(result.Scenario is not null || result.Diagnostics.Any(each => each.Severity == Severity.Error)));
    }

    [Fact]
    public void Every_key_is_run_with_one_of_them_at_every_start() => Assert.Empty(
        from key in Keys
        from start in s_starts
        let results = SettingsOf(key).Select(setting => Load([setting, "run.start=" + start])).ToArray()
        where results.All(static result => result.Scenario is null)
        let errors = results[^1].Diagnostics.Where(static each => each.Severity == Severity.Error)
        select $"{key.Path} {start}: {string.Join("; ", errors.Select(DiagnosticText.Concise))}");

    // The longest of the format, and of the key where it has a bound of its own.
    private static IEnumerable<string> SettingsOf(KeyEntry key) => s_longest
        .Concat(double.IsFinite(key.Most) && key.Allows(ValueForms.Duration)
            ? [string.Create(CultureInfo.InvariantCulture, $"{key.Most:R} h")]
            : [])
        .Select(value => PathOf(key) + "=" + value);

    private static LoadResult Load(string[] sets) =>
        ScenarioLoader.Load("a.yaml", new LoadOptions { Sets = sets }, new MemoryFiles().With("a.yaml", TwoOffices));

    // The office and the fault of the sample that have the section of the key.
    private static string PathOf(KeyEntry key)
    {
        bool isOfJapan = key.Path.Contains("outcome.documents", StringComparison.Ordinal)
            || key.Path.Contains("backlog.", StringComparison.Ordinal);
        bool isOfEurope = key.Path.Contains("outcome.notices", StringComparison.Ordinal);
        bool recurs = key.Path.EndsWith(".every", StringComparison.Ordinal);
        return key.Path
            .Replace("offices.*", isOfJapan ? "offices.JPO" : isOfEurope ? "offices.EPO" : "offices.KIPO", StringComparison.Ordinal)
            .Replace("lanes.*", "lanes.fast", StringComparison.Ordinal)
            .Replace("streams.*.routes.*", "streams.r.routes.r", StringComparison.Ordinal)
            .Replace("streams.*", "streams.s", StringComparison.Ordinal)
            .Replace("faults[]", recurs ? "faults[1]" : "faults[2]", StringComparison.Ordinal);
    }
}
