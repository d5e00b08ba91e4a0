namespace CspSim.Tests.Scenarios.Diagnostics;

/// <summary>Bad input and the exact message: lines that a user writes, put between others, and what the loader says to them.</summary>
internal static class BadInput
{
    /// <summary>
    /// Number of the row, text before, the lines in question, text after, and the message with its line counted inside those lines.
    /// </summary>
    public static TheoryData<int, string, string, string, string> Rows { get; } = new()
    {
        {
            1,
            "cspsim: 1\nrun: {length: 2 years}\n",
            "offices:\n\tKIPO:\n\t\texaminers: 40\n\t\tarrivals: {poisson: {rate: 8280 / year}}\n\t\tsearch: 5 h\n\t\tfirst-action: 4 h\n",
            "",
            "2:1: error[CS001]: a tab is used for indentation; YAML allows spaces only\n"
                + "  help: replace each tab by two spaces: cspsim fix --tabs FILE"
        },
        {
            2,
            "cspsim: 1\nsources: {mip-2015: {title: x}}\nrun: {length: 2 years}\noffices:\n  KIPO:\n    examiners: 40\n"
                + "    arrivals: {poisson: {rate: 8280 / year}}\n",
            "    search: lognormal(mean: 5 h, cv: 0.6)\n",
            "    first-action: 4 h\n",
            "1:23: error[CS002]: ':' inside a distribution ends the YAML text here\n"
                + "  help: write {lognormal: {mean: 5 h, cv: 0.6}} or lognormal(mean=5 h, cv=0.6)"
        },
        {
            3,
            "cspsim: 1\nsources: {mip-2015: {title: x}}\nrun: {length: 2 years}\noffices:\n  KIPO:\n"
                + "    arrivals: {poisson: {rate: 8280 / year}}\n    search: {lognormal: {mean: 5 h, cv: 0.6}}\n"
                + "    first-action: {lognormal: {mean: 4 h, cv: 0.5}}\n",
            "    examiners: 40\n    case-time-share: 70%\n    examiners: 44\n",
            "",
            "3:5: error[CS003]: 'examiners' is given twice in offices.KIPO (first on line 1)\n  help: keep one of the two"
        },
        {
            4,
            "cspsim: 1\nrun: {length: 2 years}\nfamilies:\n streams:\n  kr-first:\n    offices: [KIPO, JPO]\n",
            "    rate: {value: 8,000 / year, assumed: true}\n",
            "offices:\n  KIPO:\n    examiners: 40\n    arrivals: {poisson: {rate: 8280 / year}}\n"
                + "    search: {lognormal: {mean: 5 h, cv: 0.6}}\n    first-action: {lognormal: {mean: 4 h, cv: 0.5}}\n  JPO:\n"
                + "    examiners: 40\n    arrivals: {poisson: {rate: 8280 / year}}\n    search: {lognormal: {mean: 5 h, cv: 0.6}}\n"
                + "    first-action: {lognormal: {mean: 4 h, cv: 0.5}}\n",
            "1:21: error[CS004]: '000 / year' is a key without a value: the comma before it ends the entry\n"
                + "  help: write 8000 / year, or quote the text"
        },
        {
            5,
            "cspsim: 1\nsources: {mip-2015: {title: x}}\nrun: {length: 2 years}\noffices:\n",
            "  KIPO:\n    examinors: 40\n",
            "    arrivals: {poisson: {rate: 8280 / year}}\n    search: {lognormal: {mean: 5 h, cv: 0.6}}\n"
                + "    first-action: {lognormal: {mean: 4 h, cv: 0.5}}\n",
            "2:5: error[CS010]: unknown key 'examinors' in offices.KIPO\n"
                + "  help: a similar name exists: 'examiners'; cspsim explain offices.examiners"
        },
        {
            6,
            "cspsim: 1\nsources: {mip-2015: {title: x}}\nrun: {length: 2 years}\noffices:\n",
            "  KIPO:\n    examiners: 40\n",
            "    search: {lognormal: {mean: 5 h, cv: 0.6}}\n    first-action: {lognormal: {mean: 4 h, cv: 0.5}}\n",
            "1:3: error[CS011]: office KIPO has no 'arrivals' and no 'backlog': it would never receive a case\n"
                + "  help: add e.g. arrivals: {poisson: {rate: 8280 / year}}"
        },
        {
            7,
            "cspsim: 1\nsources: {mip-2015: {title: x}}\nrun: {length: 2 years}\noffices:\n  KIPO:\n",
            "    examiners: forty\n",
            "    arrivals: {poisson: {rate: 8280 / year}}\n    search: {lognormal: {mean: 5 h, cv: 0.6}}\n"
                + "    first-action: {lognormal: {mean: 4 h, cv: 0.5}}\n",
            "1:16: error[CS012]: 'examiners' needs a whole number, found the text 'forty'\n  help: examiners: 40"
        },
        {
            8,
            "cspsim: 1\nsources: {mip-2015: {title: x}}\nrun: {length: 2 years}\noffices:\n  JPO:\n    examiners: 40\n"
                + "    arrivals: {poisson: {rate: 8280 / year}}\n    search: {lognormal: {mean: 5 h, cv: 0.6}}\n"
                + "    first-action: {lognormal: {mean: 4 h, cv: 0.5}}\n  KIPO:\n    examiners: 40\n"
                + "    arrivals: {poisson: {rate: 8280 / year}}\n    search: {lognormal: {mean: 5 h, cv: 0.6}}\n"
                + "    first-action: {lognormal: {mean: 4 h, cv: 0.5}}\ncsp:\n",
            "  wait-for-partner: 60\n",
            "",
            "1:21: error[CS020]: a duration needs a unit, found the bare number 60\n  help: 60 d (calendar days) or 60 business days"
        },
        {
            9,
            "cspsim: 1\nsources: {mip-2015: {title: x}}\nrun: {length: 2 years}\noffices:\n  JPO:\n    examiners: 40\n"
                + "    arrivals: {poisson: {rate: 8280 / year}}\n    search: {lognormal: {mean: 5 h, cv: 0.6}}\n"
                + "    first-action: {lognormal: {mean: 4 h, cv: 0.5}}\n  KIPO:\n    examiners: 40\n"
                + "    arrivals: {poisson: {rate: 8280 / year}}\n    search: {lognormal: {mean: 5 h, cv: 0.6}}\n"
                + "    first-action: {lognormal: {mean: 4 h, cv: 0.5}}\nlink:\n",
            "  timeout: 5 m\n",
            "",
            "1:12: error[CS021]: unit 'm' is ambiguous\n  help: 5 min (minutes) or 5 months"
        },
        {
            10,
            "cspsim: 1\nsources: {mip-2015: {title: x}}\nrun: {length: 2 years}\noffices:\n  JPO:\n    examiners: 40\n"
                + "    arrivals: {poisson: {rate: 8280 / year}}\n    search: {lognormal: {mean: 5 h, cv: 0.6}}\n"
                + "    first-action: {lognormal: {mean: 4 h, cv: 0.5}}\n  KIPO:\n    examiners: 40\n"
                + "    arrivals: {poisson: {rate: 8280 / year}}\n    search: {lognormal: {mean: 5 h, cv: 0.6}}\n"
                + "    first-action: {lognormal: {mean: 4 h, cv: 0.5}}\nlink:\n",
            "  latency: 30%\n",
            "",
            "1:12: error[CS022]: 'latency' is a duration, found a share\n  help: 30 s, or {lognormal: {mean: 3 s, cv: 1.0}}"
        },
        {
            11,
            "cspsim: 1\nsources: {mip-2015: {title: x}}\nrun: {length: 2 years}\noffices:\n  JPO:\n    examiners: 40\n"
                + "    arrivals: {poisson: {rate: 8280 / year}}\n    search: {lognormal: {mean: 5 h, cv: 0.6}}\n"
                + "    first-action: {lognormal: {mean: 4 h, cv: 0.5}}\n  KIPO:\n    examiners: 40\n"
                + "    arrivals: {poisson: {rate: 8280 / year}}\n    search: {lognormal: {mean: 5 h, cv: 0.6}}\n"
                + "    first-action: {lognormal: {mean: 4 h, cv: 0.5}}\ncsp:\n",
            "  share: 130%\n",
            "",
            "1:10: error[CS023]: 'share' must lie between 0% and 100%, found 130%"
        },
        {
            12,
            "cspsim: 1\nsources: {mip-2015: {title: x}}\nrun: {length: 2 years}\noffices:\n  KIPO:\n    examiners: 40\n"
                + "    search: {lognormal: {mean: 5 h, cv: 0.6}}\n    first-action: {lognormal: {mean: 4 h, cv: 0.5}}\n    arrivals:\n",
            "      poisson: {rate: 8280}\n",
            "",
            "1:23: error[CS024]: a rate needs a period, found the bare number 8280\n  help: 8280 / year, or 33.5 / business day"
        },
        {
            13,
            "cspsim: 1\nsources: {mip-2015: {title: x}}\nrun: {length: 2 years}\noffices:\n  KIPO:\n    examiners: 40\n"
                + "    arrivals: {poisson: {rate: 8280 / year}}\n    first-action: 4 h\n",
            "    search: {lognorm: {mean: 5 h, cv: 0.6}}\n",
            "",
            "1:14: error[CS030]: unknown distribution 'lognorm'\n"
                + "  help: a similar name exists: 'lognormal'; known: constant, empirical, exponential, gamma, lognormal, mixture, "
                + "triangular, uniform, weibull"
        },
        {
            14,
            "cspsim: 1\nsources: {mip-2015: {title: x}}\nrun: {length: 2 years}\noffices:\n  KIPO:\n    examiners: 40\n"
                + "    arrivals: {poisson: {rate: 8280 / year}}\n    first-action: 4 h\n",
            "    search: {lognormal: {mean: 5 h, cv: 0.6, sigma: 0.5}}\n",
            "",
            "1:46: error[CS031]: lognormal is given by mean and cv, or by median and sigma; not by three of them\n"
                + "  help: remove sigma (mean 5 h and cv 0.6 mean sigma = 0.5545)"
        },
        {
            15,
            "cspsim: 1\nsources: {mip-2015: {title: x}}\nrun: {length: 2 years}\noffices:\n  JPO:\n    examiners: 40\n"
                + "    arrivals: {poisson: {rate: 8280 / year}}\n    search: {lognormal: {mean: 5 h, cv: 0.6}}\n"
                + "    first-action: {lognormal: {mean: 4 h, cv: 0.5}}\n  KIPO:\n    examiners: 40\n"
                + "    arrivals: {poisson: {rate: 8280 / year}}\n    search: {lognormal: {mean: 5 h, cv: 0.6}}\n"
                + "    first-action: {lognormal: {mean: 4 h, cv: 0.5}}\nfamilies:\n",
            "  filing-lag: {uniform: {low: 12 months, high: 0 months}}\n",
            "",
            "1:31: error[CS032]: low (12 months) is above high (0 months)\n  help: swap the two"
        },
        {
            16,
            "cspsim: 1\nsources: {mip-2015: {title: x}}\nrun: {length: 2 years}\noffices:\n  KIPO:\n    examiners: 40\n"
                + "    arrivals: {poisson: {rate: 8280 / year}}\n    first-action: 4 h\n",
            "    search: {normal: {mean: 5 h, sd: 4 h}}\n",
            "",
            "1:14: error[CS033]: a normal distribution gives negative efforts (10.6% of draws here)\n"
                + "  help: {lognormal: {mean: 5 h, cv: 0.8}} has the same mean and spread"
        },
        {
            17,
            "cspsim: 1\nsources: {mip-2015: {title: x}}\nrun: {length: 2 years}\noffices:\n  KIPO:\n    examiners: 40\n"
                + "    arrivals: {poisson: {rate: 8280 / year}}\n    search: {lognormal: {mean: 5 h, cv: 0.6}}\n"
                + "    first-action: {lognormal: {mean: 4 h, cv: 0.5}}\n  JPO:\n    examiners: 40\n"
                + "    arrivals: {poisson: {rate: 8280 / year}}\n    search: {lognormal: {mean: 5 h, cv: 0.6}}\n"
                + "    first-action: {lognormal: {mean: 4 h, cv: 0.5}}\ncsp:\n",
            "  offices: [KIPO, JP0]\n",
            "",
            "1:19: error[CS040]: there is no office 'JP0'\n  help: a similar name exists: 'JPO' (letter O); offices in this file: KIPO, JPO"
        },
        {
            20,
            "cspsim: 1\nsources: {mip-2015: {title: x}}\nrun: {length: 2 years}\noffices:\n  KIPO:\n    examiners: 40\n"
                + "    arrivals: {poisson: {rate: 8280 / year}}\n    search: {lognormal: {mean: 5 h, cv: 0.6}}\n"
                + "    first-action: {lognormal: {mean: 4 h, cv: 0.5}}\n  JPO:\n    examiners: 40\n"
                + "    arrivals: {poisson: {rate: 8280 / year}}\n    search: {lognormal: {mean: 5 h, cv: 0.6}}\n"
                + "    first-action: {lognormal: {mean: 4 h, cv: 0.5}}\nparameters: {csp-share: {default: 30%}}\ncsp:\n",
            "  share: ${csp-shre}\n",
            "",
            "1:10: error[CS043]: parameter 'csp-shre' is not declared\n"
                + "  help: a similar name exists: 'csp-share'; declare it under parameters:, with a default"
        },
        {
            22,
            "cspsim: 1\nsources: {mip-2015: {title: x}}\nrun: {length: 2 years}\noffices:\n  KIPO:\n    search: 10 h\n"
                + "    first-action: 5 h\n    arrivals: {poisson: {rate: 2.652 / h}}\n",
            "    examiners: 34\n",
            "",
            "1:16: warning[CS050]: KIPO is offered 1.17 hours of work for each hour its 34 examiners have: the queue grows without end "
                + "and means depend on run.length\n"
                + "  help: 40 examiners bring the load to 0.99 and 42 to 0.95; or say run.overload: intended"
        },
        {
            23,
            "cspsim: 1\nsources: {mip-2015: {title: x}}\noffices:\n  KIPO:\n    examiners: 40\n"
                + "    arrivals: {poisson: {rate: 8280 / year}}\n    search: {lognormal: {mean: 5 h, cv: 0.6}}\n"
                + "    first-action: {lognormal: {mean: 4 h, cv: 0.5}}\n  JPO:\n    examiners: 40\n"
                + "    arrivals: {poisson: {rate: 8280 / year}}\n    search: {lognormal: {mean: 5 h, cv: 0.6}}\n"
                + "    first-action: {lognormal: {mean: 4 h, cv: 0.5}}\nrun:\n",
            "  length: 1 year\n  warm-up: 1 year\n",
            "",
            "2:12: error[CS051]: the warm-up (1 year) leaves nothing of the run (1 year) to measure\n  help: run.length: 3 years"
        },
        {
            24,
            "cspsim: 1\nsources: {mip-2015: {title: x}}\noffices:\n  KIPO:\n    examiners: 40\n"
                + "    arrivals: {poisson: {rate: 8280 / year}}\n    search: {lognormal: {mean: 5 h, cv: 0.6}}\n"
                + "    first-action: {lognormal: {mean: 4 h, cv: 0.5}}\n  JPO:\n    examiners: 40\n"
                + "    arrivals: {poisson: {rate: 8280 / year}}\n    search: {lognormal: {mean: 5 h, cv: 0.6}}\n"
                + "    first-action: {lognormal: {mean: 4 h, cv: 0.5}}\nrun:\n  length: 2 years\n",
            "  replications: 1\n",
            "",
            "1:17: error[CS052]: a 95% confidence interval needs at least 2 replications\n"
                + "  help: replications: {at-least: 20, until: half-width of first-action-pendency < 2%}, or compare.confidence: none"
        },
        {
            25,
            "cspsim: 1\nsources: {mip-2015: {title: x}}\nrun: {length: 2 years}\noffices:\n  KIPO:\n    examiners: 40\n"
                + "    arrivals: {poisson: {rate: 8280 / year}}\n    search: {lognormal: {mean: 5 h, cv: 0.6}}\n"
                + "    first-action: {lognormal: {mean: 4 h, cv: 0.5}}\n  JPO:\n    examiners: 40\n"
                + "    arrivals: {poisson: {rate: 8280 / year}}\n    search: {lognormal: {mean: 5 h, cv: 0.6}}\n"
                + "    first-action: {lognormal: {mean: 4 h, cv: 0.5}}\nexpect:\n",
            "  - p95(first-action-pendancy) < 12 months\n",
            "",
            "1:9: error[CS053]: unknown measure 'first-action-pendancy'\n"
                + "  help: a similar name exists: 'first-action-pendency'; cspsim explain measures"
        },
        {
            26,
            "cspsim: 1\nsources: {mip-2015: {title: x}}\nrun: {length: 2 years}\noffices:\n  KIPO:\n    examiners: 40\n"
                + "    arrivals: {poisson: {rate: 8280 / year}}\n    search: {lognormal: {mean: 5 h, cv: 0.6}}\n"
                + "    first-action: {lognormal: {mean: 4 h, cv: 0.5}}\n  JPO:\n    examiners: 40\n"
                + "    arrivals: {poisson: {rate: 8280 / year}}\n    search: {lognormal: {mean: 5 h, cv: 0.6}}\n"
                + "    first-action: {lognormal: {mean: 4 h, cv: 0.5}}\ncsp: {wait-for-partner: 60 d}\nlink:\n  resilience:\n",
            "    retry: {attempts: 12, backoff: exponential, first-delay: 1 h, longest-delay: 30 d}\n",
            "",
            "1:13: warning[CS054]: the last retry would start 103 d after the first attempt, later than csp.wait-for-partner (60 d): it "
                + "can never help\n  help: attempts: 10 ends after 43 d"
        },
        {
            27,
            "cspsim: 1\nsources: {mip-2015: {title: x}}\noffices:\n  KIPO:\n    examiners: 40\n"
                + "    arrivals: {poisson: {rate: 8280 / year}}\n    search: {lognormal: {mean: 5 h, cv: 0.6}}\n"
                + "    first-action: {lognormal: {mean: 4 h, cv: 0.5}}\n  JPO:\n    examiners: 40\n"
                + "    arrivals: {poisson: {rate: 8280 / year}}\n    search: {lognormal: {mean: 5 h, cv: 0.6}}\n"
                + "    first-action: {lognormal: {mean: 4 h, cv: 0.5}}\nrun:\n  length: 2 years\n",
            "  start: 2026-02-30\n",
            "",
            "1:10: error[CS055]: there is no 30 February\n  help: run.start: 2026-02-28"
        },
        {
            28,
            "cspsim: 1\nsources: {mip-2015: {title: x}}\nrun: {length: 2 years}\noffices:\n  KIPO:\n    examiners: 40\n"
                + "    arrivals: {poisson: {rate: 8280 / year}}\n    first-action: 4 h\n",
            "    search: {value: 7 h, source: mip-2051}\n",
            "",
            "1:34: error[CS060]: source 'mip-2051' is not listed under sources\n  help: a similar name exists: 'mip-2015'"
        },
        {
            29,
            "",
            "cspsim: 2\n",
            "",
            "1:9: error[CS070]: this file is in format 2; this cspsim reads format 1\n  help: update cspsim, or see cspsim explain cspsim"
        },
        {
            30,
            "cspsim: 1\nsources: {mip-2015: {title: x}}\noffices:\n  KIPO:\n    search: 10 h\n    first-action: 5 h\n"
                + "    arrivals: {poisson: {rate: 2 / h}}\n    examiners: 30\n    backlog: 11.1 months\nrun:\n  length: 2 years\n"
                + "  overload: intended\n",
            "  warm-up: 1 year\n",
            "",
            "1:12: warning[CS056]: a warm-up of 1 year discards the state that 'backlog' describes: at load 1.00 the office inherits its "
                + "pendency from the backlog\n  help: warm-up: none"
        },
    };

