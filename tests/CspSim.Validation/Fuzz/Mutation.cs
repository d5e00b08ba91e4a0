using System.Text;
using System.Text.RegularExpressions;

namespace CspSim.Validation.Fuzz;

/// <summary>Breaks a file the way people, editors and transfers do: bytes, keys, values, lines and structure.</summary>
internal static partial class Mutation
{
    /// <summary>Values that nobody should write: numbers beyond any range, other notations, other kinds, broken laws and dates.</summary>
    public static IReadOnlyList<string> Values { get; } =
    [
        "", "~", "null", "true", "0", "-1", "-5 h", "1e999", "1e308 years", "NaN", ".inf", "-.inf", "1_000", "8,000", "5,5 h", "0x10", "4０",
        "10e30", "1000000000000000000000000000000",
        "99999999999", "30", "30%", "130%", "-30%", "0%", "100%", "5 m", "5 parsec", "5 h", "0 h", "1e9 years", "1 ms", "7 business days",
        "P10D", "P99999999999Y", "PT", "8280 / year", "1e30 / s",
        "8280 /", "/ year", "12 cases", "1e18 cases", "2026-02-30", "0001-01-01", "9999-12-31", "0000-00-00", "2026-13-01T99:99",
        "9999-12-31T23:59:59+14:00", "0001-01-01T00:00-14:00",
        "[]", "{}", "[[[[[[1]]]]]]", "{a: {b: {c: d}}}", "{value: }", "{value: 1, source: nowhere}", "{value: {value: 1}}", "[1, 2, 3]",
        "{lognormal: {mean: 5 h, cv: 1e300}}",
        "{lognormal: {mean: 0 h, cv: 0.5}}", "{lognormal: {median: 1000 years, sigma: 100}}", "{exponential: {mean: 1e-300 h}}",
        "{weibull: {shape: 1e-9, scale: 1 h}}", "{gamma: {shape: 1e300, scale: 1e300 h}}",
        "{gamma: {mean: 5 h, cv: 1e-200}}", "{uniform: {low: 5 h, high: 5 h}}", "{triangular: {low: 1 h, mode: 9 h, high: 5 h}}",
        "{mixture: [{weight: 100%, of: 5 h}]}", "{mixture: []}",
        "{mixture: {parts: [{weight: 50%, of: {mixture: [{weight: 1%, of: 1 h}]}}]}}", "{empirical: {values: [1 h]}}", "{empirical: "
            + "{file: nowhere.csv, column: a, unit: h}}", "{normal: {mean: 5 h, sd: 4 h}}",
        "lognormal(mean=5 h, cv=0.6)", "lognormal(mean: 5 h, cv: 0.6)", "${x}", "${", "$", "*a", "&a b", "!!int 5", "!x y", "|", ">", "'",
        "\"", "\"\\u0000\"", "\"\\x1b[31m\"", "@", "`", "# gone",
        "한국", "日本", "🙂", "\u202Eabc", "e\u0301", "../..", "/dev/null", "C:\\x", "mon-sun", "sat 22:00", "sat", "00:00-24:00",
        "18:00-09:00",
        "Mars/Phobos", "no", "off", "fri-mon,tue",
        "{by-year: {}}", "{by-year: {2026: 5}}", "{by-year: {2999: 1, 1000: 2}}", "{by-year: {0000: 1}}", "{rates: {by-month: "
            + "{2026-13: 1}}}", "{streams: {}}", "{poisson: {rate: 0 / year}}", "{even: {rate: 1 / year}}",
        "{dates: {file: kr-jp-csp.yaml, column: name}}", "half-width of first-action-pendency < 0%", "mean(first-action-pendency) < NaN",
        "p100(backlog) < 1", "count(first-action-pendency, office=) > -1",
        "2 mo", "60일", "2か月", "8280건/년", "5 h 30 min", "2 M", "2 Ms", "６０％", "ＫＩＰＯ", "\u041A\u0406\u0420\u041E", "JP0", "all", "everybody",
        "{x-note: 3}", "{by-year: {2026: 5, x-note: 3}}",
        "{value: 3, x-note: {a: b}}", "{KIPO: null}", "{nobody: null}", "{lognormal: {mean: 6 h}}", "a\u200Bb", "\u3000", "\u3164",
        "\uF914", "/etc/passwd",
    ];

    private static readonly string[] s_pieces =
    [
        ":", ": ", " ", "\n", "\r", "\t", "{", "}", "[", "]", ",", "'", "\"", "- ", "? ", "&a ", "*a", "<<: *a", "!x ", "%", "#", "|",
        "---\n", "...\n", "\u0085", "\u2028", "\uFEFF", "\0", "\u001b", "한", "🙂", "\uD800", "${", "}", "0", "-", ".", "\u3000", "\u00A0",
        "\u200B", "：", "x-", "null",
    ];

