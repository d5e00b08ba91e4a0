namespace CspSim.Tests.Scenarios.Building;

public sealed class EffectCheckTests
{
    private const string Programme = "families: {shared: 12%}\ncsp: {mode: parallel, share: 30%}\n";

    [Theory]
    [InlineData("csp: {share: 30%}", "'share' has no effect: no family is filed in two offices of the programme")]
    [InlineData("families: {filing-lag: 1 month, lane: ordinary}", "'filing-lag', 'lane' have no effect: there are no families")]
    [InlineData(
        "families: {shared: 12%}\ncsp: {ramp-up: 1 year, selection: {effort: 90%}}",
        "'ramp-up', 'selection' have no effect: csp.share is 0%, so nobody asks for the programme")]
    [InlineData(
        "families: {shared: 12%}\ncsp: {share: 30%, reading: 40 min, cap: 10 / year}",
        "'cap', 'reading' have no effect: csp.mode is none")]
    [InlineData(
        "families: {shared: 12%}\ncsp: {mode: dossier, eligibility: 30 d, grant-share: 90%}",
        "'eligibility', 'grant-share' have no effect: mode dossier needs no petition")]
    [InlineData(
        "families: {shared: 12%}\ncsp: {mode: dossier, wait-for-partner: 60 d}",
        "'wait-for-partner' has no effect: with mode dossier no report crosses the link")]
    [InlineData(
        "families: {shared: 12%}\ncsp: {mode: parallel, share: 30%, sharing: false, search-saving: 10%}",
        "'search-saving' has no effect: csp.sharing is false")]
    [InlineData(
        "families: {shared: 12%}\ncsp: {mode: parallel, share: 30%, cap-year: programme}",
        "'cap-year' has no effect: there is no csp.cap")]
    [InlineData(
        "families: {shared: 12%}\ncsp: {mode: parallel, share: 30%, withdrawal-after: 5 d}",
        "'withdrawal-after' has no effect: there is no csp.withdrawal")]
    [InlineData(
        "families: {shared: 12%}\ncsp: {mode: parallel, share: 30%, eligibility: 30 d, withdrawal: 5%, withdrawal-after: 91 d}",
        "'withdrawal' has no effect: every petition is decided before it would be withdrawn")]
    [InlineData(
        "families: {shared: 12%}\ncsp: {mode: parallel, share: 30%, priority: none, priority-until: end}",
        "'priority-until' has no effect: csp.priority is none")]
    [InlineData(
        "families: {shared: 12%}\ncsp: {mode: parallel, share: 30%, contributions: 1, wait-for-draft: 30 d}",
        "'contributions', 'wait-for-draft' have no effect: csp.mode is parallel")]
    [InlineData(
        "families: {shared: 12%}\ncsp: {mode: parallel, share: 30%, wait-for-partner: none, wait-counts-from: grant}",
        "'wait-counts-from' has no effect: csp.wait-for-partner is none")]
    [InlineData(
        "families: {shared: 12%}\ncsp: {mode: parallel, share: 30%, draft-saving: 10%}",
        "'draft-saving' has no effect: csp.payload is citations")]
    [InlineData(
        "families: {shared: 12%}\ncsp: {mode: parallel, share: 30%, payload: citations-and-draft}",
        "'payload' has no effect: there is no prior-art and no csp.draft-saving")]
    [InlineData(
        "link: {latency: 3 s, faults: [{name: loss, kind: loss, probability: 5%}]}",
        "'latency', 'faults' have no effect: csp.mode is none")]
    [InlineData(
        "families: {shared: 12%}\ncsp: {mode: parallel, share: 30%, sharing: false, notices: false}\nlink: {latency: 3 s}",
        "'latency' has no effect: csp.sharing is false")]
    [InlineData("offices: {JPO: {eligibility: 30 d}}", "'eligibility' has no effect: csp.mode is none")]
    [InlineData(
        "offices: {JPO: {further-actions: ordinary, outcome: {geometric: {responds: 0%, response: 60 d, further-action: 2 h}}}}",
        "'response', 'further-action' have no effect: no action draws a response")]
    [InlineData(
        "offices: {JPO: {outcome: {notices: {allowed-at-once: 100%, allows: 60%, response: 60 d}}}}",
        "'response' has no effect: no action draws a response")]
    [InlineData(
        "offices: {JPO: {outcome: {notices: {allows: 60%, silence: {ends: refused, after: 60 d}}}}}",
        "'silence' has no effect: no applicant gives up")]
    [InlineData(
        "offices: {JPO: {queue: first-come, lanes: {ordinary: {order: oldest-first, due: 3 months}}}}",
        "'queue' has no effect: every lane has its own order")]
    [InlineData(
        "offices: {JPO: {queue: first-come, lanes: {ordinary: {order: oldest-first, due: 3 months}}}}",
        "'due' has no effect: the order of the lane is not due-date")]
    [InlineData("offices: {JPO: {lanes: {csp: {}, ordinary: {share: 100%}}, arrivals: {streams: {a: {poisson: {rate: 8000 / year}, lane: "
        + "ordinary}}}}}", "'share' has no effect: every stream of arrivals names its lane")]
    [InlineData(
        "families: {filing-lag: 1 month, streams: {a: {offices: [KIPO, JPO], rate: 80 / year, filing-lag: 2 months}}}",
        "'filing-lag' has no effect: every stream has its own filing-lag")]
    [InlineData(
        "arms: {a: {csp: {mode: none}}, b: {csp: {mode: dossier}}}\nfamilies: {shared: 12%}\ncsp: {notices: true}",
        "'notices' has no effect: mode dossier needs no petition")]
    [InlineData(
        "csp: {from: 2026-03-01, until: 2026-12-31}",
        "'from', 'until' have no effect: no family is filed in two offices of the programme")]
    [InlineData("families: {shared: 12%}\ncsp: {mode: none, share: 30%, sharing: true}", "'sharing' has no effect: csp.mode is none")]
    [InlineData("families: {shared: 12%}\ncsp: {mode: parallel, share: 30%, eligibility: 20 d}\n"
        + "offices: {KIPO: {eligibility: 30 d}, JPO: {eligibility: 30 d}}", "'eligibility' has no effect: every office that takes part "
        + "has its own")]
    [InlineData("families: {shared: 12%}\ncsp: {mode: parallel, share: 30%}\n"
        + "link: {latency: 3 s, resilience: {retry: {attempts: 5}, circuit-breaker: {opens-at: 50%}}}", "'retry', 'circuit-breaker' have "
        + "no effect: the link has neither faults nor a time-out")]
    [InlineData(
        "offices: {JPO: {desks: {response-due: 2 months, dispatch: 2 d}}}",
        "'response-due' has no effect: JPO has no desks.period")]
    [InlineData(
        "offices: {JPO: {outcome: {notices: {allows: 100%, re-examination: 20%}}}}",
        "'re-examination' has no effect: every response is allowed")]
    [InlineData(
        "offices: {JPO: {desks: {re-examination-due: 3 months, dispatch: 2 d}}}",
        "'re-examination-due' has no effect: JPO has no desks.period")]
    [InlineData(
        "offices: {JPO: {outcome: {notices: {allows: 60%}}, desks: {period: 1 month, re-examination-due: 3 months}}}",
        "'re-examination-due' has no effect: no applicant asks for re-examination")]
    [InlineData(
        "offices: {JPO: {lanes: {csp: {decision: 1 month}, ordinary: {share: 100%}}}}",
        "'decision' has no effect: no application enters by this lane but those of the programme")]
    [InlineData("run: {follow: none, follow-at-most: 1 year}", "'follow-at-most' has no effect: run.follow is none")]
    [InlineData("run: {follow: none, follow-to-the-end: true}", "'follow-to-the-end' has no effect: run.follow is given")]
    public void A_figure_that_changes_nothing_in_any_arm_is_reported(string lines, string message) =>
        Assert.Contains(Messages(lines), found => found.Contains("warning[CS107]: " + message, StringComparison.Ordinal));

