namespace CspSim.Scenarios.Reference;

/// <summary>The words that tables and result files print and that are no keys, measures or units.</summary>
public static class WordReference
{
    private static readonly Word[] s_words =
    [
        new("programme", "cases in the programme", "The cases of families that a programme has granted: in the programme. In another arm "
            + "the same families, whatever becomes of them there.", IsReserved: true),
        new("outside", "asked and not granted", "The cases of families that asked for the programme and were not granted: too late, over "
            + "the cap, refused, without consent, withdrawn, or taken up before the decision. In another arm the same families.",
            IsReserved: true),
        new("asked", "all families that asked", "The cases of all families that asked for the programme: 'programme' and 'outside' "
            + "together. In an arm without a programme those that would ask. A family that wants to ask when an office has acted already "
            + "is not eligible: it does not ask, and its cases are 'ordinary'.", IsReserved: true),
        new("eligible", "could have asked, and did not", "Of the ordinary cases those of families that could have asked: examination was "
            + "requested at every office while the programme was open, and before any of them had acted.", IsReserved: true),
        new("ordinary", "all other cases", "The cases requested in the measured time that never asked for the programme. What they lose "
            + "is the price of the programme. Also the usual name of an office's ordinary lane.", IsReserved: true),
        new(
            "waiting",
            "cases waiting at the opening",
            "The cases that wait for their first action when measuring begins. A case that is taken out of turn goes past them.",
            IsReserved: true),
        new("everybody", "all cases together", "All measured cases: 'asked', 'ordinary' and 'waiting'. A programme that only changes the "
            + "order leaves the mean of everybody as it is.", IsReserved: true),
        new(
            "all",
            "all offices together",
            "In result files the office of figures about all offices together. Counts are then totals.",
            IsReserved: true),
        new(
            "none",
            "no difference shown",
            "The interval of the difference contains zero: these replications show no difference. It does not mean that there is none."),
        new(
            "better",
            "a difference to the good",
            "The whole interval of the difference lies on the side that is better for the measure.",
            IsReserved: true),
        new(
            "worse",
            "a difference to the bad",
            "The whole interval of the difference lies on the side that is worse for the measure.",
            IsReserved: true),
        new(
            "different",
            "a difference without a good side",
            "The interval of the difference does not contain zero, and neither side of the measure is the better one.",
            IsReserved: true),
        new("controls", "an older word for comparable cases", "Cases like those in the programme that are not in it. Results now part "
            + "them into 'asked' (families that asked, granted or not) and 'ordinary' (all others)."),
        new(
            "granted",
            "petitions that were granted",
            "Petitions of families that every office of the programme has granted. The others are 'outside', each with its reason."),
        new("petitions", "families that asked", "Families that have asked for the programme, counted once each."),
        new("cohort", "cases that begin together", "All cases whose clock starts in the same span of time, followed until they end, "
            + "whenever that is. Unfinished ones are reported, not dropped."),
        new("unfinished", "not ended when the run ends", "Cases that the end of the run cuts off before they have what the measure needs. "
            + "Their share is reported; the estimate of Kaplan and Meier uses them for as long as they were seen."),
        new("share", "cases beyond a value", "share(first-action-pendency > 6 months) is the share of cases whose value lies above 6 "
            + "months, with < below: a statistic under 'expect', and shown in all results under 'compare.shares'. Every value is compared "
            + "before it is counted. Elsewhere a part of all, written in percent."),
        new("undecided", "not known to lie beyond the value", "Of a share: the cases that are unfinished when the run ends and whose time "
            + "so far does not yet say on which side of the value they will lie. The share leaves them out of what it counts and not "
            + "out of all: it could still be larger by as much as they are."),
        new(
            "acted alone",
            "went on without the partner",
            "An office that stopped waiting for its partner's report and took its first action without it."),
        new("half-width", "half of an interval", "The number behind ±: the interval reaches from the figure less the half-width to the "
            + "figure plus the half-width. Four times the replications halve it."),
        new("interval", "where the true value lies", "The range that contains the value of endlessly many replications with the stated "
            + "confidence, 95% unless the scenario says otherwise. It covers chance, not doubt about the inputs."),
        new("paired", "difference over the same draws", "Arms see the same cases, efforts and responses; the difference is taken case by "
            + "case or replication by replication, so chance that is common to both falls out."),
        new("baseline", "the arm that others are compared with", "The arm that 'compare.baseline' names, or the first."),
        new("verdict", "what a comparison shows", "One of 'better', 'worse', 'different' and 'none'. Several arms are judged in steps, the "
            + "surest first (Holm), so that all verdicts on one measure hold together."),
        new("case-months", "months, added over cases", "The sum of a difference over all cases of a group: 100 cases that wait 2 months "
            + "longer are 200 case-months. Groups add up to everybody."),
        new("measured-from", "when measuring begins", "Cases that wait for their first action on that day are the group 'waiting'; those "
            + "whose clock starts from then on are measured."),
        new(
            "measured-until",
            "when the last measured case begins",
            "Cases whose clock starts until that day are measured; the run goes on until they have what the measure needs."),
        new("drift", "how fast a queue grows", "Cases that an office receives beyond what it can do, in cases a month. With a load of "
            + "100% or more every mean depends on how long the run is."),
        new("load", "work against capacity", "The examiners' hours that arriving work needs, against those that examiners have. At 1 and "
            + "above the queue grows without end; close below 1 it is long and slow to settle."),
        new("median", "half wait less, half more", "The value that half of the cases stay below."),
        new("90th percentile", "one in ten waits longer", "The value that nine of ten cases stay below."),
        new(
            "replication",
            "one run of an arm",
            "One run with random numbers of its own. The spread between replications makes the intervals."),
        new("sent", "reports sent to a partner", "Reports and notices handed to the link, each counted once however often it was tried."),
        new("delivered", "reports that arrived", "Messages that reached the partner, each counted once."),
        new(
            "late",
            "reports that came too late",
            "Messages that arrived after the partner had stopped waiting; they are logged and not used."),
        new("given up", "reports that never arrived", "Messages that the link has given up after its last attempt."),
        new("attempts", "tries to send", "Every try to send a message, the first and the further ones."),
        new("duplicates", "reports that arrived twice", "Second copies; they are recognised and not used."),
        new("in transit", "reports on their way at the end", "Messages neither delivered nor given up when the run ends."),
    ];

