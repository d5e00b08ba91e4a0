using CspSim.Experiments.Statistics;

namespace CspSim.Experiments.Results;

/// <summary>Judges the arms of an experiment together, figure by figure, by <see cref="HolmRule"/>.</summary>
internal static class StepDown
{
    /// <summary>The comparisons with the verdicts that hold together; those withheld stay so.</summary>
    /// <param name="comparisons">All arms that are compared, with the same figures in the same order.</param>
    /// <param name="confidence">The level for all together; null: no verdicts.</param>
    public static ArmComparison[] Judge(IReadOnlyList<ArmComparison> comparisons, double? confidence)
    {
        if (confidence is not { } level || comparisons.Count < 2)
        {
            return [.. comparisons];
        }

        FigureComparison[][] figures = [.. comparisons.Select(static comparison => comparison.Figures.ToArray())];
        for (int at = 0; at < figures[0].Length; at++)
        {
            int figure = at;
            bool[] shown = HolmRule.Shown([.. figures.Select(arm => PValueOf(arm[figure]))], level);
            for (int arm = 0; arm < figures.Length; arm++)
            {
                if (shown[arm])
                {
                    figures[arm][at] = Shown(figures[arm][at]);
                }
            }
        }

        return [.. comparisons.Zip(figures, static (comparison, judged) => new ArmComparison(comparison.Arm, judged))];
    }

    private static double PValueOf(FigureComparison figure) =>
        figure.WithheldFor == VerdictBar.None ? figure.Mean.PValue : double.NaN;

    private static FigureComparison Shown(FigureComparison figure) => figure with
    {
        Mean = figure.Mean with { Verdict = VerdictRule.OfShown(figure.Mean.Value, figure.Key.Measure.Preference) },
    };
}