    [Theory]
    [InlineData("families: {shared: 12%}\ncsp: {share: 30%, reading: 40 min, cap: 10 / year, wait-for-partner: 60 d, notices: true}\n"
        + "link: {latency: 3 s}\narms: {a: {csp: {mode: none}}, b: {csp: {mode: parallel}}}")]
    [InlineData("families: {shared: 12%}\ncsp: {mode: dossier, reading: 40 min}")]
    [InlineData("families: {shared: 12%}\ncsp: {mode: parallel, share: 30%, sharing: false}\nlink: {latency: 3 s}")]
    [InlineData("offices: {JPO: {outcome: {geometric: {responds: 10%, response: 60 d}}, further-actions: ordinary}}")]
    [InlineData("offices: {JPO: {outcome: {notices: {gives-up: 8%, allows: 60%, silence: {ends: refused, after: 60 d}}}}}")]
    [InlineData("offices: {JPO: {outcome: {notices: {allows: 60%, re-examination: 20%}}, "
        + "desks: {period: 1 month, re-examination-due: 3 months}}}")]
    [InlineData("families: {shared: 12%}\ncsp: {mode: dossier, from: 2026-03-01, sharing: true}")]
    [InlineData("families: {shared: 12%}\ncsp: {mode: parallel, share: 30%, eligibility: 20 d}\noffices: {KIPO: {eligibility: 30 d}}")]
    [InlineData("families: {shared: 12%}\ncsp: {mode: parallel, share: 30%}\nlink: {timeout: 30 s, resilience: {retry: {attempts: 5}}}")]
    [InlineData("offices: {JPO: {lanes: {csp: {}, fast: {share: 10%, decision: 1 month}, ordinary: {share: 90%}}}}")]
    [InlineData("families: {shared: 12%}\ncsp: {mode: parallel, share: 30%, eligibility: 30 d, withdrawal: 5%, withdrawal-after: 29 d}")]
    [InlineData("families: {shared: 12%}\ncsp: {mode: parallel, share: 30%, eligibility: {exponential: {mean: 30 d}}, withdrawal: 5%, "
        + "withdrawal-after: 1 year}")]
    [InlineData("run: {follow-at-most: 1 year}")]
    public void A_figure_that_some_arm_uses_is_not(string lines) =>
        Assert.DoesNotContain(Messages(lines), static found => found.Contains("CS107", StringComparison.Ordinal));

