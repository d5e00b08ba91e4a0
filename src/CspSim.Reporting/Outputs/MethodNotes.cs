namespace CspSim.Reporting.Outputs;

/// <summary>How the numbers of a result were made, in sentences that every result carries.</summary>
internal static class MethodNotes
{
    public static IReadOnlyList<string> All { get; } =
    [
        "Terminating runs: every replication starts from the state that the scenario describes, and the warm-up it names is not measured; nothing else is cut off.",
        "A mean is the mean of the replications' means, its interval Student's t over replications.",
        "A percentile of all cases puts the cases of all replications together. Its interval over replications bounds the median of the replications' percentiles by two order statistics; with too few replications for that, it is Student's t on their mean. The method is named beside each interval.",
        "Percentiles come from a histogram whose bins are at most 1/512 of the value wide.",
        "Percentiles of a cohort count unfinished cases by the product-limit estimator of Kaplan and Meier; null means that too few cases have got so far. Means of a cohort are over finished cases.",
        "Arms are compared in pairs over the same replications (paired t). Simultaneous intervals share what the confidence leaves evenly over the arms compared with the baseline (Bonferroni), for each measure, office and group by itself; verdicts rest on them.",
        "The variance reduction is (Var X + Var Y) / Var(X - Y) of the replications' means.",
        "Replications end at the first number, not below the least, at which the half-width is at most g / (1 + g) of the mean for the watched measure at every office in every arm, where g is the relative half-width asked for.",
        "Groups do not depend on the arm: families that ask for the programme are their own controls in an arm without one.",
    ];
}