    /// <summary>The lines of a row as its help says that they should be, and whether a program can make the change.</summary>
    public static TheoryData<int, string, bool> Corrections { get; } = new()
    {
        {
            1,
            "offices:\n  KIPO:\n    examiners: 40\n    arrivals: {poisson: {rate: 8280 / year}}\n    search: 5 h\n    first-action: 4 h\n",
            true },
        { 2, "    search: {lognormal: {mean: 5 h, cv: 0.6}}\n", true },
        { 3, "    examiners: 40\n    case-time-share: 70%\n", false },
        { 4, "    rate: {value: 8000 / year, assumed: true}\n", true },
        { 5, "  KIPO:\n    examiners: 40\n", true },
        { 6, "  KIPO:\n    examiners: 40\n    arrivals: {poisson: {rate: 8280 / year}}\n", false },
        { 7, "    examiners: 40\n", false },
        { 8, "  wait-for-partner: 60 d\n", false },
        { 9, "  timeout: 5 min\n", false },
        { 10, "  latency: 30 s\n", false },
        { 12, "      poisson: {rate: 8280 / year}\n", false },
        { 13, "    search: {lognormal: {mean: 5 h, cv: 0.6}}\n", true },
        { 14, "    search: {lognormal: {mean: 5 h, cv: 0.6}}\n", true },
        { 15, "  filing-lag: {uniform: {low: 0 months, high: 12 months}}\n", true },
        { 16, "    search: {lognormal: {mean: 5 h, cv: 0.8}}\n", true },
        { 17, "  offices: [KIPO, JPO]\n", true },
        { 20, "  share: ${csp-share}\n", true },
        { 22, "    examiners: 40\n", false },
        { 23, "  length: 3 years\n  warm-up: 1 year\n", true },
        { 24, "  replications: {at-least: 20, until: half-width of first-action-pendency < 2%}\n", false },
        { 25, "  - p95(first-action-pendency) < 12 months\n", true },
        { 26, "    retry: {attempts: 10, backoff: exponential, first-delay: 1 h, longest-delay: 30 d}\n", true },
        { 27, "  start: 2026-02-28\n", true },
        { 28, "    search: {value: 7 h, source: mip-2015}\n", true },
        { 30, "  warm-up: none\n", true },
    };
}