    [Fact]
    public void What_an_inherited_file_carries_along_is_not_reported()
    {
        MemoryFiles files = new MemoryFiles().With(
            "base.yaml",
            Sample.TwoOffices + "csp: {contributions: 1}\nparameters: {p: {default: 3}}\nassumptions: {offices.*.serch: chosen}\n");

        Assert.Empty(Sample.Messages("cspsim: 1\nextends: base.yaml\n", files));
    }

    [Theory]
    [InlineData("csp: {mode: parallel}", "csp.share is 0%, so nobody asks", "families: {shared: 12%}\n")]
    [InlineData("csp: {mode: parallel, share: 30%}", "no family is filed in two offices of the programme", "")]
    [InlineData("csp: {mode: parallel, share: 30%, grant-share: 0%}", "every petition is refused", "families: {shared: 12%}\n")]
    [InlineData(
        "csp: {mode: parallel, share: 30%, cap: 0.4 / year}",
        "a cap of 0.4 / year allows no pair a year",
        "families: {shared: 12%}\n")]
    [InlineData(
        "csp: {mode: parallel, share: 30%, petition-gap: {uniform: {low: 16 d, high: 20 d}}, petition-window: 15 d}",
        "petitions are 16 d or more apart, and a pair with more than 15 d between them is refused",
        "families: {shared: 12%}\n")]
    [InlineData(
        "csp: {mode: parallel, share: 30%, eligibility: 30 d, withdrawal: 100%, withdrawal-after: 29 d}",
        "every petition is withdrawn before it can be decided",
        "families: {shared: 12%}\n")]
    [InlineData(
        "csp: {mode: parallel, share: 30%, eligibility: 3 years}",
        "longer than the programme is open in the run",
        "families: {shared: 12%}\n")]
    [InlineData(
        "csp: {mode: parallel, share: 30%, from: 2027-12-01, eligibility: 60 d}",
        "longer than the programme is open in the run",
        "families: {shared: 12%}\n")]
    [InlineData(
        "csp: {mode: parallel, share: 30%}",
        "an office begins the examination before the family can ask at the last office",
        "families: {shared: 12%, filing-lag: 1 month}\n")]
    public void A_programme_in_which_nobody_can_be_granted_is_reported(string csp, string message, string families) =>
        Assert.Contains(Messages(families + csp), found => found.Contains(
            "warning[CS106]: nobody can be granted: ",
            StringComparison.Ordinal) && found.Contains(message, StringComparison.Ordinal));

