using System.Text.Json;

namespace CspSim.Reporting.Html;

/// <summary>What each arm of a resolved scenario sets, read from its text.</summary>
/// <remarks>
/// The text is the program's own: two blanks a level, a key on each line, texts in quotes of JSON where they need some. What is written
/// otherwise is left out, because the page shows it for convenience: the scenario itself says all.
/// </remarks>
internal static class ArmSettings
{
    private const string Section = "arms:";
    private const int Indent = 2;

    /// <summary>By arm, lines such as <c>csp.mode: none</c>.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Of(string scenario)
    {
        Dictionary<string, IReadOnlyList<string>> arms = new(StringComparer.Ordinal);
        List<string> path = [];
        List<string> lines = [];
        foreach (string line in scenario.Split('\n').SkipWhile(static line => line is not Section).Skip(1)
            .TakeWhile(static line => line.StartsWith(' ')))
        {
            string content = line.TrimStart();
            int depth = (line.Length - content.Length) / Indent;
            path.RemoveRange(Math.Min(path.Count, depth - 1), Math.Max(0, path.Count - (depth - 1)));
            if (depth == 1)
            {
                lines = [];
                arms[Plain(content.EndsWith(':') ? content[..^1] : content.Split(':')[0])] = lines;
            }

            if (content.EndsWith(':'))
            {
                path.Add(content[..^1]);
            }
            else if (depth > 1)
            {
                lines.Add(string.Join('.', path.Skip(1).Append(content)));
                path.Add("");
            }
        }

        return arms;
    }

    private static string Plain(string key)
    {
        try
        {
            return key.StartsWith('"') ? JsonDocument.Parse(key).RootElement.GetString()! : key;
        }
        catch (JsonException)
        {
            return key;
        }
    }
}
