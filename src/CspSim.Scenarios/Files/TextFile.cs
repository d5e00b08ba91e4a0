using System.Text.Unicode;

namespace CspSim.Scenarios.Files;

/// <summary>Reads text files: UTF-8, with or without byte order mark, and nothing else.</summary>
/// <remarks>Guessing another encoding would turn names into other names; the message names the likely one instead.</remarks>
internal static class TextFile
{
    /// <summary>The most bytes of a scenario or a holiday file. The largest one in use has less than a hundredth of it.</summary>
    public const long ScenarioBytesMost = 10L << 20;

    /// <summary>The most bytes of a data file: some four million dates.</summary>
    public const long DataBytesMost = 50L << 20;

    /// <summary>A file that another one names; null after reporting that it cannot be read.</summary>
    /// <param name="reference">The path as written.</param>
    /// <param name="files">Where files come from.</param>
    /// <param name="bag">Takes the message.</param>
    /// <param name="bytesMost">The most bytes that are taken.</param>
    /// <param name="path">The key path.</param>
    public static SourceText? Read(
        ScalarNode reference,
        IScenarioFiles files,
        DiagnosticBag bag,
        long bytesMost = ScenarioBytesMost,
        string path = "")
    {
        string file = FilePaths.From(reference.Source.Place, reference.Value);
        if (Bytes(file, files, bytesMost, out string obstacle) is { } bytes)
        {
            return Decode(bytes, file, file, bag);
        }

        string near = obstacle.Length == 0 ? Near(reference, files) : "";
        string message = obstacle.Length == 0
            ? $"cannot read {reference.Value} (searched next to this file)"
            : $"cannot read {reference.Value}: {obstacle}";
        const string relative = "paths are relative to the file that names them";
        bag.Error(
            "CS042",
            reference,
            message,
            near.Length == 0 ? relative : $"{near} exists; {relative}",
            path,
            near.Length == 0 ? null : FixProposal.Value(reference, near));
        return null;
    }

    /// <summary>The file that the user names; null after reporting that it cannot be read.</summary>
    /// <param name="name">The path as the user wrote it, with forward slashes.</param>
    /// <param name="files">Where files come from.</param>
    /// <param name="bag">Takes the message.</param>
    /// <param name="bytesMost">The most bytes that are taken.</param>
    /// <param name="instead">What to name instead of a file that is not there.</param>
    public static SourceText? Read(
        string name,
        IScenarioFiles files,
        DiagnosticBag bag,
        long bytesMost = ScenarioBytesMost,
        string instead = "name a scenario file; cspsim init writes one to start from")
    {
        if (Bytes(name, files, bytesMost, out string obstacle) is { } bytes)
        {
            return Decode(bytes, name, FilePaths.From("", name), bag);
        }

        SourceText none = new(name, "");
        ScalarNode reference = new(new SourceText("", ""), new TextMark(1, 1), new TextMark(1, 1), name);
        bool isMissing = obstacle.Length == 0;
        string near = isMissing ? Near(reference, files) : "";
        string wayOut = near.Length > 0 ? near + " exists" : instead;
        bag.ErrorAt("CS042", none, new TextMark(1, 1), $"cannot read {name}: {(isMissing ? "there is no such file" : obstacle)}", wayOut);
        return null;
    }

    private static byte[]? Bytes(string path, IScenarioFiles files, long bytesMost, out string obstacle)
    {
        obstacle = files.Obstacle(path, bytesMost);
        return obstacle.Length == 0 ? files.Read(path) : null;
    }

    private static SourceText? Decode(byte[] bytes, string name, string place, DiagnosticBag bag)
    {
        int mark = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        ReadOnlySpan<byte> body = bytes.AsSpan(mark);
        char[] letters = new char[body.Length];
        _ = Utf8.ToUtf16(body, letters, out int read, out int written, replaceInvalidSequences: false);
        int binary = letters.AsSpan(0, written).IndexOf('\0');
        if (read == body.Length && binary < 0)
        {
            return new SourceText(name, new string(letters, 0, written), place) { BytesBefore = mark, ShownIf = ScenarioLook.Has };
        }

        if (EncodingGuess.IsBinary(bytes))
        {
            bag.ErrorAt(
                "CS008",
                new SourceText(name, ""),
                new TextMark(1, 1),
                "this is no text: it holds bytes that no text has",
                "a scenario is a text file in UTF-8");
            return null;
        }

        string likely = EncodingGuess.Of(bytes);
        SourceText shown = new(name, Encoding.UTF8.GetString(body), place) { BytesBefore = mark, ShownIf = ScenarioLook.Has };
        TextMark at = shown.MarkAt(binary >= 0 ? binary : written);
        bool isWhole = likely.StartsWith("UTF-", StringComparison.Ordinal);
        bag.ErrorAt(
            "CS008",
            isWhole ? new SourceText(name, "") : shown,
            isWhole ? new TextMark(1, 1) : at,
            $"this is not UTF-8; it looks like {likely}",
            $"save it as UTF-8, or convert it: iconv -f {likely.ToUpperInvariant()} -t UTF-8");
        return null;
    }

    /// <summary>The file that was probably meant by a name that cannot be read; empty when none is near.</summary>
    private static string Near(ScalarNode reference, IScenarioFiles files)
    {
        string path = FilePaths.From(reference.Source.Place, reference.Value);
        string name = path[(path.LastIndexOf('/') + 1)..];
        if (Nearest.Find(name, files.NamesIn(FilePaths.Folder(path))) is not { } near)
        {
            return "";
        }

        string beside = FilePaths.Folder(reference.Value.Replace('\\', '/'));
        return $"{(beside.Length == 0 ? "" : beside + "/")}{near}";
    }
}