    [Theory]
    [InlineData("csp: {mode: parallel, share: 30%, petition-gap: {uniform: {low: 14 d, high: 20 d}}, petition-window: 15 d}\n"
        + "offices: {KIPO: {backlog: 10 months}, JPO: {backlog: 10 months}}")]
    [InlineData("csp: {mode: parallel, share: 30%, notices: false}")]
    [InlineData("csp: {mode: dossier}")]
    [InlineData("csp: {mode: none}")]
    public void A_programme_in_which_some_can_is_not(string lines) =>
        Assert.DoesNotContain(
            Messages("families: {shared: 12%}\n" + lines),
            static found => found.Contains("CS106", StringComparison.Ordinal));

    [Theory]
    [InlineData(
        "link: {latency: 30 s, timeout: 30 s}",
        "warning[CS104]: every attempt takes 30 s or more and is given up after 30 s: no message ever arrives")]
    [InlineData(
        "link: {latency: {uniform: {low: 2 h, high: 3 h}}, timeout: 1 h}",
        "warning[CS104]: every attempt takes 2 h or more and is given up after 1 h")]
    [InlineData(
        "csp: {mode: parallel, share: 30%, wait-for-partner: 1 h}\nlink: {latency: 2 h}",
        "warning[CS105]: an office waits 1 h for its partner's report, which is under way and translated for 2 h or more")]
    [InlineData(
        "csp: {mode: parallel, share: 30%, wait-for-partner: 7 d, translation: 14 d}",
        "warning[CS105]: an office waits 7 d for its partner's report, which is under way and translated for 14 d or more")]
    [InlineData(
        "csp: {mode: parallel-drafts, share: 30%, wait-for-draft: 1 d}\nlink: {latency: 25 h}",
        "warning[CS105]: an office waits 1 d for its partner's draft, which is under way and translated for 25 h or more")]
    public void A_link_on_which_nothing_comes_in_time_is_reported(string lines, string message) =>
        Assert.Contains(
            Messages(lines.Contains("csp:", StringComparison.Ordinal) ? "families: {shared: 12%}\n" + lines : Programme + lines),
            found => found.Contains(message, StringComparison.Ordinal));

    [Theory]
    [InlineData("link: {latency: 29.9 s, timeout: 30 s}")]
    [InlineData("link: {latency: {exponential: {mean: 2 h}}, timeout: 30 s}")]
    public void A_link_on_which_something_does_is_not(string lines) =>
        Assert.DoesNotContain(
            Messages(Programme + lines),
            static found => found.Contains("CS104", StringComparison.Ordinal) || found.Contains("CS105", StringComparison.Ordinal));

