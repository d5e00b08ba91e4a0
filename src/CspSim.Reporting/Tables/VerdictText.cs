using CspSim.Experiments.Results;
using CspSim.Experiments.Statistics;

namespace CspSim.Reporting.Tables;

/// <summary>The verdict on a difference in words, and why there is none.</summary>
internal static class VerdictText
{
    /// <summary>The words where no difference is shown.</summary>
    public const string NoDifferenceShown = "no difference shown";

    /// <summary>The words where there is no verdict.</summary>
    public const string NoVerdict = "no verdict";

    /// <summary>The verdict; empty without an interval.</summary>
    /// <param name="verdict">The verdict.</param>
    /// <param name="interval">The interval on which it rests.</param>
    /// <param name="none">The text where no difference is shown.</param>
    /// <param name="withheld">The text where there is no verdict.</param>
    public static string Of(
        Verdict verdict,
        Interval interval,
        string none = NoDifferenceShown,
        string withheld = NoVerdict) => verdict switch
    {
        _ when !interval.Exists => "",
        Verdict.NoDifferenceShown => none,
        Verdict.Withheld => withheld,
        _ => verdict.ToString().ToLowerInvariant(),
    };

    /// <summary>The reason, as the end of a sentence.</summary>
    /// <param name="bar">The reason; not <see cref="VerdictBar.None"/>.</param>
    /// <param name="sides">What is compared, such as arms.</param>
    public static string Of(VerdictBar bar, string sides) => bar switch
    {
        VerdictBar.Unfinished => Invariant($"more than {VerdictBarRule.UnfinishedShareMost * 100:0.##}% of the cases are unfinished"),
        VerdictBar.OtherCases => $"the {sides} have not measured the same cases",
        _ => "means by action date leave out those who still wait",
    };
}
