using CspSim.Experiments.Statistics;

namespace CspSim.Reporting.Tables;

/// <summary>A difference with its half-width as a cell.</summary>
internal static class DifferenceText
{
    /// <summary>The cell.</summary>
    /// <param name="verdict">What its interval shows.</param>
    /// <param name="value">The difference, in the unit shown.</param>
    /// <param name="halfWidth">Half the interval, likewise; NaN without one.</param>
    /// <param name="decimals">Decimals of both.</param>
    /// <remarks>Zero beside better or worse would contradict itself: a shown difference too small for the decimals is bounded in words.</remarks>
    public static string Of(Verdict verdict, double value, double halfWidth, int decimals)
    {
        string text = NumberText.Signed(value, decimals);
        return verdict != Verdict.NoDifferenceShown && value != 0 && text.AsSpan().Trim("0.").IsEmpty
            ? $"under {NumberText.Of(NumberText.LastDigit(decimals), decimals)}"
            : NumberText.Compact(text, halfWidth, decimals);
    }
}