    [Theory]
    [InlineData(
        "{name: x, kind: outage, at: 2028-02-01, lasts: 1 d}",
        "the fault 'x' begins on 2028-02-01, after the run (2026-01-05 to 2028-01-05): it has no effect")]
    [InlineData("{name: x, kind: outage, at: 2026-01-01, lasts: 4 d}", "the fault 'x' is over on 2026-01-05, before the run")]
    [InlineData("{name: x, kind: loss, probability: 5%, to: 2025-12-31}", "the fault 'x' is over on 2026-01-01, before the run")]
    [InlineData("{name: x, kind: duplication, probability: 5%, from: 2028-01-06}", "the fault 'x' begins on 2028-01-06, after the run")]
    public void A_fault_outside_the_run_is_reported(string fault, string message) =>
        Assert.Contains(
            Messages(Programme + $"link: {{faults: [{fault}]}}"),
            found => found.Contains("warning[CS108]: " + message, StringComparison.Ordinal));

    [Theory]
    [InlineData("{name: x, kind: outage, at: 2026-01-01, lasts: 5 d}")]
    [InlineData("{name: x, kind: loss, probability: 5%, to: 2026-01-05}")]
    [InlineData("{name: x, kind: loss, probability: 5%}")]
    public void A_fault_that_reaches_into_the_run_is_not(string fault) =>
        Assert.DoesNotContain(
            Messages(Programme + $"link: {{faults: [{fault}]}}"),
            static found => found.Contains("CS108", StringComparison.Ordinal));

    [Theory]
    [InlineData("parameters: {csp-share: {default: 30%}}", "the parameter 'csp-share' is used nowhere")]
    [InlineData("sources: {mip: {title: x}}", "no figure cites the source 'mip'")]
    [InlineData("assumptions: {offices.*.serch: chosen}", "the scenario has nothing at 'offices.*.serch', of which this assumption speaks")]
    public void What_is_declared_and_not_used_is_reported(string line, string message)
    {
        MemoryFiles files = new MemoryFiles().With("base.yaml", Sample.TwoOffices);

        Assert.Contains(
            "warning[CS109]: " + message,
            Assert.Single(Sample.Messages("cspsim: 1\nextends: base.yaml\n" + line + "\n", files)),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("expect: [\"mean(first-action-pendency, group=programme) < 1 year\"]", "there are no families")]
    [InlineData(
        "offices: {JPO: {lanes: {csp: {}, slow: {}}}}\nexpect: [\"mean(first-action-pendency, office=KIPO, lane=slow) < 1 year\"]",
        "KIPO has no lane 'slow'")]
    public void An_expectation_about_no_case_is_reported(string lines, string reason)
    {
        string because = reason is "there are no families" && lines.Contains("programme", StringComparison.Ordinal)
            ? "no family is filed in two offices of the programme"
            : reason;

        Assert.Contains(
            Messages(lines),
            found => found.Contains("warning[CS110]: no case is meant by this line: " + because, StringComparison.Ordinal));
    }

    [Fact]
    public void Published_years_that_the_run_does_not_show_are_counted() => Assert.Contains(
        Messages("published: {jp: {office: JPO, by-year: {2025: 9 months, 2026: 9 months, 2027: 9 months}}}"),
        static found => found.Contains("warning[CS112]: 2 of 3 published years (2025 to 2026) are no whole years of the run (whole are "
            + "2027 to 2027): they are not shown", StringComparison.Ordinal));

    [Fact]
    public void Visits_beyond_the_run_are_counted() => Assert.Contains(
        Messages("examiner-visits: [{from: KIPO, to: JPO, examiners: 1, start: 2026-04-01, length: 1 month, every: 1 year, times: 5}]"),
        static found => found.Contains(
            "warning[CS089]: 3 of 5 visits begin after the run, which ends on 2028-01-05: they have no effect",
            StringComparison.Ordinal));

    private static IReadOnlyList<string> Messages(string lines)
    {
        MemoryFiles files = new MemoryFiles().With("base.yaml", Sample.TwoOffices);
        return Sample.Messages("cspsim: 1\nextends: base.yaml\n" + lines + "\n", files);
    }
}