    /// <summary>The topic.</summary>
    public static ReferenceTopic Topic { get; } = new(
        "words", "the words that tables and result files print", [.. s_words.Select(
            static word => new ReferenceEntry(word.Name, word.Title, word.Text))]);

    /// <summary>The words of results that a name under a key must not be; none where names do not stand beside them.</summary>
    /// <param name="path">The key whose names the user chooses: offices, arms, or the lanes of an office.</param>
    public static IEnumerable<string> ReservedIn(string path) => s_words
        .Where(word => word.IsReserved && (path is "offices" or "arms" || (path is "offices.*.lanes" && word.Name is not "ordinary")))
        .Select(static word => word.Name);

    /// <summary>A word with hyphens or blanks between its parts; null when there is none.</summary>
    /// <param name="word">As users type it.</param>
    public static ReferenceEntry? Find(string word) =>
        Topic.Entries.FirstOrDefault(entry => string.Equals(Joined(entry.Name), Joined(word), StringComparison.OrdinalIgnoreCase));

    private static string Joined(string word) => word.Replace(' ', '-');

    /// <summary>One word.</summary>
    /// <param name="Name">As tables print it.</param>
    /// <param name="Title">Its line in the list.</param>
    /// <param name="Text">What it says.</param>
    /// <param name="IsReserved">Whether names of offices and arms would be taken for it.</param>
    private sealed record Word(string Name, string Title, string Text, bool IsReserved = false);
}
