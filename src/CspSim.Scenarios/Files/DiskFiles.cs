namespace CspSim.Scenarios.Files;

/// <summary>Reads scenario files from the disk.</summary>
/// <remarks>
/// Only what has a length is opened: a pipe or a device has none and could keep the program waiting for ever, so it counts as empty.
/// </remarks>
public sealed class DiskFiles : IScenarioFiles
{
    /// <inheritdoc/>
    public string Obstacle(string path, long bytesMost)
    {
        try
        {
            if (Directory.Exists(path))
            {
                return "it is a folder";
            }

            FileInfo file = Target(path);
            return file.Exists && file.Length > bytesMost
                ? string.Create(
                    CultureInfo.InvariantCulture,
                    $"it has {Math.Ceiling(file.Length / (double)(1 << 20))} MB, more than the {bytesMost >> 20} MB that are read")
                : file.Exists && !MayRead(file) ? "permission denied" : "";
        }
        catch (UnauthorizedAccessException)
        {
            return "permission denied";
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return "";
        }
        catch (Exception failure) when (failure is IOException or ArgumentException or NotSupportedException)
        {
            return path.Contains('\0', StringComparison.Ordinal) || failure is not IOException
                ? "this is no path"
                : "the path cannot be followed (a circle of links, or a name that is too long)";
        }
    }

    /// <inheritdoc/>
    public byte[]? Read(string path)
    {
        try
        {
            FileInfo file = Target(path);
            return !file.Exists ? null : file.Length == 0 ? [] : File.ReadAllBytes(file.FullName);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> NamesIn(string folder)
    {
        try
        {
            string[] paths = Directory.GetFiles(folder.Length == 0 ? "." : folder);
            return [.. paths.Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return [];
        }
    }

    /// <summary>
    /// The file behind all links: the length of a link is that of its text. Some disks keep the marks of letters apart; the names in a
    /// scenario have them together.
    /// </summary>
    private static FileInfo Target(string path)
    {
        FileInfo file = new(path);
        if (!file.Exists && file.Directory is { Exists: true } folder && !Ascii.IsValid(file.Name))
        {
            file = Array.Find(folder.GetFiles(), each => string.Equals(ComposedText.Of(each.Name), file.Name, StringComparison.Ordinal))
                ?? file;
        }

        return file.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? file;
    }

    private static bool MayRead(FileInfo file)
    {
        if (file.Length == 0)
        {
            return true;
        }

        using FileStream opened = file.OpenRead();
        return opened.CanRead;
    }
}
