namespace CspSim.Worker.Watching;

/// <summary>Decides, from one look to the next, whether files have changed and come to rest.</summary>
/// <remarks>
/// Editors save in several steps (empty, write, rename). A change counts when two looks in a row see the same, so that a half-written
/// file is not read.
/// </remarks>
internal sealed class SettledChange(IReadOnlyDictionary<string, FileStamp> start)
{
    private Dictionary<string, FileStamp>? _previous;

    /// <summary>Looks once.</summary>
    /// <param name="stampOf">How a file looks now.</param>
    /// <returns>Whether the files differ from the start and look as at the last look.</returns>
    public bool Look(Func<string, FileStamp> stampOf)
    {
        Dictionary<string, FileStamp> now = start.Keys.ToDictionary(static path => path, stampOf, StringComparer.Ordinal);
        bool isSettled = !AreSame(now, start) && _previous is not null && AreSame(now, _previous);
        _previous = now;
        return isSettled;
    }

    private static bool AreSame(Dictionary<string, FileStamp> some, IReadOnlyDictionary<string, FileStamp> others) =>
        some.All(pair => others[pair.Key] == pair.Value);
}

/// <summary>How a file looks from outside: enough to see that it was saved.</summary>
/// <param name="SavedAt">When it was last written; the earliest instant for a file that is not there.</param>
/// <param name="Bytes">Its length; -1 for a file that is not there.</param>
internal readonly record struct FileStamp(DateTime SavedAt, long Bytes)
{
    /// <summary>A file that is not there.</summary>
    public static FileStamp None { get; } = new(DateTime.MinValue, -1);

    /// <summary>How a file looks now.</summary>
    public static FileStamp Of(string path)
    {
        try
        {
            FileInfo file = new(path);
            return file.Exists ? new FileStamp(file.LastWriteTimeUtc, file.Length) : None;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return None;
        }
    }
}
