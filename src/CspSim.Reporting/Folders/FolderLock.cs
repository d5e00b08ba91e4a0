namespace CspSim.Reporting.Folders;

/// <summary>Says that a folder is in use, as long as the process lives that made it: a file in it that is locked.</summary>
/// <remarks>The system lets go of the lock when the process ends, however it ends, so a lock that nobody holds was left behind.</remarks>
internal sealed class FolderLock : IDisposable
{
    private const string FileName = ".running";

    private readonly FileStream _file;

    /// <summary>Locks a folder.</summary>
    /// <exception cref="IOException">The file cannot be made.</exception>
    public FolderLock(string folder) =>
        _file = new FileStream(
            Path.Combine(folder, FileName),
            FileMode.CreateNew,
            FileAccess.Write,
            FileShare.None,
            bufferSize: 1,
            FileOptions.DeleteOnClose);

    /// <summary>Whether a folder has a lock that nobody holds. False where it has none or that cannot be said.</summary>
    public static bool IsAbandoned(string folder)
    {
        try
        {
            using FileStream file = new(Path.Combine(folder, FileName), FileMode.Open, FileAccess.Write, FileShare.None);
            return true;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>Lets go of the folder and removes the file.</summary>
    public void Dispose() => _file.Dispose();
}
