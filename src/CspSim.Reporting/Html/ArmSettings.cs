using System.Text.Json;

namespace CspSim.Reporting.Html;

/// <summary>A key that an arm sets otherwise than the baseline.</summary>
/// <param name="Path">Its path.</param>
/// <param name="From">Its value in the baseline as written, or the keys below it; null: it is not given.</param>
/// <param name="To">Its value in the arm; null: it is not given.</param>
internal sealed record ArmChange(string Path, string? From, string? To);

/// <summary>What each arm of a resolved scenario sets otherwise than the baseline, read from its text.</summary>
/// <remarks>
/// The text is the program's own: two blanks a level, a key on each line, texts in quotes of JSON where they need some. What is written
/// otherwise is left out, because the page shows it for convenience: the scenario itself says all.
/// </remarks>
internal static class ArmSettings
{
    private const string Section = "arms:";
    private const int Indent = 2;
    private const int BelowMost = 4;
    private const string Lanes = ".lanes.";

    /// <summary>The sections of an office that an arm gives as a whole: what it does not say of them is not inherited.</summary>
    public static IReadOnlyList<string> ReplacedWhole { get; } = ["calendar", "lanes"];

    private static readonly HashSet<string> s_origin = new(StringComparer.Ordinal) { "assumed", "note", "source", "low", "high" };

    /// <summary>The changes by arm, in the order of their paths in the arm, then in the baseline.</summary>
    /// <param name="scenario">The text.</param>
    /// <param name="baseline">The arm that the others are compared with.</param>
    public static IReadOnlyDictionary<string, IReadOnlyList<ArmChange>> Of(string scenario, string baseline)
    {
        string[] lines = scenario.Split('\n');
        int start = Array.IndexOf(lines, Section);
        if (start < 0)
        {
            return new Dictionary<string, IReadOnlyList<ArmChange>>(StringComparer.Ordinal);
        }

        string[] arms = [.. lines.Skip(start + 1).TakeWhile(static line => line.StartsWith(' '))];
        Dictionary<string, string> all = Values([.. lines[..start], .. lines.Skip(start + 1 + arms.Length)], 0);
        Dictionary<string, Dictionary<string, string>> own = new(StringComparer.Ordinal);
        for (int at = 0; at < arms.Length; at++)
        {
            if (DepthOf(arms[at]) == 1)
            {
                string name = arms[at].Trim();
                own[Plain(name.EndsWith(':') ? name[..^1] : name.Split(':')[0])] =
                    Values([.. arms.Skip(at + 1).TakeWhile(static line => DepthOf(line) > 1)], 2);
            }
        }

        Dictionary<string, string> first = own.GetValueOrDefault(baseline, []);
        return own.ToDictionary(
            static arm => arm.Key,
            arm => (IReadOnlyList<ArmChange>)[
                .. arm.Value.Keys.Union(first.Keys, StringComparer.Ordinal).Union(Dropped(arm.Value, all), StringComparer.Ordinal)
                    .Union(Dropped(first, all), StringComparer.Ordinal)
                    .Select(path => new ArmChange(path, Effective(first, all, path), Effective(arm.Value, all, path)))
                    .Where(static change => !string.Equals(change.From, change.To, StringComparison.Ordinal)),
            ],
            StringComparer.Ordinal);
    }

    private static string? Effective(Dictionary<string, string> own, Dictionary<string, string> all, string path) =>
        (At(own, path) ?? (IsInWhole(own, path) ? null : At(all, path))) is { } value and not "null" ? Plain(value) : null;

    // What an arm does not say of a section that it gives as a whole: a key of a lane, or of a calendar.
    private static IEnumerable<string> Dropped(Dictionary<string, string> own, Dictionary<string, string> all) =>
        all.Keys.Where(path => IsInWhole(own, path))
            .Select(static path => string.Join('.', path.Split('.').Take(path.Contains(Lanes, StringComparison.Ordinal) ? 5 : 4)));

    private static bool IsInWhole(Dictionary<string, string> own, string path) =>
        path.Split('.') is ["offices", var office, var section, ..] && ReplacedWhole.Contains(section, StringComparer.Ordinal)
            && own.Keys.Any(key => key.StartsWith($"offices.{office}.{section}.", StringComparison.Ordinal));

    // What stands there as one value, or as keys below it.
    private static string? At(Dictionary<string, string> values, string path)
    {
        if (values.TryGetValue(path, out string? value))
        {
            return value;
        }

        const string wrapped = "value.";
        string[] below =
        [
            .. values.Where(each => each.Key.StartsWith(path + ".", StringComparison.Ordinal))
                .Select(each => (Key: each.Key[(path.Length + 1)..], each.Value))
                .Where(static each => !s_origin.Contains(each.Key) || each.Key is "low" or "high")
                .Select(static each => (each.Key.StartsWith(wrapped, StringComparison.Ordinal) ? each.Key[wrapped.Length..] : each.Key)
                    + $": {each.Value}"),
        ];
        return below.Length is 0 ? null : below.Length <= BelowMost ? string.Join(", ", below) : "{\u2026}";
    }

    /// <summary>The values of some lines by their paths, figures without their origins.</summary>
    private static Dictionary<string, string> Values(IReadOnlyList<string> lines, int depth)
    {
        Dictionary<string, string> values = new(StringComparer.Ordinal);
        Dictionary<string, int> items = new(StringComparer.Ordinal);
        List<string> path = [];
        foreach (string line in lines.Where(static line => line.Length > 0))
        {
            string content = line.TrimStart();
            int level = Math.Max(0, DepthOf(line) - depth);
            path.RemoveRange(Math.Min(path.Count, level), Math.Max(0, path.Count - level));
            string place = string.Join('.', path);
            if (content is "-")
            {
                items[place] = items.GetValueOrDefault(place) + 1;
                path.Add(Invariant($"[{items[place]}]"));
            }
            else if (content.StartsWith("- ", StringComparison.Ordinal))
            {
                values[place] = values.TryGetValue(place, out string? before) ? $"{before}, {content[2..]}" : content[2..];
            }
            else if (content.EndsWith(':'))
            {
                path.Add(content[..^1]);
            }
            else if (content.Split(": ", 2) is [var key, var value])
            {
                values[string.Join('.', path.Append(key))] = value;
            }
        }

        return WithoutOrigins(values);
    }

    private static Dictionary<string, string> WithoutOrigins(Dictionary<string, string> values)
    {
        ILookup<string, string> members = values.Keys.ToLookup(ParentOf, StringComparer.Ordinal);
        foreach (IGrouping<string, string> figure in members)
        {
            string value = figure.Key + ".value";
            string[] others = [.. figure.Where(path => !string.Equals(path, value, StringComparison.Ordinal))];
            if (others.Length is 0 || others.Length == figure.Count() || !Array.TrueForAll(others, path => s_origin.Contains(LeafOf(path))))
            {
                continue;
            }

            values[figure.Key] = values[value];
            foreach (string path in figure)
            {
                values.Remove(path);
            }
        }

        return values;
    }

    /// <summary>The path above a key; empty at the top.</summary>
    public static string ParentOf(string path) => path.LastIndexOf('.') is var dot and >= 0 ? path[..dot] : "";

    /// <summary>The last key of a path.</summary>
    public static string LeafOf(string path) => path[(path.LastIndexOf('.') + 1)..];

    private static int DepthOf(string line) => (line.Length - line.TrimStart().Length) / Indent;

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
