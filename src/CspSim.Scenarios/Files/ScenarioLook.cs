using System.Text.RegularExpressions;

namespace CspSim.Scenarios.Files;

/// <summary>Recognises texts that are meant as scenarios, or as files beside them, among the files that a path may name.</summary>
/// <remarks>A scenario comes from anywhere, and may name a file that is not for the eyes of those who read its errors.</remarks>
internal static partial class ScenarioLook
{
    private const string Head = "cspsim";
    private const int HeadDistanceMost = 2;
    private const RegexOptions Lines = RegexOptions.Multiline | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>
    /// Whether a line, or a mapping in braces, begins with a key that only scenarios and holiday files have, or with the misspelt first
    /// one.
    /// </summary>
    /// <returns>True also for an empty text, which shows nothing.</returns>
    public static bool Has(string text) =>
        string.IsNullOrWhiteSpace(text)
        || Section().IsMatch(text)
        || Key().Matches(text).Any(static key => Nearest.Distance(key.Groups["name"].Value, Head) <= HeadDistanceMost);

    [GeneratedRegex(
        "(^|[{,])[ \\t]*[\"']?(cspsim(-holidays)?|offices|csp|families|prior-art|arms|extends)[\"']?[ \\t]*:([ \\t]|\\r?$)",
        Lines)]
    private static partial Regex Section();

    [GeneratedRegex("^(?<name>[a-zA-Z]{4,8}): *[0-9]+ *\\r?$", Lines)]
    private static partial Regex Key();
}
