using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace CspSim.Scenarios.Yaml;

/// <summary>Reads a YAML text into nodes in one pass over the parser's events, without recursion.</summary>
/// <remarks>
/// A recursive reader dies of a deeply nested text without a chance to say so; this one stops at <see cref="DepthMost"/>.
/// An alias is the node it names, used again; its values count each time, so that a short text cannot stand for a huge one.
/// </remarks>
public sealed class NodeReader
{
    /// <summary>The deepest nesting that is read.</summary>
    public const int DepthMost = 64;

    /// <summary>The most values that are read, aliases counted as often as they are used.</summary>
    public const int NodesMost = 100_000;

    private readonly SourceText _source;
    private readonly string _text;
    private readonly DiagnosticBag _bag;
    private readonly Stack<OpenNode> _open = new();
    private readonly Dictionary<string, Node> _anchors = new(StringComparer.Ordinal);
    private Node? _root;
    private long _nodeCount;
    private bool _stopped;
    private bool _isTorn;

    private NodeReader(SourceText source, string text, DiagnosticBag bag)
    {
        _source = source;
        _text = text;
        _bag = bag;
    }

    /// <summary>Reads a text that must hold one document.</summary>
    /// <param name="source">The text.</param>
    /// <param name="bag">Takes what is wrong.</param>
    /// <returns>The value of the document; null when the text cannot be read or is empty, which <paramref name="bag"/> then says.</returns>
    public static Node? Read(SourceText source, DiagnosticBag bag) => Read(source, bag, source.Text);

    /// <summary>Reads a text whose places are those of another one of the same layout.</summary>
    internal static Node? Read(SourceText source, DiagnosticBag bag, string text) => new NodeReader(source, text, bag).Read();

    private Node? Read()
    {
        try
        {
            Parser parser = new(new StringReader(_text));
            while (!_stopped && parser.MoveNext())
            {
                Take(parser.Current!);
            }
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            // The parser throws more than its own exception type on broken text, InvalidOperationException among others.
            YamlFailure.Report(_source, _bag, failure, _open.FirstOrDefault(open => open.IsFlow)?.Start);
            return null;
        }

        if (_root is null && !_stopped)
        {
            _bag.ErrorAt("CS011", _source, new TextMark(1, 1), "the file is empty", "cspsim init writes a scenario to start from");
        }

        // A value torn apart by a comma would only bring follow-up messages about its pieces.
        return _stopped || _isTorn ? null : _root;
    }

    private void Take(ParsingEvent parsed)
    {
        switch (parsed)
        {
            case DocumentStart when _root is not null:
                Stop("CS009", parsed, "the file holds more than one document", "keep one scenario in a file; remove the line '---'");
                break;
            case MappingStart mapping:
                Open(mapping, isMapping: true, mapping.Style == YamlDotNet.Core.Events.MappingStyle.Flow);
                break;
            case SequenceStart sequence:
                Open(sequence, isMapping: false, sequence.Style == YamlDotNet.Core.Events.SequenceStyle.Flow);
                break;
            case MappingEnd or SequenceEnd:
                Close(parsed);
                break;
            case Scalar scalar:
                Accept(scalar, Read(scalar), isKeyWritten: HasColon(scalar));
                break;
            case AnchorAlias alias:
                TakeAlias(alias);
                break;
        }
    }

    // To the parser a key is also what a comma has cut off from the value before it; one that was written has a colon.
    private bool HasColon(Scalar scalar) => _text.AsSpan((int)scalar.End.Index).TrimStart().StartsWith(':');

    private ScalarNode Read(Scalar scalar)
    {
        ScalarNode node = new(
            _source,
            Mark(scalar.Start),
            Mark(scalar.End),
            ComposedText.Of(scalar.Value),
            scalar.Style == ScalarStyle.Plain);
        if (HiddenCharacters.InText(node.Value) is { } hidden)
        {
            _bag.Error(
                "CS120",
                node,
                $"this text holds {HiddenCharacters.Describe(hidden)}, which nobody sees and a terminal may obey",
                "write it without");
        }

        return node;
    }

    private void Open(NodeEvent parsed, bool isMapping, bool isFlow)
    {
        if (_open.Count >= DepthMost)
        {
            Stop("CS005", parsed, $"the text is nested deeper than {DepthMost} levels");
            return;
        }

        CheckTag(parsed);
        _open.Push(new OpenNode(isMapping, isFlow, Mark(parsed.Start), parsed.Anchor.IsEmpty ? null : parsed.Anchor.Value));
    }

