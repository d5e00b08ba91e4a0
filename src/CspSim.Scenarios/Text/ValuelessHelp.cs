using System.Text.RegularExpressions;

namespace CspSim.Scenarios.Text;

/// <summary>What to write instead of text that a comma has torn apart inside braces.</summary>
internal static partial class ValuelessHelp
{
    public static string For(string before, string torn, bool isTorn)
    {
        if (!isTorn)
        {
            return $"give '{torn}' a value, or remove it";
        }

        if (ThousandsBefore().IsMatch(before) && ThousandsAfter().IsMatch(torn))
        {
            return $"write {before}{torn}, or quote the text";
        }

        Match call = Call().Match(before + ", " + torn);
        return call.Success
            ? $"write {{{call.Groups["law"].Value}: {{{call.Groups["parameters"].Value.Replace("=", ": ", StringComparison.Ordinal)}}}}}"
            : "quote the text if the comma belongs to it";
    }

    [GeneratedRegex(@"^[0-9]{1,3}\z", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex ThousandsBefore();

    [GeneratedRegex(@"^[0-9]{3}(?:[^0-9].*)?\z", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex ThousandsAfter();

    [GeneratedRegex(@"^(?<law>[a-z]+)\((?<parameters>[a-z][^()]*)\)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Call();
}
