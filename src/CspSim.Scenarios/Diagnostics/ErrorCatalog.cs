namespace CspSim.Scenarios.Diagnostics;

/// <summary>Every code that the loader reports. A new fault adds its line here; a code is never used for another fault.</summary>
public static class ErrorCatalog
{
    /// <summary>
    /// All codes, ascending: CS00x text, 01x structure, 02x quantities, 03x distributions, 04x references, 05x model sense, 06x origins
    /// and ranges, 07x version, 08x outcomes and documents, 09x calibration, 093 to 099 calendars and backlogs, 10x to 11x data files and
    /// figures without effect, 12x names, 14x how far a run goes, 16x measures, 18x families.
    /// </summary>
    public static IReadOnlyList<ErrorExplanation> All { get; } =
    [
        new("CS001", "not valid YAML", "The text cannot be read: indentation, quotes, braces or colons are wrong. Tabs cannot indent.",
            "offices:\n  KIPO:\n    examiners: 40"),
        new("CS002", "a colon inside a distribution", "In the text form of a distribution the parameters take '='; a colon would begin a "
            + "new key.", "search: lognormal(mean=5 h, cv=0.6)"),
        new("CS003", "a key given twice", "Of two values for one key only one can hold, and nothing says which.", "examiners: 40"),
        new("CS004", "a key without a value inside braces", "Inside braces a comma ends an entry. Text that contains commas has to be "
            + "quoted there.", "rate: {value: 8000 / year, note: \"a, b\"}"),
        new("CS005", "nested too deep", "No scenario needs more than 64 levels; the limit keeps a broken file from exhausting the "
            + "program.", "search: {lognormal: {mean: 5 h, cv: 0.6}}"),
        new("CS006", "too many values", "No scenario needs more than 100,000 values, aliases counted as often as they are used. Long "
            + "series belong in a data file.", "arrivals: {dates: {file: requests.csv, column: requested}}"),
        new("CS007", "YAML that the format does not use", "Tags and merge keys mean different things to different readers. Files are "
            + "combined by extends.", "extends: offices/kr.yaml"),
        new("CS008", "not a UTF-8 text", "A scenario is a text in UTF-8, with or without a byte order mark. Another encoding is not "
            + "guessed, because names would silently become other names.", "iconv -f EUC-KR -t UTF-8 old.yaml > new.yaml"),
        new("CS009", "several documents in a file", "A file holds one scenario. Without this error all but the first would be ignored "
            + "silently.", "cspsim: 1\nname: one scenario"),
        new("CS010", "an unknown key", "A key with a spelling error would be ignored silently, and the default would hold instead. Only "
            + "keys that begin with x- are ignored.", "examiners: 40"),
        new("CS011", "something is missing", "The key is needed here and has no default.", "run: {length: 2 years}"),
        new(
            "CS012",
            "another kind of value",
            "The key needs a value of another kind, such as a whole number instead of a text.",
            "examiners: 40"),
        new("CS013", "not one of the allowed values", "The key takes one of a few words, or a text of a fixed form.", "clock: request"),
        new(
            "CS014",
            "an item that is not in the list",
            "A setting names an item of a list by its number from 0, or by its name.",
            "--set 'link.faults[0].probability=5%'"),
        new(
            "CS015",
            "keys that exclude each other",
            "Exactly one of several keys must be given, or the keys given do not belong together.",
            "arrivals: {poisson: {rate: 8280 / year}}"),
        new("CS016", "shares that do not add up", "The shares of lanes, of classes of documents and of their kinds must each add up to "
            + "100%, because everything belongs to one of them. One of them may be 'rest': what the others leave.",
            "lanes: {csp: {}, ordinary: {share: 100%}}"),
        new(
            "CS020",
            "a number without its unit",
            "A bare number leaves open what it counts. Durations have a unit, shares a percent sign.",
            "wait-for-partner: 60 d"),
        new("CS021", "an ambiguous unit", "'m' could be minutes, months or metres.", "timeout: 5 min"),
        new(
            "CS022",
            "another kind of quantity",
            "The key needs a duration, a share or a rate, and another kind was given.",
            "latency: 30 s"),
        new("CS023", "outside the range", "The value lies outside what makes sense for the key.", "share: 30%"),
        new("CS024", "a rate without its period", "Arrivals need the period in which they are counted.", "rate: 8280 / year"),
        new(
            "CS025",
            "a number that cannot be read",
            "Numbers are digits with one decimal point, without thousands separators, whatever the language of the computer.",
            "cases: 7600"),
        new(
            "CS026",
            "an unknown unit",
            "Units of time are ms, s, min, h, d, business days, weeks, months and years. A month is 1/12 of 365.25 days.",
            "filing-lag: 12 months"),
        new(
            "CS030",
            "an unknown distribution",
            "The distributions are those that 'cspsim explain distributions' lists.",
            "search: {lognormal: {mean: 5 h, cv: 0.6}}"),
        new(
            "CS031",
            "parameters that do not fit",
            "A distribution is given by one complete set of its parameters and nothing else.",
            "search: {lognormal: {median: 5 h, sigma: 0.5}}"),
        new(
            "CS032",
            "bounds in the wrong order",
            "The lower bound lies above the upper one.",
            "filing-lag: {uniform: {low: 0 months, high: 12 months}}"),
        new(
            "CS033",
            "a distribution with negative values",
            "Efforts and delays cannot be negative, but a normal distribution can. A lognormal one can have the same mean and spread.",
            "search: {lognormal: {mean: 5 h, cv: 0.8}}"),
        new(
            "CS034",
            "a parameter out of range",
            "A parameter of the distribution, or a value that it can take, is not possible.",
            "search-saving: {uniform: {low: 0%, high: 40%}}"),
        new(
            "CS035",
            "data that cannot be read",
            "A column is missing in a data file, or a line of it does not hold what is needed.",
            "empirical: {file: efforts.csv, column: hours, unit: h}"),
        new("CS040", "an unknown office", "The name is not among the offices of the scenario.", "csp: {offices: [KIPO, JPO]}"),
        new(
            "CS041",
            "files in a circle",
            "Scenario files extend each other without end, or more than 16 levels deep.",
            "extends: base.yaml"),
        new(
            "CS042",
            "a file that cannot be read",
            "Paths are relative to the file that names them. Scenario and holiday files have at most 10 MB, data files at most 50 MB.",
            "extends: offices/kr.yaml"),
        new(
            "CS043",
            "an unknown parameter",
            "A parameter is declared, with a default, before it is used. A missing one is never taken as empty.",
            "parameters: {csp-share: {default: 30%}}"),
        new(
            "CS044",
            "a parameter outside its range",
            "The value contradicts the range that the scenario itself declares.",
            "parameters: {csp-share: {default: 30%, range: 0% to 100%}}"),
        new("CS045", "an unknown arm", "The name is not among the arms of the scenario.", "compare: {baseline: no-csp}"),
        new("CS046", "an unknown lane", "The name is not among the lanes of the office.", "csp: {lane: csp}"),
        new("CS047", "an unknown time zone", "Time zones have the names of the tz database.", "time-zone: Asia/Seoul"),
        new(
            "CS048",
            "holidays that do not cover the run",
            "Outside the days that a holiday file covers nobody knows the holidays; a run there would have too many working days.",
            "run: {start: 2026-01-05, length: 2 years}"),
        new("CS049", "a series that does not cover the run", "For rates and examiners alike, the first figure also holds before its "
            + "period, the last one after it, and the one before a gap in the gap. This is a warning, because that may be intended.",
            "rates: {by-year: {2026: 8280, 2027: 8280}}"),
        new("CS050", "more work than examiners can do", "The queue grows without end, and every mean depends on how long the run is. "
            + "Computed from mean arrivals, efforts and working hours.", "run: {overload: intended}"),
        new("CS051", "nothing left to measure", "The warm-up is as long as the run.", "run: {length: 3 years, warm-up: 1 year}"),
        new(
            "CS052",
            "too few replications",
            "An interval rests on the spread between replications; one replication has none.",
            "run: {replications: 20}"),
        new(
            "CS053",
            "an unknown measure",
            "The measures are those that 'cspsim explain measures' lists.",
            "compare: {measures: [first-action-pendency]}"),
        new(
            "CS054",
            "retries that come too late",
            "A retry after the office has stopped waiting cannot help any more.",
            "retry: {attempts: 5}"),
        new(
            "CS055",
            "a date that does not exist",
            "Dates are written year-month-day, times of day with hours and minutes.",
            "run: {start: 2026-01-05}"),
        new(
            "CS056",
            "a warm-up that discards the backlog",
            "The backlog describes the state at the start; a warm-up throws away the time in which it matters.",
            "run: {warm-up: none}"),
        new(
            "CS057",
            "a limit in business days",
            "The wait for the partner counts calendar days; business days are converted at 7 to 5.",
            "wait-for-partner: 60 d"),
        new(
            "CS058",
            "a wait without end on a link that can lose",
            "A lost report would leave the case waiting for ever.",
            "wait-for-partner: 4 months"),
        new(
            "CS059",
            "families bring more than the office receives",
            "Arrivals count all requests, cross-filed ones included; what families bring is subtracted from them.",
            "families: {shared: 12%}"),
        .. OriginErrors.All,
        new("CS070", "another format", "The file is in a format that this version does not read.", "cspsim: 1"),
        new(
            "CS080",
            "applications that never end",
            "With the factor for those who ask, every action would draw a response.",
            "selection: {response: 85%}"),
        new(
            "CS081",
            "arms that are the same",
            "Two arms lead to the same results, because nothing that they set differs.",
            "arms: {no-csp: {csp: {mode: none}}, csp: {csp: {mode: parallel}}}"),
        new(
            "CS082",
            "more applications than can be held",
            "The expected number of applications of one replication: rates times the length of the run, and the backlog.",
            "arrivals: {poisson: {rate: 8280 / year}}"),
        new(
            "CS083",
            "a parameter made of parameters",
            "The default of a parameter is a value of its own. Parameters that refer to each other could do so in a circle.",
            "parameters: {csp-share: {default: 30%}}"),
        new(
            "CS084",
            "an unknown class of documents",
            "The classes are those that 'prior-art.classes' lists.",
            "search-power: {ko: 100%, ja: 60%, zh: 40%, en: 70%, other: 20%}"),
        new("CS085", "documents in a world without them", "Measures and figures of documents mean nothing without the section prior-art, "
            + "and measures of allowances nothing where no outcome tells what is allowed. This is a warning, because office files may "
            + "contain such figures.", "prior-art: {classes: {ko: 40%, other: 60%}, grounds: 2, kinds: {x: 40%, y: 40%, a: 20%}}"),
        new("CS086", "an allowance that nothing decides", "Mode pph takes an application out of turn once another office has allowed one "
            + "of the family. That needs outcomes that tell what is allowed, 'notices' or 'documents', in every office that takes part.",
            "csp: {mode: parallel}"),
        new(
            "CS087",
            "an office with nobody left at home",
            "Examiners who visit another office are missing at home, where at least one has to stay.",
            "examiner-visits: [{from: KIPO, to: JPO, examiners: 4, start: 2027-04-01, length: 3 months}]"),
        new("CS088", "families in a lane that is decided on", "The 'decision' of a lane is the time in which an office decides on its own "
            + "applications. Families wait in lanes without one; their way out of turn is the programme, where 'eligibility' is that time.",
            "offices: {KIPO: {lanes: {csp: {}, accelerated: {share: 19%, decision: 1 month}, ordinary: {share: 81%}}}}"),
        new("CS089", "a start after the run", "What starts when no new case comes in any more changes no result. This is a warning, "
            + "because a run may have been shortened for a trial.", "run: {length: 5 years}"),
        new("CS090", "nothing to fit there", "A free figure is named by its path below the office or below prior-art. It must be one "
            + "number with its unit there, written in the file itself and not in one that it extends.", "free: {search.lognormal.mean: "
            + "{low: 2 h, high: 9 h}}"),
        new("CS091", "a target that cannot be reached this way", "Targets are figures that need no queue to be known. Those about "
            + "documents need outcomes that follow from documents, those about allowances outcomes that tell what is allowed ('notices' "
            + "or 'documents'), and those about two offices name the other one.",
            "targets: {search-effort: {value: 5 h, within: 0.05 h}}"),
        new(
            "CS092",
            "more free figures than targets",
            "Many sets of values would fit equally well, so the values found would mean nothing.",
            "free: {search.lognormal.mean: {low: 2 h, high: 9 h}}"),
        new("CS093", "a day that changes nothing", "A half day on which the office is closed, a worked day that is a working day anyway, "
            + "or a day outside the run. This is a warning, because runs share lists of days.", "calendar: {hours: 09:00-18:00, "
            + "worked-days: [2026-02-14]}"),
        new(
            "CS094",
            "a backlog from before all history",
            "At the rate of arrivals the waiting cases would have taken more than 10,000 years to come in.",
            "backlog: {cases: 7600, oldest: 11 months}"),
        new(
            "CS100",
            "a data file without data",
            "A data file needs at least one line of data; without one it has no effect.",
            "arrivals: {dates: {file: requests.csv, column: requested}}"),
        new(
            "CS101",
            "counts that are taken as dates",
            "A table with a line for each month holds counts. Read as dates, each line is one case.",
            "arrivals: {poisson: {rates: {file: requests-by-month.csv}}}"),
        new("CS102", "dates outside the run", "A date before the start brings a case only where a backlog reaches back to it; a date "
            + "after the end brings none that is measured.", "backlog: {cases: 340, oldest: 200 d}"),
        new("CS103", "holidays that look like typing errors", "A day that is given twice, out of order or outside the span of its file is "
            + "often a misspelt date. The real holiday would then count as a working day.", "calendar: {hours: 09:00-18:00, holidays: "
            + "offices/holidays/kr.yaml}"),
        new(
            "CS104",
            "a time-out that every attempt misses",
            "An attempt that takes at least as long as the time-out is given up before it can arrive.",
            "link: {latency: 3 s, timeout: 30 s}"),
        new(
            "CS105",
            "a wait that is too short for the link",
            "A report whose delivery and translation take longer than the office waits never comes in time.",
            "wait-for-partner: 60 d"),
        new("CS106", "a programme in which nobody can be granted", "Somebody has to ask, both petitions have to be in time and in order, "
            + "and no office may have begun before the decision. The waits come from a forecast without chance.", "csp: {mode: parallel, "
            + "share: 30%}"),
        new(
            "CS107",
            "a figure without effect",
            "Because of other figures it changes nothing in any arm. This is a warning, because it may be meant for later.",
            "csp: {mode: cs-and-e, contributions: 1}"),
        new(
            "CS108",
            "a fault outside the run",
            "A fault that ends before the run or begins after it has no effect.",
            "faults: [{name: incident, kind: outage, at: 2027-03-10T09:00, lasts: 1 d}]"),
        new(
            "CS109",
            "declared and not used",
            "When nothing in the scenario refers to a parameter, a source or an assumption, a reference is often misspelt.",
            "csp: {share: \"${csp-share}\"}"),
        new(
            "CS110",
            "an expectation about no case",
            "An expectation about cases that do not exist cannot be met.",
            "expect: [\"mean(first-action-pendency, office=JPO) < 10 months\"]"),
        new("CS111", "an iCalendar file that cannot be read", "Whole-day events are read, single ones and those with a yearly rule; "
            + "entries that say nothing about days are skipped. Anything that could shift a day and is not understood is an error.",
            "calendar: {hours: 09:00-18:00, holidays: kr.ics}"),
        new("CS112", "published figures that no year of the run meets", "Published figures are shown beside the whole years of the run; a "
            + "year that the run cuts or does not reach has no figure of its own.", "run: {start: 2017-01-01, length: 5 years}"),
        new("CS113", "an arm that shows nothing of today", "compare.today names the arms in which those who ask do what they can do "
            + "today, such as accelerated examination: not the baseline, and none in which nobody does anything. This is a warning.",
            "arms: {accelerated: {csp: {mode: none, instead: accelerated}}}"),
        new("CS120", "a character that nobody sees", "Control characters, marks that reverse the direction of text and unusual blanks are "
            + "invisible, and a terminal may obey them. Names must not contain them, and indentation takes ordinary spaces.",
            "name: KR-JP parallel CSP"),
        new("CS121", "a reserved name", "Tables and result files use the word themselves, beside the names of offices, arms and lanes, so "
            + "a row of that name would be ambiguous.", "offices: {KIPO: {examiners: 40}}"),
        new(
            "CS122",
            "a name that looks like another",
            "Two names that look the same, or a name that mixes letters of two scripts that look alike, would be taken for another one.",
            "offices: {KIPO: {examiners: 40}, JPO: {examiners: 40}}"),
        new("CS123", "nothing of that name to remove", "'null' removes an inherited office, arm or lane. Where none has that name, it is "
            + "probably misspelt, and the one that was meant would silently stay.", "arms: {no-csp: {}}"),
        new("CS140", "a programme that closes before it opens", "csp.until is the last day on which a petition can be filed, csp.from the "
            + "first. csp.until lies on or after it, and inside the run.", "csp: {from: 2026-03-01, until: 2027-02-28}"),
        new("CS141", "a programme that would close after the measured window", "A family that asked later would be measured in no arm, "
            + "while its cases pushed measured ones back: the programme closes with the window.", "csp: {until: 2027-12-31}"),
        new("CS142", "a run that stops too soon for its measures", "A comparison needs every measured case to have what its measures "
            + "need. Where more than 1 % of the cases are unfinished nothing is called better or worse.", "run: {length: 2 years, follow: "
            + "decisions}"),
        new("CS143", "an older word", "The key still works and has a better name now.", "run: {length: 2 years, follow: decisions}"),
        new("CS150", "a production period that does not fit into a year", "Periods of calendar months are counted from January, so a year "
            + "holds a whole number of them.", "desks: {period: 1 month}"),
        new("CS151", "approvers who cannot keep up", "The actions that the examiners draft need more hours of approval than the approvers "
            + "have: drafts pile up before them without end, and means depend on the length of the run.", "desks: {approval: {approvers: "
            + "3, effort: 15 min}}"),
        .. MeasureErrors.All,
        new("CS170", "an office without measured cases", "Requests that are to be withdrawn, or that are deferred, are left out of every "
            + "measure of cases, so that arms compare the same ones. Where all requests are, nothing is left. This is a warning: the "
            + "measures of whole offices count them.", "offices: {KIPO: {withdrawals: {share: 1.5%}}}"),
        new("CS171", "more leave than there are", "Contracts end for examiners who are there when the run starts, and only for as many.",
            "examiners: {start: 1640, contracts-ending: {2024: 100, 2025: 100}}"),
        new("CS180", "an unknown route", "The name is not among the routes of the families.", "csp: {routes: [paris]}"),
        new("CS181", "a lane that families cannot take", "What those who ask do without a programme is a lane that offices open to them.",
            "offices: {JPO: {lanes: {accelerated: {families: {share: 10%}}, ordinary: {share: 100%}}}}"),
        new("CS182", "a lane that is open to nobody, or a date that changes nothing", "A lane that families take is open within the run "
            + "for some of them; its from and until lie between the oldest request that waits at the start and the end of the run. This "
            + "is a warning.", "offices: {JPO: {lanes: {accelerated: {families: {share: 10%, from: 2026-07-01}}}}}"),
    ];

    /// <summary>The explanation of a code; null when there is none.</summary>
    public static ErrorExplanation? Find(string code) =>
        All.FirstOrDefault(known => string.Equals(known.Code, code, StringComparison.OrdinalIgnoreCase));
}
