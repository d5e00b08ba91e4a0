namespace CspSim.Worker.Watching;

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
