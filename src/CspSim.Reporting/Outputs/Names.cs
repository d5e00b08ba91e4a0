using System.Text;
using CspSim.Experiments.Comparing;
using CspSim.Experiments.Plans;
using CspSim.Experiments.Results;
using CspSim.Experiments.Statistics;
using CspSim.Model.Filings;
using CspSim.Model.Measures;
using CspSim.Model.Runs;

namespace CspSim.Reporting.Outputs;

/// <summary>Words of the code as words of files: lower case with hyphens. They are a contract with readers of results.</summary>
internal static class Names
{
    /// <summary>Stands for all offices together.</summary>
    public const string AllOffices = "all";

    public static string Of(CaseGroup group) => Hyphenated(group.ToString());

    public static string Of(MeasureScope scope) => Hyphenated(scope.ToString());

    public static string Of(Preference preference) => Hyphenated(preference.ToString());

    public static string Of(IntervalMethod method) => Hyphenated(method.ToString());

    public static string Of(Verdict verdict) => Hyphenated(verdict.ToString());

    public static string Of(ComparisonMethod method) => Hyphenated(method.ToString());

    public static string Of(PublishedUse use) => Hyphenated(use.ToString());

    public static string Of(FollowUp follow) => Hyphenated(follow.ToString());

    public static string Of(VerdictBar bar) => Hyphenated(bar.ToString());

    public static string Of(MeasuredAs measured) => measured == MeasuredAs.Not ? "" : Hyphenated(measured.ToString());

    public static string Of(ExperimentEnding ending) => Hyphenated(ending.ToString());

    /// <summary>The group, with the lane after a colon when there is one.</summary>
    public static string GroupOf(FigureKey key) => key.Lane is null ? Of(key.Group) : $"{Of(key.Group)}:{key.Lane}";

    /// <summary>The value of which this is the word; null when there is none.</summary>
    public static T? Find<T>(string word)
        where T : struct, Enum
    {
        foreach (T value in Enum.GetValues<T>())
        {
            if (string.Equals(Hyphenated(value.ToString()), word, StringComparison.Ordinal))
            {
                return value;
            }
        }

        return null;
    }

    private static string Hyphenated(string name)
    {
        StringBuilder words = new();
        foreach (char letter in name)
        {
            if (char.IsAsciiLetterUpper(letter) && words.Length > 0)
            {
                words.Append('-');
            }

            words.Append(char.ToLowerInvariant(letter));
        }

        return words.ToString();
    }
}