    /// <summary>A changed file.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="numbers">Decides.</param>
    public static byte[] Of(byte[] bytes, DrawnNumbers numbers)
    {
        string text = Encoding.UTF8.GetString(bytes);
        int changes = 1 + (numbers.Chance(0.3) ? numbers.Whole(1, 3) : 0);
        for (int change = 0; change < changes && text.Length > 0; change++)
        {
            text = Changed(text, numbers);
        }

        byte[] result = Encoding.UTF8.GetBytes(text);
        return numbers.Chance(0.1) ? Recoded(text, result, numbers) : result;
    }

    private static string Changed(string text, DrawnNumbers numbers)
    {
        int at = numbers.Whole(0, text.Length - 1);
        return numbers.Whole(0, 11) switch
        {
            0 => text.Insert(at, numbers.One(s_pieces)),
            1 => text.Remove(at, Math.Min(numbers.Whole(1, 12), text.Length - at)),
            2 => text[..at],
            3 => Misspelt(text, numbers),
            4 or 5 or 6 or 7 => WithValue(text, numbers),
            8 => WithLines(text, numbers, static (lines, one, other) => (lines[one], lines[other]) = (lines[other], lines[one])),
            9 => WithLines(text, numbers, static (lines, one, other) => lines.Insert(other, lines[one])),
            10 => WithLines(
                text,
                numbers,
                static (lines, one, other) => lines.RemoveRange(Math.Min(one, other), Math.Min(Math.Abs(one - other), 5) + 1)),
            _ => WithLines(text, numbers, (lines, one, _) => lines[one] = Moved(lines[one], numbers)),
        };
    }

    private static string Moved(string line, DrawnNumbers numbers) => numbers.Whole(0, 3) switch
    {
        0 => "  " + line,
        1 => line.TrimStart(),
        2 => "\t" + line,
        _ => line + string.Concat(Enumerable.Repeat("{a: [", numbers.Whole(1, 60))),
    };

    private static string Misspelt(string text, DrawnNumbers numbers)
    {
        MatchCollection keys = Key().Matches(text);
        if (keys.Count == 0)
        {
            return text;
        }

        Group key = numbers.One(keys).Groups["key"];
        int at = key.Index + numbers.Whole(0, key.Length - 1);
        return numbers.Whole(0, 3) switch
        {
            0 => text.Remove(at, 1),
            1 => text.Insert(at, "e"),
            2 => text.Remove(key.Index, key.Length).Insert(key.Index, numbers.One(keys).Groups["key"].Value),
            _ => text.Remove(key.Index, key.Length).Insert(key.Index, numbers.One(Values)),
        };
    }

    private static string WithValue(string text, DrawnNumbers numbers)
    {
        MatchCollection values = Value().Matches(text);
        if (values.Count == 0)
        {
            return text;
        }

        Group value = numbers.One(values).Groups["value"];
        return text.Remove(value.Index, value.Length).Insert(value.Index, numbers.One(Values));
    }

    private static string WithLines(string text, DrawnNumbers numbers, Action<List<string>, int, int> change)
    {
        List<string> lines = [.. text.Split('\n')];
        change(lines, numbers.Whole(0, lines.Count - 1), numbers.Whole(0, lines.Count - 1));
        return string.Join('\n', lines);
    }

    private static byte[] Recoded(string text, byte[] bytes, DrawnNumbers numbers)
    {
        switch (numbers.Whole(0, 5))
        {
            case 0:
                return [.. Encoding.UTF8.Preamble, .. bytes];
            case 1:
                return Encoding.UTF8.GetBytes(text.Replace("\n", "\r\n", StringComparison.Ordinal));
            case 2:
                return [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(text)];
            case 3:
                return Encoding.BigEndianUnicode.GetBytes(text);
            default:
                byte[] flipped = [.. bytes];
                for (int flip = 0; flip < numbers.Whole(1, 4) && flipped.Length > 0; flip++)
                {
                    flipped[numbers.Whole(0, flipped.Length - 1)] ^= (byte)(1 << numbers.Whole(0, 7));
                }

                return flipped;
        }
    }

    [GeneratedRegex(@"(?<key>[A-Za-z0-9-]+):(?=\s|$)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Key();

    [GeneratedRegex(@":[ ](?<value>[^\n,{}\[\]]+|\{[^\n]*\}|\[[^\n]*\])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Value();
}
