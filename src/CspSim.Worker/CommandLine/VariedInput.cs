using System.Text.RegularExpressions;

namespace CspSim.Worker.CommandLine;

/// <summary>A key of a scenario and the values that a sweep gives it: listed, or a range.</summary>
/// <param name="Path">The path of the key, as <c>--set</c> takes it.</param>
/// <param name="Levels">The values as written; empty with a range.</param>
/// <param name="Range">The range; null with listed values.</param>
internal sealed partial record VariedInput(string Path, IReadOnlyList<string> Levels, VariedRange? Range)
{
    /// <summary>Reads <c>path=value,value</c> or <c>path=low..high</c>; null when it is neither.</summary>
    /// <remarks>A comma inside brackets, braces or quotes belongs to the value.</remarks>
    /// <param name="text">The text.</param>
    public static VariedInput? Read(string text)
    {
        int equals = text.IndexOf('=', StringComparison.Ordinal);
        if (equals <= 0)
        {
            return null;
        }

        string path = text[..equals].Trim();
        string values = text[(equals + 1)..].Trim();
        if (RangeForm().Match(values) is { Success: true } found)
        {
            int? levels = found.Groups["levels"] is { Success: true } count ? int.Parse(count.Value, CultureInfo.InvariantCulture) : null;
            return levels is < 2 ? null : new(path, [], new(found.Groups["low"].Value, found.Groups["high"].Value, levels));
        }

        string[] parts = Split(values);
        return path.Length > 0 && Array.TrueForAll(parts, static part => part.Length > 0) ? new(path, parts, null) : null;
    }

    /// <summary>As it is written on the command line.</summary>
    public override string ToString() => Range is null
        ? $"{Path}={string.Join(',', Levels)}"
        : $"{Path}={Range.Low}..{Range.High}{(Range.Levels is { } levels ? Invariant($"/{levels}") : "")}";

    [GeneratedRegex(@"^(?<low>[+-]?[0-9](?:(?!\.\.).)*?)\s*\.\.\s*(?<high>[+-]?[0-9].*?)(?:/(?<levels>[0-9]{1,4}))?$")]
    private static partial Regex RangeForm();

    private static string[] Split(string values)
    {
        List<string> parts = [];
        int from = 0;
        int depth = 0;
        char quote = '\0';
        for (int at = 0; at < values.Length; at++)
        {
            char sign = values[at];
            if (quote != '\0')
            {
                quote = sign == quote ? '\0' : quote;
                continue;
            }

            switch (sign)
            {
                case '"' or '\'':
                    quote = sign;
                    break;
                case '[' or '{':
                    depth++;
                    break;
                case ']' or '}':
                    depth--;
                    break;
                case ',' when depth == 0:
                    parts.Add(values[from..at].Trim());
                    from = at + 1;
                    break;
            }
        }

        return [.. parts, values[from..].Trim()];
    }
}

/// <summary>A range of values.</summary>
/// <param name="Low">Its low end, as written.</param>
/// <param name="High">Its high end, as written.</param>
/// <param name="Levels">Into how many even levels it is parted, 2 or more; null: it is not.</param>
internal sealed record VariedRange(string Low, string High, int? Levels);
