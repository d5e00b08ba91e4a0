namespace CspSim.Reporting.Documents;

/// <summary>How the numbers of a result were made, in sentences that every result carries.</summary>
internal static class MethodNotes
{
    public static IReadOnlyList<string> All { get; } =
    [
        "Terminating runs: every replication starts from the state that the scenario describes, and the warm-up it names is not measured. "
            + "Measured are the cases waiting for their first action when measuring begins and those requested from then until the window "
            + "ends; arrivals go on, and the run goes on until each has what its measures need, or to its stated limit.",
        "A mean is the mean of the replications' means. Its interval is Student's t over replications, widened on both sides by what their "
            + "skewness asks for on the longer one (Hall 1992); with two replications it is Student's t.",
        "A percentile of all cases puts the cases of all replications together. Its interval over replications bounds the median of the "
            + "replications' percentiles by two order statistics; with too few replications for that, it is the interval of their mean. "
            + "The method is named beside each interval.",
        "Percentiles come from a histogram whose bins are at most 1/512 of the value wide.",
        "Times of cases that are unfinished when a run stops count so far: in means as a restricted mean, in percentiles by the "
            + "product-limit estimator of Kaplan and Meier; null means that too few cases have got so far.",
        "Arms are compared over the same cases: cases in the programme of an arm with the very same cases in the baseline, all others as "
            + "the sets that both have measured; in pairs over the same replications (paired t, widened likewise). Simultaneous intervals "
            + "share what the confidence leaves evenly over the arms compared with the baseline (Bonferroni), for each measure, office "
            + "and group by itself. Verdicts hold together for the same arms by the step-down rule of Holm, which shows all that those "
            + "intervals show and sometimes more.",
        "The variance reduction is (Var X + Var Y) / Var(X - Y) of the replications' means.",
        "Replications end at the first number, not below the least, at which the half-width is at most g / (1 + g) of the mean for every "
            + "level of every watched measure, and for every difference to the baseline as a share of the mean of the same cases there, "
            + "where g is the relative half-width asked for; one asked for in the unit of its measure is held against the half-width.",
        "The groups programme, outside, ordinary and waiting part the measured cases; everybody is all of them, requested those of the "
            + "window. A difference has no verdict where the arms have not measured the same cases, where more than 1 % of the cases are "
            + "unfinished in one of them, or where the measure goes by the date of the action.",
    ];
}
