namespace CspSim.Reporting.Folders;

/// <summary>Writes a file whole or not at all: to a neighbour first, then renamed over the target.</summary>
public static class AtomicFile
{
    // Processes of several machines may write the same file at once: each has its own neighbour.
    private static readonly string s_neighbourSuffix = Invariant($".{Environment.MachineName}-{Environment.ProcessId}.writing");

    /// <summary>Writes a file; an existing one of this name is replaced when, and only when, the new one is complete on the disk.</summary>
    /// <param name="path">The file.</param>
    /// <param name="write">Writes the content.</param>
    /// <exception cref="IOException">The file cannot be written; the old one, if any, is as it was.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder does not let us write.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        string neighbour = path + s_neighbourSuffix;
        try
        {
            using (FileStream stream = new(neighbour, FileMode.Create, FileAccess.Write, FileShare.None))
            {
                write(stream);
                stream.Flush(flushToDisk: true);
            }

            File.Move(neighbour, path, overwrite: true);
        }
        catch
        {
            File.Delete(neighbour);
            throw;
        }
    }
}
