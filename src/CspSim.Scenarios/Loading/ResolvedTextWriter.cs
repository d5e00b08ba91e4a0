using System.Security.Cryptography;
using System.Text.RegularExpressions;

using CspSim.Scenarios.Files;

namespace CspSim.Scenarios.Loading;

/// <summary>
/// Writes a merged scenario as one YAML text: keys of the table in its order, the user's names in theirs. Data files have a place of
/// their own beside the text, <c>files/</c>, so that both can be taken anywhere.
/// </summary>
/// <param name="files">Reads the files that the scenario names.</param>
internal sealed partial class ResolvedTextWriter(IScenarioFiles files)
{
    private const string Folder = "files/";

    private readonly StringBuilder _text = new();
    private readonly Dictionary<string, string> _places = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, byte[]> _files = new(StringComparer.Ordinal);

    /// <summary>The files that the text names, by the path under which it does.</summary>
    public IReadOnlyDictionary<string, byte[]> Files => _files;

    public string Write(MappingNode tree)
    {
        WriteEntries(tree, KeyTable.Root, 0);
        if (_files.Count > 0)
        {
            _text.Append("x-files:\n");
            foreach ((string path, byte[] content) in _files)
            {
                _text.Append("  ").Append(Scalar(path)).Append(": ").Append(Convert.ToHexStringLower(SHA256.HashData(content)))
                    .Append('\n');
            }
        }

        return _text.ToString();
    }

    /// <summary>SHA-256 of a text in UTF-8, lower-case hexadecimal.</summary>
    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private void WriteEntries(MappingNode mapping, KeyNode? key, int depth)
    {
        foreach (MappingEntry entry in Ordered(mapping, key))
        {
            _text.Append(' ', depth * 2).Append(Scalar(entry.Name)).Append(':');
            WriteValue(entry.Value, key?.Child(entry.Name), entry.Name, depth);
        }
    }

    private void WriteValue(Node value, KeyNode? key, string name, int depth)
    {
        switch (value)
        {
            case MappingNode { Entries.Count: > 0 } mapping:
                _text.Append('\n');
                WriteEntries(mapping, Origins.IsWrapped(mapping, key) ? null : key?.Content, depth + 1);
                break;
            case SequenceNode { Items.Count: > 0 } sequence:
                _text.Append('\n');
                foreach (Node item in sequence.Items)
                {
                    // A nested value stands below its dash, so that one rule of indentation serves all.
                    _text.Append(' ', (depth + 1) * 2).Append('-');
                    WriteValue(item, key?.Item, name, depth + 1);
                }

                break;
            case ScalarNode { IsNull: true }:
                _text.Append(" null\n");
                break;
            case ScalarNode scalar:
                _text.Append(' ').Append(Scalar(IsPath(key, name) ? PlaceOf(scalar) : scalar.Value)).Append('\n');
                break;
            default:
                _text.Append(value is MappingNode ? " {}\n" : " []\n");
                break;
        }
    }

    private static IEnumerable<MappingEntry> Ordered(MappingNode mapping, KeyNode? key)
    {
        List<string> order = [.. key?.FixedNames ?? []];
        return mapping.Entries.OrderBy(entry => order.IndexOf(entry.Name) is var index && index >= 0 ? index : order.Count);
    }

    /// <summary>The file of an empirical distribution has no line in the table; its key is always <c>file</c>.</summary>
    private static bool IsPath(KeyNode? key, string name) => key?.Entry.IsFilePath ?? name is "file";

    private string PlaceOf(ScalarNode scalar)
    {
        string path = FilePaths.From(scalar.Source.Place, scalar.Value);
        if (!_places.TryGetValue(path, out string? place) && files.Read(path) is { } content)
        {
            place = FreePlace(path[(path.LastIndexOf('/') + 1)..]);
            _places.Add(path, place);
            _files.Add(place, content);
        }

        return place ?? path;
    }

    /// <summary>The place of a file by its name, with a number when another file has it, also where capitals do not count.</summary>
    private string FreePlace(string name)
    {
        int dot = name.LastIndexOf('.') is var found && found > 0 ? found : name.Length;
        string place = Folder + name;
        for (int number = 2; _files.Keys.Contains(place, StringComparer.OrdinalIgnoreCase); number++)
        {
            place = string.Create(CultureInfo.InvariantCulture, $"{Folder}{name[..dot]}-{number}{name[dot..]}");
        }

        return place;
    }

    private static string Scalar(string value)
    {
        if (Plain().IsMatch(value) && value is not ("null" or "true" or "false") && !value.EndsWith(' '))
        {
            return value;
        }

        return value is "true" or "false" ? value : Quoted(value);
    }

    private static string Quoted(string value)
    {
        StringBuilder quoted = new("\"");
        foreach (char letter in value)
        {
            _ = letter switch
            {
                '"' => quoted.Append("\\\""),
                '\\' => quoted.Append("\\\\"),
                '\n' => quoted.Append("\\n"),
                '\t' => quoted.Append("\\t"),
                '\r' => quoted.Append("\\r"),
                _ when char.IsControl(letter) || letter is '\u2028' or '\u2029' or '\uFEFF' => quoted.Append("\\u")
                    .Append(((int)letter).ToString("X4", CultureInfo.InvariantCulture)),
                _ => quoted.Append(letter),
            };
        }

        return quoted.Append('"').ToString();
    }

    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9 ._/%+<>=()-]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Plain();
}