    private void Close(ParsingEvent parsed)
    {
        OpenNode open = _open.Pop();

        // The parser ends a flow collection where its bracket begins.
        TextMark end = open.IsFlow ? _source.MarkAt(parsed.Start.Index + 1) : open.LastEnd ?? open.Start;
        Node node = open.IsMapping
            ? new MappingNode(_source, open.Start, end, open.Entries)
            : new SequenceNode(_source, open.Start, end, open.Items);
        if (open.Anchor is not null)
        {
            _anchors[open.Anchor] = node;
        }

        Place(node, parsed, isKeyWritten: false);
    }

    private void Accept(NodeEvent parsed, Node node, bool isKeyWritten)
    {
        CheckTag(parsed);
        if (!parsed.Anchor.IsEmpty)
        {
            _anchors[parsed.Anchor.Value] = node;
        }

        Place(node, parsed, isKeyWritten);
    }

    private void TakeAlias(AnchorAlias alias)
    {
        if (!_anchors.TryGetValue(alias.Value.Value, out Node? node))
        {
            Stop(
                "CS001",
                alias,
                $"there is no anchor '&{alias.Value.Value}' before this alias",
                "anchors are set as &name in front of a value");
        }
        else if (_open.Count + node.Height > DepthMost)
        {
            Stop("CS005", alias, $"the text is nested deeper than {DepthMost} levels");
        }
        else
        {
            _nodeCount += node.Size - 1;
            Place(node, alias, isKeyWritten: true);
        }
    }

    /// <summary>Puts a finished node where it belongs: the document, a list, a key or the value of a key.</summary>
    private void Place(Node node, ParsingEvent parsed, bool isKeyWritten)
    {
        if (++_nodeCount > NodesMost)
        {
            Stop("CS006", parsed, $"the text holds more than {NodesMost} values (aliases counted as often as they are used)");
        }
        else if (_open.Count == 0)
        {
            _root = node;
        }
        else if (!_open.Peek().IsMapping)
        {
            _open.Peek().Add(node);
        }
        else if (_open.Peek().Key is not { } key)
        {
            TakeKey(node, parsed, isKeyWritten);
        }
        else
        {
            TakeValue(key, node, parsed);
        }
    }

    private void TakeKey(Node node, ParsingEvent parsed, bool isKeyWritten)
    {
        if (node is not ScalarNode key)
        {
            Stop("CS001", parsed, "a key must be a word, found " + node.Kind);
            return;
        }

        if (key.IsPlain && string.Equals(key.Value, "<<", StringComparison.Ordinal))
        {
            _bag.Error("CS007", key, "merge keys ('<<') are not part of the format", "use extends, or write the keys out");
        }

        _open.Peek().SetKey(key, isKeyWritten);
    }

    private void TakeValue(ScalarNode key, Node node, ParsingEvent parsed)
    {
        OpenNode open = _open.Peek();
        if (open.IsFlow && node is ScalarNode { IsPlain: true, Value.Length: 0 } && parsed is Scalar)
        {
            ReportValueless(open, key);
        }

        MappingEntry? first = open.Find(key.Value);
        if (first is not null)
        {
            string path = PathOf();
            string inside = path.Length == 0 ? "" : " in " + path;
            _bag.Error(
                "CS003",
                key,
                $"'{key.Value}' is given twice{inside} (first on line {Number(first.Key.Start.Line)})",
                "keep one of the two",
                path);
        }

        open.Add(key, node, keepFirst: first is not null);
    }

    private void ReportValueless(OpenNode open, ScalarNode key)
    {
        _isTorn = true;
        ScalarNode? previous = open.Entries.Count > 0 && open.Entries[^1].Value is ScalarNode { IsPlain: true } scalar ? scalar : null;
        string before = previous?.Value ?? "";
        bool isTorn = !open.IsKeyWritten && before.Length > 0;
        string reason = isTorn ? ": the comma before it ends the entry" : "";
        _bag.Error(
            "CS004",
            key,
            $"'{key.Value}' is a key without a value{reason}",
            ValuelessHelp.For(before, key.Value, isTorn),
            fix: isTorn ? ValuelessHelp.FixFor(previous!, key) : null);
    }

    private string PathOf() => string.Join('.', _open.Reverse().Take(_open.Count - 1).Select(open => open.Key?.Value ?? "[]"));

    private void CheckTag(NodeEvent parsed)
    {
        if (!parsed.Tag.IsEmpty && !parsed.Tag.IsNonSpecific)
        {
            _bag.ErrorAt(
                "CS007",
                _source,
                Mark(parsed.Start),
                "tags ('!...') are not part of the format",
                "remove the tag; quote the text if it begins with '!'");
        }
    }

    private void Stop(string code, ParsingEvent at, string message, string help = "")
    {
        _bag.ErrorAt(code, _source, Mark(at.Start), message, help);
        _stopped = true;
    }

    private TextMark Mark(Mark mark) => _source.MarkAt(mark.Index);

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
