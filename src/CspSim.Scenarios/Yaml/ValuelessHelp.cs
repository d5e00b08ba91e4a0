using System.Text.RegularExpressions;

namespace CspSim.Scenarios.Yaml;

/// <summary>What to write instead of text that a comma has torn apart inside braces.</summary>
internal static partial class ValuelessHelp
{
    public static string For(string before, string torn, bool isTorn)
    {
        if (!isTorn)
        {
            return $"give '{torn}' a value, or remove it";
        }

        if (IsNumber(before, torn))
        {
            return $"write {before}{torn}, or quote the text";
        }

        return Mapping(before, torn) is { } mapping ? "write " + mapping : "quote the text if the comma belongs to it";
    }

    /// <summary>The fix; null when it takes a decision what the comma was meant to do.</summary>
    public static Fix? FixFor(ScalarNode before, ScalarNode torn)
    {
        string? text = IsNumber(before.Value, torn.Value) ? before.Value + torn.Value : Mapping(before.Value, torn.Value);
        return text is null ? null : FixProposal.Range(before.Source, before.Start, torn.End, text);
    }

    private static bool IsNumber(string before, string torn) => ThousandsBefore().IsMatch(before) && ThousandsAfter().IsMatch(torn);

    private static string? Mapping(string before, string torn)
    {
        Match call = Call().Match(before + ", " + torn);
        return call.Success
            ? $"{{{call.Groups["law"].Value}: {{{call.Groups["parameters"].Value.Replace("=", ": ", StringComparison.Ordinal)}}}}}"
            : null;
    }

    [GeneratedRegex(@"^[0-9]{1,3}\z", RegexOptions.CultureInvariant)]
    private static partial Regex ThousandsBefore();

    [GeneratedRegex(@"^[0-9]{3}(?:[^0-9].*)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex ThousandsAfter();

    [GeneratedRegex(@"^(?<law>[a-z]+)\((?<parameters>[a-z][^()]*)\)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Call();
}
