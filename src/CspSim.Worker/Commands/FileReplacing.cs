using CspSim.Reporting;
using CspSim.Reporting.Folders;

namespace CspSim.Worker.Commands;

/// <summary>Writes a file of the user's whole or not at all, in place of one that may be there.</summary>
internal static class FileReplacing
{
    /// <summary>Writes the file behind all links; an existing one keeps its permissions.</summary>
    /// <param name="file">The file.</param>
    /// <param name="bytes">Its new content.</param>
    /// <returns>What went wrong; null when nothing did.</returns>
    public static string? Write(string file, byte[] bytes) => Write(file, stream => stream.Write(bytes));

    /// <summary>The same of content that is not in memory as a whole.</summary>
    /// <param name="file">The file.</param>
    /// <param name="write">Writes its new content.</param>
    public static string? Write(string file, Action<Stream> write)
    {
        try
        {
            string target = (Path.Exists(file) ? new FileInfo(file).ResolveLinkTarget(returnFinalTarget: true)?.FullName : null) ?? file;
            UnixFileMode? mode = OperatingSystem.IsWindows() || !File.Exists(target) ? null : File.GetUnixFileMode(target);
            if (mode is { } known && !known.HasFlag(UnixFileMode.UserWrite))
            {
                return "it is read-only";
            }

            AtomicFile.Write(target, write);
            if (mode is { } kept && !OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(target, kept);
            }

            return null;
        }
        catch (Exception failure) when (WriteFailure.Is(failure))
        {
            return WriteFailure.Reason(failure);
        }
    }
}
