using System.Text.RegularExpressions;

namespace CspSim.Tests.Architecture;

/// <summary>The rooms of one project (its namespaces, which are its folders) and who uses whom, read off the source text.</summary>
/// <remarks>
/// A file uses a room when its code names a type of that room and can see it: by a <c>using</c> line, because the room encloses its own, or
/// with the end of the room's name in front. Comments and texts do not count, nor does a member that happens to be called like a type.
/// </remarks>
internal sealed partial class RoomGraph
{
    private readonly SortedDictionary<string, SortedDictionary<string, string>> _arrows = new(StringComparer.Ordinal);

    /// <summary>Reads the files of one project.</summary>
    /// <param name="files">Name and text of each file.</param>
    public RoomGraph(IEnumerable<(string Name, string Text)> files)
    {
        (string Name, string Text)[] texts = [.. files];
        string[] everywhere = [.. texts.SelectMany(static file => HeadLine().Matches(file.Text))
            .Where(static line => line.Groups["everywhere"].Success)
            .Select(static line => line.Groups["imported"].Value)];
        SourceFile[] all = [.. texts.Select(file => SourceFile.Of(file.Name, file.Text, everywhere))];
        ILookup<string, string> rooms = all
            .SelectMany(static file => file.Types.Select(type => (Type: type, file.Room)))
            .Distinct()
            .ToLookup(static pair => pair.Type, static pair => pair.Room, StringComparer.Ordinal);
        foreach (SourceFile file in all)
        {
            foreach (Match name in file.Names)
            {
                string type = name.Groups["type"].Value;
                foreach (string room in rooms[type].Where(room => room != file.Room && file.Sees(room, name.Groups["front"].Value)))
                {
                    Add(file.Room, room, $"{file.Name} names {type}");
                }
            }
        }
    }

    /// <summary>The namespace that a file declares; empty when it declares none.</summary>
    public static string RoomOf(string text) =>
        HeadLine().Matches(text).Select(static match => match.Groups["room"].Value).LastOrDefault("");

    /// <summary>A circle of arrows, one a line with a name that makes it; null when there is none.</summary>
    public string? FindCircle()
    {
        HashSet<string> done = new(StringComparer.Ordinal);
        return _arrows.Keys.Select(room => CircleFrom(room, [], done)).FirstOrDefault(static circle => circle is not null);
    }

    private string? CircleFrom(string room, List<string> way, HashSet<string> done)
    {
        int seen = way.IndexOf(room);
        if (seen >= 0)
        {
            IEnumerable<(string From, string To)> steps = way.Skip(seen).Zip(way.Skip(seen + 1).Append(room));
            return string.Join('\n', steps.Select(step => $"{step.From} -> {step.To}: {_arrows[step.From][step.To]}"));
        }

        if (!_arrows.TryGetValue(room, out SortedDictionary<string, string>? used) || done.Contains(room))
        {
            return null;
        }

        List<string> further = [.. way, room];
        string? circle = used.Keys.Select(next => CircleFrom(next, further, done)).FirstOrDefault(static found => found is not null);
        done.Add(room);
        return circle;
    }

    private void Add(string from, string to, string because)
    {
        if (!_arrows.TryGetValue(from, out SortedDictionary<string, string>? used))
        {
            _arrows[from] = used = new SortedDictionary<string, string>(StringComparer.Ordinal);
        }

        used.TryAdd(to, because);
    }

    private sealed record SourceFile(string Name, string Room, string[] Types, string[] Imported, Match[] Names)
    {
        public static SourceFile Of(string name, string text, IReadOnlyList<string> everywhere)
        {
            string code = CommentOrText().Replace(text, " ");
            string body = HeadLine().Replace(code, "");
            return new SourceFile(
                name,
                RoomOf(code),
                [.. TopLevelType().Matches(body).Select(static match => match.Groups["name"].Value)],
                [.. HeadLine().Matches(code).Select(static match => match.Groups["imported"].Value)
                    .Where(static room => room.Length > 0), .. everywhere],
                [.. NameInCode().Matches(body).Cast<Match>()]);
        }

        public bool Sees(string room, string front) => front.Length > 0
            ? $".{room}.".EndsWith("." + front, StringComparison.Ordinal)
            : Imported.Contains(room, StringComparer.Ordinal) || $"{Room}.".StartsWith($"{room}.", StringComparison.Ordinal);
    }

    [GeneratedRegex(
        """
        "{3}[\s\S]*?"{3} | @"(?:""|[^"])*" | "(?:\\.|[^"\\\n])*" | '(?:\\.|[^'\\\n])+' | //[^\n]* | /\*[\s\S]*?\*/
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex CommentOrText();

    [GeneratedRegex(
        @"^(?:(?<everywhere>global )?using (?<imported>[\w.]+)|namespace (?<room>[\w.]+));",
        RegexOptions.Multiline | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex HeadLine();

    [GeneratedRegex(
        @"^(?:public|internal) (?:\w+ )*?(?:class|record struct|record|struct|interface|enum|delegate \S+) (?<name>\w+)",
        RegexOptions.Multiline | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex TopLevelType();

    [GeneratedRegex(@"(?<=(?<front>[\w.]*))\b(?<type>[A-Z]\w*)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex NameInCode();
}
