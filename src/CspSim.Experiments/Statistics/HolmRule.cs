namespace CspSim.Experiments.Statistics;

/// <summary>Which of several comparisons show something, so that all that is shown holds together with the confidence asked for.</summary>
/// <remarks>
/// The surest comparison is held against what the confidence leaves, shared out over all of them; each that is shown leaves the next one
/// a larger share; the first that is not ends it. It shows all that equal shares (Bonferroni) show, and sometimes more. S. Holm, "A simple
/// sequentially rejective multiple test procedure", Scandinavian Journal of Statistics 6(2), 1979.
/// </remarks>
internal static class HolmRule
{
    /// <summary>By comparison, whether it shows something.</summary>
    /// <param name="pValues">By comparison, 0 to 1; NaN for one that may not be judged, which counts as one that shows nothing.</param>
    /// <param name="confidence">The level for all together: more than 0, less than 1.</param>
    public static bool[] Shown(IReadOnlyList<double> pValues, double confidence)
    {
        bool[] shown = new bool[pValues.Count];
        int[] bySureness = [.. Enumerable.Range(0, pValues.Count).Where(at => !double.IsNaN(pValues[at])).OrderBy(at => pValues[at])];
        for (int step = 0; step < bySureness.Length && pValues[bySureness[step]] < (1 - confidence) / (pValues.Count - step); step++)
        {
            shown[bySureness[step]] = true;
        }

        return shown;
    }
}
