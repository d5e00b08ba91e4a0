namespace CspSim.Scenarios.Reference;

/// <summary>
/// For each code a piece of a file that earns it: a piece that begins with the version is a whole file, the others stand in a scenario
/// that is right without them.
/// </summary>
public static class WrongExamples
{
    private static readonly SortedDictionary<string, string> s_all = new(StringComparer.Ordinal)
    {
        ["CS001"] = "offices:\n\tKIPO:\n\t\texaminers: 40",
        ["CS002"] = "offices:\n  KIPO:\n    search: lognormal(mean: 5 h, cv: 0.6)",
        ["CS003"] = "offices:\n  KIPO:\n    examiners: 40\n    examiners: 44",
        ["CS004"] = "offices:\n  KIPO:\n    backlog: {value: 7,600 cases}",
        ["CS005"] = "x-deep: [[[[ ... more than 64 brackets ... ]]]]",
        ["CS006"] = "x-long: [1, 2, ... more than 100,000 values ...]",
        ["CS007"] = "offices:\n  KIPO: &korea {examiners: 40}\n  JPO:\n    <<: *korea",
        ["CS008"] = "name: a name in Shift_JIS, EUC-KR or UTF-16",
        ["CS009"] = "cspsim: 1\nname: one\n---\ncspsim: 1\nname: two",
        ["CS010"] = "offices:\n  KIPO:\n    examinors: 40",
        ["CS011"] = "parameters:\n  csp-share: {title: Families that join, default: null}",
        ["CS012"] = "offices:\n  KIPO:\n    examiners: forty",
        ["CS013"] = "offices:\n  KIPO:\n    clock: requested",
        ["CS014"] = "--set 'link.faults[7].probability=5%'",
        ["CS015"] = "offices:\n  KIPO:\n    arrivals:\n      even: {rate: 8280 / year}\n      poisson: {rate: 8280 / year}",
        ["CS016"] = "offices:\n  KIPO:\n    lanes: {csp: {}, ordinary: {share: 90%}}",
        ["CS020"] = "csp:\n  wait-for-partner: 60",
        ["CS021"] = "link:\n  timeout: 5 m",
        ["CS022"] = "link:\n  latency: 30%",
        ["CS023"] = "csp:\n  share: 130%",
        ["CS024"] = "offices:\n  KIPO:\n    arrivals: {poisson: {rate: 8280}}",
        ["CS025"] = "offices:\n  KIPO:\n    backlog: 7_600 cases",
        ["CS026"] = "families:\n  filing-lag: 12 mnths",
        ["CS030"] = "offices:\n  KIPO:\n    search: {lognorm: {mean: 5 h, cv: 0.6}}",
        ["CS031"] = "offices:\n  KIPO:\n    search: {lognormal: {mean: 5 h, cv: 0.6, sigma: 0.5}}",
        ["CS032"] = "families:\n  filing-lag: {uniform: {low: 12 months, high: 0 months}}",
        ["CS033"] = "offices:\n  KIPO:\n    search: {normal: {mean: 5 h, sd: 4 h}}",
        ["CS034"] = "csp:\n  search-saving: {uniform: {low: 0%, high: 140%}}",
        ["CS035"] = "offices:\n  KIPO:\n    arrivals: {dates: {file: requests.csv, column: received}}",
        ["CS040"] = "csp:\n  offices: [KIPO, JP0]",
        ["CS041"] = "cspsim: 1\nextends: a.yaml",
        ["CS042"] = "cspsim: 1\nextends: offices/korea.yaml",
        ["CS043"] = "csp:\n  share: ${csp-shre}",
        ["CS044"] = "parameters:\n  csp-share: {default: 130%, range: 0% to 100%}",
        ["CS045"] = "compare:\n  baseline: no-cps",
        ["CS046"] = "csp:\n  mode: parallel\n  lane: fast",
        ["CS047"] = "offices:\n  KIPO:\n    time-zone: Asia/Seul",
        [
            "CS048"] = "offices:\n  KIPO:\n    calendar: {hours: 09:00-18:00, holidays: offices/holidays/kr.yaml}\n"
                + "run: {start: 2040-01-01, length: 2 years}",
        ["CS049"] = "offices:\n  KIPO:\n    arrivals: {poisson: {rates: {by-year: {2026: 8280}}}}",
        ["CS050"] = "offices:\n  KIPO:\n    examiners: 4",
        ["CS051"] = "run:\n  length: 1 year\n  warm-up: 1 year",
        ["CS052"] = "run:\n  replications: 1",
        ["CS053"] = "compare:\n  measures: [first-action-pendancy]",
        [
            "CS054"] = "csp: {mode: parallel, wait-for-partner: 60 d}\nlink:\n  resilience:\n"
                + "    retry: {attempts: 100, first-delay: 10 d, longest-delay: 40 d}",
        ["CS055"] = "run:\n  start: 2026-02-30",
        ["CS056"] = "offices:\n  KIPO:\n    backlog: 10 months\nrun:\n  length: 3 years\n  warm-up: 1 year",
        ["CS057"] = "csp:\n  wait-for-partner: 60 business days",
        ["CS058"] = "csp: {mode: parallel, wait-for-partner: none}\nlink:\n  faults: [{name: bad line, kind: loss, probability: 2%}]",
        ["CS059"] = "families:\n  streams: {all: {offices: [KIPO, JPO], rate: 20000 / year}}",
        ["CS060"] = "offices:\n  KIPO:\n    examiners: {value: 40, source: no-such-source}",
        ["CS061"] = "csp:\n  share: {value: 30%, low: 10%}",
        ["CS062"] = "csp:\n  mode: {value: parallel, low: none, high: serial}",
        ["CS063"] = "csp:\n  share: {value: 30%, low: 40%, high: 60%}",
        ["CS064"] = "offices:\n  KIPO:\n    lanes:\n      csp: {}\n      accelerated: {share: {value: 10%, low: 5%, high: 20%}}\n"
            + "      ordinary: {share: 90%}",
        ["CS065"] = "study:\n  inputs: [csp.shar]",
        ["CS070"] = "cspsim: 2",
        ["CS080"] = "offices:\n  KIPO:\n    outcome: {geometric: {responds: 60%}}\ncsp:\n  share: 30%\n  selection: {response: 200%}",
        ["CS081"] = "arms:\n  one: {csp: {share: 10%}}\n  two: {csp: {share: 10%}}",
        ["CS082"] = "offices:\n  KIPO:\n    arrivals: {poisson: {rate: 10000000 / h}}",
        ["CS083"] = "parameters:\n  csp-share: {default: \"${other}\"}",
        ["CS084"] = "offices:\n  KIPO:\n    search-power: {ko: 100%, ja: 60%, zh: 40%, en: 70%, other: 20%, kr: 30%}",
        ["CS085"] = "prior-art: null\ncompare:\n  measures: [search-recall]",
        ["CS086"] = "offices:\n  KIPO:\n    outcome: {geometric: {responds: 60%}}\ncsp:\n  mode: pph",
        ["CS087"] = "examiner-visits:\n  - {from: KIPO, to: JPO, examiners: 40, start: 2027-04-01, length: 3 months}",
        ["CS088"] = "offices:\n  KIPO:\n    lanes: {csp: {}, ordinary: {share: 100%, decision: 1 month}}\nfamilies:\n  shared: 12%",
        ["CS089"] = "csp:\n  from: 2099-01-01",
        [
            "CS090"] = "calibration:\n  KIPO:\n    targets: {search-effort: {value: 5 h, within: 0.05 h}}\n"
                + "    free: {search.lognormal.median: {low: 2 h, high: 9 h}}",
        [
            "CS091"] = "calibration:\n  KIPO:\n    targets: {first-action-pendency: {value: 11 months, within: 1 month}}\n"
                + "    free: {search.lognormal.mean: {low: 2 h, high: 9 h}}",
        [
            "CS092"] = "calibration:\n  KIPO:\n    targets: {effort-per-case: {value: 9 h, within: 0.05 h}}\n"
                + "    free: {search.lognormal.mean: {low: 2 h, high: 9 h}, first-action.lognormal.mean: {low: 2 h, high: 9 h}}",
        ["CS093"] = "offices:\n  KIPO:\n    time-zone: Asia/Seoul\n    calendar: {hours: 09:00-18:00, worked-days: [2026-02-13]}",
        ["CS094"] = "offices:\n  KIPO:\n    arrivals: {poisson: {rate: 0.0001 / year}}\n    backlog: 7600 cases",
        ["CS100"] = "offices:\n  KIPO:\n    arrivals: {dates: {file: empty.csv, column: requested}}",
        ["CS101"] = "offices:\n  KIPO:\n    arrivals: {dates: {file: requests-by-month.csv, column: month}}",
        ["CS102"] =
            "offices:\n  KIPO:\n    arrivals: {dates: {file: requests.csv, column: requested}}\nrun: {start: 2026-02-16, length: 2 years}",
        ["CS103"] = "offices:\n  KIPO:\n    calendar: {hours: 09:00-18:00, holidays: twice.csv}",
        ["CS104"] = "families: {shared: 12%}\ncsp: {mode: parallel, share: 30%}\nlink: {latency: 2 h, timeout: 30 s}",
        ["CS105"] = "families: {shared: 12%}\ncsp: {mode: parallel, share: 30%, translation: 14 d, wait-for-partner: 7 d}",
        ["CS106"] = "families: {shared: 12%}\ncsp: {mode: parallel, share: 30%, petition-gap: 20 d, petition-window: 15 d}",
        ["CS107"] = "csp: {mode: parallel, contributions: 1}",
        ["CS108"] = "link:\n  faults: [{name: incident, kind: outage, at: 2037-03-10T09:00, lasts: 1 d}]",
        ["CS109"] = "parameters: {csp-shre: {default: 30%}}",
        ["CS110"] = "csp: {share: 0%}\nexpect: [\"mean(first-action-pendency, group=programme) < 10 months\"]",
        ["CS111"] = "offices:\n  KIPO:\n    calendar: {hours: 09:00-18:00, holidays: monthly.ics}",
        ["CS112"] = "published: {jpo: {office: JPO, by-year: {2017: 9.3 months}}}",
        ["CS113"] = "arms:\n  idle: {csp: {mode: none}}\ncompare: {today: [idle]}",
        ["CS120"] = "name: \"KR-JP \\e[31mparallel CSP\"",
        ["CS121"] = "arms:\n  all: {csp: {mode: parallel}}",
        ["CS122"] = "arms:\n  share-10: {csp: {share: 10%}}\n  share-1O: {csp: {share: 20%}}",
        ["CS123"] = "arms:\n  no-cps: null",
        ["CS140"] = "csp: {mode: parallel, from: 2026-09-01, until: 2026-06-30}",
        ["CS141"] = "csp: {mode: parallel, until: 2040-01-01}",
        ["CS142"] = "arms:\n  other: {offices: {KIPO: {examiners: 41}}}\nrun: {follow: none}",
        ["CS143"] = "run: {follow-to-the-end: true}",
        ["CS150"] = "offices:\n  KIPO:\n    desks: {period: 5 months}",
        ["CS151"] = "offices:\n  KIPO:\n    desks: {approval: {approvers: 1, effort: 5 h}}",
        ["CS171"] = "offices:\n  KIPO:\n    examiners: {start: 40, contracts-ending: {2026: 60}}",
        ["CS170"] = "offices:\n  KIPO:\n    withdrawals: {share: 100%}",
        ["CS181"] = "families: {shared: 12%}\ncsp: {instead: ordinary}",
        ["CS182"] = "offices:\n  KIPO:\n    lanes: {csp: {}, fast: {families: {share: 10%, until: 2020-12-31}}, ordinary: {share: 100%}}",
        ["CS180"] = "families: {shared: 12%}\ncsp: {routes: [pct]}",
        ["CS160"] = "compare: {shares: [first-action-pendency of 6 months]}",
        ["CS161"] = "compare: {shares: [backlog > 9000]}",
    };

    /// <summary>The piece; null when the code has none.</summary>
    /// <param name="code">Such as <c>CS020</c>.</param>
    public static string? Find(string code) => s_all.GetValueOrDefault(code);
}
