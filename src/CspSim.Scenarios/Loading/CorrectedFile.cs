using CspSim.Scenarios.Files;
using CspSim.Scenarios.Layers;

namespace CspSim.Scenarios.Loading;

/// <summary>A scenario file with the fixes made that its diagnostics propose; nothing is written.</summary>
/// <remarks>
/// Fixes are made in rounds, because a fix can bring to light what an error had hidden. Only the named file is changed; files
/// that it extends may be shared with others.
/// </remarks>
public sealed record CorrectedFile
{
    /// <summary>The most rounds; each removes at least one error, and a file is read for at most twenty of them at a time.</summary>
    public const int RoundsMost = 100;

    /// <summary>The text as it is; null when the file cannot be read.</summary>
    public string? Before { get; private init; }

    /// <summary>The text with all fixes made; null when the file cannot be read.</summary>
    public string? After { get; private init; }

    /// <summary>What the fixes removed, in the order in which they were made.</summary>
    public IReadOnlyList<Diagnostic> Removed { get; private init; } = [];

    /// <summary>What is left afterwards.</summary>
    public required LoadResult Left { get; init; }

    /// <summary>The bytes to write: the corrected text behind the byte order mark that the file had.</summary>
    public byte[] Bytes { get; private init; } = [];

    /// <summary>Whether a fix was made.</summary>
    public bool IsChanged => !string.Equals(Before, After, StringComparison.Ordinal);

    /// <summary>Corrects a file.</summary>
    /// <param name="path">The file as the user named it.</param>
    /// <param name="withLayout">Whether tabs that indent are replaced.</param>
    /// <param name="files">Where files come from.</param>
    public static CorrectedFile Of(string path, bool withLayout, IScenarioFiles files)
    {
        string name = path.Replace('\\', '/');
        OneChangedFile changed = new(files, name);
        LoadResult left = ScenarioLoader.Load(path, LoadOptions.None, changed);
        if (changed.Original is not { } original || left.Diagnostics.Any(each => each.Code is "CS008" or "CS042" && each.Fix is null
            && string.Equals(each.File, name, StringComparison.Ordinal)
            && each.Start is { Line: 1, Column: 1 }))
        {
            return new CorrectedFile { Left = left };
        }

        int mark = original.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        string before = Encoding.UTF8.GetString(original.AsSpan(mark));
        string text = before;
        List<Diagnostic> removed = [];
        HashSet<string> seen = new([before], StringComparer.Ordinal);
        for (int round = 0; round < RoundsMost; round++)
        {
            Diagnostic[] fixable = [.. left.Diagnostics.Where(
                each => each.Fix is { } fix && string.Equals(fix.File, name, StringComparison.Ordinal) && (withLayout || !fix.IsLayout))];
            IReadOnlyList<Fix> chosen = FixedText.Apart(text, fixable.Select(each => each.Fix!));
            string next = FixedText.Apply(text, chosen);
            if (chosen.Count == 0 || !seen.Add(next))
            {
                break;
            }

            text = next;
            removed.AddRange(fixable.Where(each => chosen.Contains(each.Fix!)));
            changed.Text = [.. original.AsSpan(0, mark), .. Encoding.UTF8.GetBytes(text)];
            left = ScenarioLoader.Load(path, LoadOptions.None, changed);
        }

        return new CorrectedFile { Before = before, After = text, Removed = removed, Left = left, Bytes = changed.Text ?? original };
    }

    /// <summary>Files of which one has another content.</summary>
    private sealed class OneChangedFile(IScenarioFiles files, string name) : IScenarioFiles
    {
        public byte[]? Original { get; private set; }

        public byte[]? Text { get; set; }

        public string Obstacle(string path, long bytesMost) => files.Obstacle(path, bytesMost);

        public byte[]? Read(string path)
        {
            bool isIt = string.Equals(path, name, StringComparison.Ordinal);
            if (isIt)
            {
                Original ??= files.Read(path);
            }

            return isIt ? Text ?? Original : files.Read(path);
        }

        public IReadOnlyList<string> NamesIn(string folder) => files.NamesIn(folder);
    }
}
