namespace CspSim.Scenarios.Reference;

/// <summary>For each code a piece of a file that earns it.</summary>
public static class WrongExamples
{
    private static readonly SortedDictionary<string, string> s_all = new(StringComparer.Ordinal)
    {
        ["CS001"] = "offices:\n\tKIPO:\n\t\texaminers: 40",
        ["CS002"] = "search: lognormal(mean: 5 h, cv: 0.6)",
        ["CS003"] = "examiners: 40\nexaminers: 44",
        ["CS004"] = "rate: {value: 8,000 / year}",
        ["CS005"] = "search: [[[[ ... more than 64 brackets ... ]]]]",
        ["CS006"] = "by-year: {2019: 1, 2020: 2, ... more than 100,000 values ...}",
        ["CS007"] = "KIPO:\n  <<: *korea",
        ["CS009"] = "cspsim: 1\nname: one\n---\ncspsim: 1\nname: two",
        ["CS010"] = "examinors: 40",
        ["CS011"] = "run: {seed: 7}",
        ["CS012"] = "examiners: forty",
        ["CS013"] = "clock: requested",
        ["CS015"] = "arrivals: {even: {rate: 8280 / year}, poisson: {rate: 8280 / year}}",
        ["CS016"] = "lanes: {csp: {}, ordinary: {share: 90%}}",
        ["CS020"] = "wait-for-partner: 60",
        ["CS021"] = "timeout: 5 m",
        ["CS022"] = "latency: 30%",
        ["CS023"] = "share: 130%",
        ["CS024"] = "rate: 8280",
        ["CS025"] = "backlog: 7,600 cases",
        ["CS026"] = "filing-lag: 12 mnths",
        ["CS030"] = "search: {lognorm: {mean: 5 h, cv: 0.6}}",
        ["CS031"] = "search: {lognormal: {mean: 5 h, sigma: 0.5}}",
        ["CS032"] = "filing-lag: {uniform: {low: 12 months, high: 0 months}}",
        ["CS033"] = "search: {normal: {mean: 5 h, sd: 4 h}}",
        ["CS034"] = "search-saving: {uniform: {low: 0%, high: 140%}}",
        ["CS035"] = "empirical: {file: efforts.csv, column: no-such-column, unit: h}",
        ["CS040"] = "csp: {offices: [KIPO, JP0]}",
        ["CS041"] = "extends: this-very-file.yaml",
        ["CS042"] = "extends: offices/korea.yaml",
        ["CS043"] = "csp: {share: \"${csp-shre}\"}",
        ["CS044"] = "parameters: {csp-share: {default: 130%, range: 0% to 100%}}",
        ["CS045"] = "compare: {baseline: no-cps}",
        ["CS046"] = "csp: {lane: fast}",
        ["CS047"] = "time-zone: Asia/Seul",
        ["CS048"] = "run: {start: 2040-01-01, length: 2 years}",
        ["CS049"] = "rates: {by-year: {2026: 8280}}",
        ["CS050"] = "examiners: 4",
        ["CS051"] = "run: {length: 1 year, warm-up: 1 year}",
        ["CS052"] = "run: {replications: 1}",
        ["CS053"] = "compare: {measures: [first-action-pendancy]}",
        ["CS054"] = "retry: {attempts: 100, first-delay: 10 d}",
        ["CS055"] = "run: {start: 2026-02-30}",
        ["CS056"] = "run: {warm-up: 1 year}",
        ["CS057"] = "wait-for-partner: 60 business days",
        ["CS058"] = "wait-for-partner: none",
        ["CS059"] = "families: {streams: {all: {offices: [KIPO, JPO], rate: 20000 / year}}}",
        ["CS060"] = "examiners: {value: 40, source: no-such-source}",
        ["CS070"] = "cspsim: 2",
        ["CS080"] = "selection: {response: 300%}",
    };

    /// <summary>The piece; null when the code has none.</summary>
    /// <param name="code">Such as <c>CS020</c>.</param>
    public static string? Find(string code) => s_all.GetValueOrDefault(code);
}
