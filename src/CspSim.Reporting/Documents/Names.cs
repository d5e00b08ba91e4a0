using System.Text.Json;
using CspSim.Experiments.Results;
using CspSim.Model.Filings;

namespace CspSim.Reporting.Documents;

/// <summary>Words of the code as words of files: lower case with hyphens. They are a contract with readers of results.</summary>
internal static class Names
{
    /// <summary>Stands for all offices together.</summary>
    public const string AllOffices = "all";

    public static string Of<T>(T value)
        where T : struct, Enum => Hyphenated(value.ToString());

    public static string Of(MeasuredAs measured) => measured == MeasuredAs.Not ? "" : Hyphenated(measured.ToString());

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

    private static string Hyphenated(string name) => JsonNamingPolicy.KebabCaseLower.ConvertName(name);
}
