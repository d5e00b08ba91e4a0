using System.Text.RegularExpressions;

namespace CspSim.Scenarios.Quantities;

/// <summary>Rewrites quantities of other notations as the format writes them, where only one reading makes sense.</summary>
internal static partial class WrittenQuantity
{
    private const int LengthMost = 60;
    private const RegexOptions Plainly = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>The same quantity as the format writes it; null when it can be read in several ways or in none.</summary>
    /// <remarks>
    /// Groups of three digits behind commas or underscores are thousands; a comma before one or two digits at the end is a
    /// decimal comma; digits of other scripts and full-width forms are those of ASCII; units are those of <see cref="UnitWords"/>;
    /// of two lengths of time behind each other, such as <c>5 h 30 min</c>, the sum is meant.
    /// </remarks>
    public static string? Of(string text)
    {
        if (text.Length > LengthMost)
        {
            return null;
        }

        string plain = string.Concat(text.Trim().Select(Ascii));
        string digits = Thousands().Match(plain) is { Success: true } thousands
            ? string.Concat(thousands.Value.Where(char.IsAsciiDigit)) + plain[thousands.Length..]
            : DecimalComma().Replace(plain, "${whole}.${part}");
        string rewritten = IsQuantity(digits) ? digits : Sum(digits) ?? WithUnit(digits) ?? text;
        return !string.Equals(rewritten, text, StringComparison.Ordinal) && IsQuantity(rewritten) ? rewritten : null;
    }

    private static bool IsQuantity(string text) => QuantityText.TryRead(text, out _, out _) == QuantityFault.None;

    private static string? WithUnit(string text)
    {
        if (NumberAndRest().Match(text) is not { Success: true } match)
        {
            return null;
        }

        string number = match.Groups["number"].Value;
        string unit = match.Groups["unit"].Value.Trim();
        if (Period().Match(unit) is { Success: true } rate)
        {
            string? period = UnitWords.Find(rate.Groups["period"].Value);
            return period is not null && TimeUnit.Find(period) is not null ? $"{number} / {period}" : null;
        }

        return UnitWords.Find(unit) is { } name ? UnitWords.Write(number, name) : null;
    }

    /// <summary>Lengths of time behind each other as one, in the last unit.</summary>
    private static string? Sum(string text)
    {
        if (Lengths().Match(text) is not { Success: true } match)
        {
            return null;
        }

        decimal sum = 0;
        TimeUnit? last = null;
        foreach ((Capture number, Capture word) in match.Groups["number"].Captures.Zip(match.Groups["unit"].Captures))
        {
            last = UnitWords.Find(word.Value) is { } name ? TimeUnit.Find(name) : null;
            bool isNumber = decimal.TryParse(number.Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal value);
            if (last is null or { Milliseconds: 0 } || !isNumber)
            {
                return null;
            }

            sum += value * last.Milliseconds;
        }

        return UnitWords.Write((sum / last!.Milliseconds).ToString("0.######", CultureInfo.InvariantCulture), last.Name);
    }

    private static char Ascii(char letter) => letter switch
    {
        _ when char.IsDigit(letter) => (char)('0' + (int)CharUnicodeInfo.GetNumericValue(letter)),
        '\u3000' or '\u00A0' => ' ',
        _ => FullWidth.Narrow(letter),
    };

    [GeneratedRegex("^[0-9]{1,3}(?:,[0-9]{3}(?![0-9]))+|^[0-9]{1,3}(?:_[0-9]{3}(?![0-9]))+", RegexOptions.CultureInvariant)]
    private static partial Regex Thousands();

    [GeneratedRegex("^(?<whole>[0-9]+),(?<part>[0-9]{1,2})(?![0-9])", Plainly)]
    private static partial Regex DecimalComma();

    [GeneratedRegex(@"^(?<number>[0-9]+(\.[0-9]+)?)\s*(?<unit>\D+)\z", Plainly)]
    private static partial Regex NumberAndRest();

    [GeneratedRegex(@"^(cases?|applications?|건|件)?\s*(/|per\s|an?\s|each\s|every\s)\s*(?<period>\D+)\z", Plainly)]
    private static partial Regex Period();

    [GeneratedRegex(@"^((?<number>[0-9]+(\.[0-9]+)?)\s*(?<unit>\p{L}[\p{L} ]*?)\s*){2,4}\z", Plainly)]
    private static partial Regex Lengths();
}
