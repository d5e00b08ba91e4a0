using System.Text.RegularExpressions;

namespace CspSim.Worker.CommandLine;

/// <summary>Writes words so that a shell reads them back as they are: a printed command can be pasted.</summary>
internal static partial class ShellWord
{
    /// <summary>One word, in quotes where the shell would read anything else in it.</summary>
    /// <param name="word">Any text.</param>
    public static string Of(string word)
    {
        if (Plain().IsMatch(word))
        {
            return word;
        }

        if (OperatingSystem.IsWindows())
        {
            return $"\"{word.Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
        }

        return word.Any(char.IsControl) ? Escaped(word) : $"'{word.Replace("'", @"'\''", StringComparison.Ordinal)}'";
    }

    /// <summary>The path of a file as an operand: one that begins with a hyphen would be taken for an option.</summary>
    /// <param name="path">The path.</param>
    public static string OfPath(string path) => Of(path.Length > 1 && path[0] == '-' ? "./" + path : path);

    private static string Escaped(string word)
    {
        StringBuilder text = new("$'");
        foreach (char letter in word)
        {
            _ = letter is '\'' or '\\'
                ? text.Append('\\').Append(letter)
                : char.IsControl(letter) ? text.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:X4}") : text.Append(letter);
        }

        return text.Append('\'').ToString();
    }

    [GeneratedRegex(@"^[\p{L}\p{N}_@%+=:,./-]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Plain();
}
