using System.Globalization;
using CspSim.Experiments.Results;

namespace CspSim.Reporting.Tables;

/// <summary>Why a difference has no verdict, in words.</summary>
internal static class VerdictBarText
{
    /// <summary>The reason, as the end of a sentence.</summary>
    /// <param name="bar">The reason; not <see cref="VerdictBar.None"/>.</param>
    /// <param name="sides">What is compared, such as arms.</param>
    public static string Of(VerdictBar bar, string sides) => bar switch
    {
        VerdictBar.Unfinished => string.Create(CultureInfo.InvariantCulture, $"more than {VerdictBarRule.UnfinishedShareMost * 100:0.##}% of the cases are unfinished"),
        VerdictBar.OtherCases => $"the {sides} have not measured the same cases",
        _ => "means by action date leave out those who still wait",
    };
}
