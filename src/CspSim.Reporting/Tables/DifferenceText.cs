using CspSim.Experiments.Statistics;

namespace CspSim.Reporting.Tables;

/// <summary>A difference with its half-width as a cell.</summary>
internal static class DifferenceText
{
    private const int DecimalsMost = 6;

    /// <summary>Decimals for differences that stand in one column: enough that none of them contradicts its verdict.</summary>
    /// <remarks>
    /// A shown difference must not be rounded to its half-width or to zero (+0.041 ±0.041 worse), nor one that is not shown away from it.
    /// One that the step-down rule shows inside its half-width must not be rounded to zero.
    /// </remarks>
    /// <param name="differences">What is shown: verdict, difference and half-width, NaN without one.</param>
    /// <param name="fewer">So many decimals fewer than two digits of the half-width need, where that contradicts nothing.</param>
    public static int DecimalsFor(IReadOnlyCollection<(Verdict Verdict, double Value, double HalfWidth)> differences, int fewer = 0)
    {
        int decimals = Math.Max(0, NumberText.DecimalsFor([.. differences.Select(static each => (each.Value, each.HalfWidth))]) - fewer);
        while (decimals < DecimalsMost && differences.Any(each => Contradicts(each.Verdict, each.Value, each.HalfWidth, decimals)))
        {
            decimals++;
        }

        return decimals;
    }

    /// <summary>The same for differences in the unit of their measure.</summary>
    public static int DecimalsFor(IEnumerable<PairedDifference> differences, int fewer = 0) => DecimalsFor(
        [.. differences.Select(static each => (each.Verdict, each.Value, each.SimultaneousInterval.HalfWidth))],
        fewer);

    private static bool Contradicts(Verdict verdict, double value, double halfWidth, int decimals)
    {
        double size = Math.Round(Math.Abs(value), decimals);
        bool liesOutside = size > (double.IsNaN(halfWidth) ? 0 : Math.Round(halfWidth, decimals));
        bool isInside = Math.Abs(value) <= halfWidth;
        return verdict switch
        {
            Verdict.Better or Verdict.Worse or Verdict.Different => isInside ? size == 0 : !liesOutside,
            Verdict.NoDifferenceShown when !double.IsNaN(halfWidth) => liesOutside,
            _ => false,
        };
    }
}
