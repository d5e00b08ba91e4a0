using CspSim.Experiments.Statistics;

namespace CspSim.Experiments.Comparing;

/// <summary>Judges all results that are compared with one baseline together, figure by figure, by <see cref="HolmRule"/>.</summary>
internal static class ResultStepDown
{
    /// <summary>The comparisons with the verdicts that hold together; those withheld stay so.</summary>
    /// <param name="results">Every result against the baseline, each judged by equal shares.</param>
    /// <param name="comparisons">Pairs of arms over all results; one that has no value of a figure shows nothing of it.</param>
    /// <param name="confidence">The level for all together; null: no verdicts.</param>
    public static ResultComparison[] Judge(IReadOnlyList<ResultComparison> results, int comparisons, double? confidence)
    {
        if (confidence is not { } level || comparisons < 2)
        {
            return [.. results];
        }

        IEnumerable<IGrouping<FigureLabel, FigureDifference>> families =
            results.SelectMany(static result => result.Arms).SelectMany(static arm => arm.Figures).GroupBy(static figure => figure.Label);
        HashSet<FigureDifference> shown = new(
            families.SelectMany(family => Shown([.. family], comparisons, level)), ReferenceEqualityComparer.Instance);
        return
        [
            .. results.Select(result => result with
            {
                Arms =
                [
                    .. result.Arms.Select(arm => arm with
                    {
                        Figures = [.. arm.Figures.Select(figure => shown.Contains(figure) ? OfShown(figure) : figure)],
                    }),
                ],
            }),
        ];
    }

    private static IEnumerable<FigureDifference> Shown(FigureDifference[] family, int comparisons, double level)
    {
        double[] pValues = new double[comparisons];
        Array.Fill(pValues, double.NaN);
        for (int at = 0; at < family.Length; at++)
        {
            pValues[at] = family[at].PValue;
        }

        bool[] shown = HolmRule.Shown(pValues, level);
        return family.Where((_, at) => shown[at]);
    }

    private static FigureDifference OfShown(FigureDifference figure)
    {
        Verdict verdict = VerdictRule.OfShown(figure.Value, figure.Measure.Preference);
        return figure with
        {
            Paired = figure.Paired is { } paired ? paired with { Verdict = verdict } : null,
            Welch = figure.Welch is { } welch ? welch with { Verdict = verdict } : null,
        };
    }
}
