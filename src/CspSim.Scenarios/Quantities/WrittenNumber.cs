using System.Globalization;
using System.Text.RegularExpressions;

namespace CspSim.Scenarios.Quantities;

/// <summary>Rewrites numbers of other notations as the format writes them, where only one reading makes sense.</summary>
internal static partial class WrittenNumber
{
    private const int LengthMost = 60;

    /// <summary>The same quantity with digits and one decimal point; null when it can be read in several ways or in none.</summary>
    /// <remarks>
    /// Groups of three digits behind commas or underscores are thousands; a comma before one or two digits at the end is a
    /// decimal comma; digits of other scripts and full-width forms are those of ASCII.
    /// </remarks>
    public static string? Of(string text)
    {
        if (text.Length > LengthMost)
        {
            return null;
        }

        string plain = string.Concat(text.Trim().Select(Ascii));
        string digits = Thousands().Match(plain) is { Success: true } thousands
            ? thousands.Value.Replace(",", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal) + plain[thousands.Length..]
            : DecimalComma().Replace(plain, "${whole}.${part}");
        return !string.Equals(digits, text, StringComparison.Ordinal) && QuantityText.TryRead(digits, out _, out _) == QuantityFault.None ? digits : null;
    }

    private static char Ascii(char letter) => letter switch
    {
        _ when char.IsDigit(letter) => (char)('0' + (int)CharUnicodeInfo.GetNumericValue(letter)),
        '\uFF05' => '%',
        '\uFF0E' => '.',
        '\uFF0F' => '/',
        '\u3000' or '\u00A0' => ' ',
        _ => letter,
    };

    [GeneratedRegex("^[0-9]{1,3}(?:,[0-9]{3}(?![0-9]))+|^[0-9]{1,3}(?:_[0-9]{3}(?![0-9]))+", RegexOptions.CultureInvariant)]
    private static partial Regex Thousands();

    [GeneratedRegex("^(?<whole>[0-9]+),(?<part>[0-9]{1,2})(?![0-9])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex DecimalComma();
}
