namespace CspSim.Scenarios.Diagnostics;

/// <summary>The codes of sources and ranges: CS060 to CS069.</summary>
internal static class OriginErrors
{
    /// <summary>All of them, ascending.</summary>
    public static IReadOnlyList<ErrorExplanation> All { get; } =
    [
        new("CS060", "an unknown source", "A figure refers to a source that is not listed.",
            "sources: {mip-2015: {title: KIPO looks to reduce examiner workload}}"),
        new("CS061", "a range with one end", "The range of a figure is what it may be at least and at most: 'low' and 'high', both or "
            + "neither.", "share: {value: 30%, low: 10%, high: 60%, assumed: true}"),
        new("CS062", "a range beside what is no figure", "A range belongs to one figure of the model: a number, a share, a duration or a "
            + "rate. A whole distribution has none, but each figure in it can have one. Words, dates, lists and what the run does have "
            + "none.", "search: {lognormal: {mean: {value: 5 h, low: 4 h, high: 6 h}, cv: 0.6}}"),
        new("CS063", "a range that its figure does not fit", "The figure lies between 'low' and 'high', which differ, and whatever is "
            + "drawn from the range has to be possible.", "share: {value: 30%, low: 10%, high: 60%}"),
        new("CS064", "a range of a share without a share that gives way", "Shares of a whole add up to 100%. When one of them moves, "
            + "another one must give way: the one that is 'rest', what the others leave. It must be able to do so everywhere in the "
            + "ranges.", "lanes: {csp: {}, accelerated: {share: {value: 10%, low: 5%, high: 20%}}, ordinary: {share: rest}}"),
        new("CS065", "a study of inputs without a range", "A study moves figures that carry a range: under 'inputs' stand paths of such "
            + "figures, or of what holds them.", "study: {uncertain: 200, inputs: [csp.share]}"),
    ];
}
