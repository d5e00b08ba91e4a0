namespace CspSim.Reporting.Folders;

/// <summary>
/// The entry <c>latest</c> beside the results of a scenario: a symbolic link, or a text file with the folder's name where links are not
/// to be had.
/// </summary>
public static class LatestResult
{
    internal const string EntryName = "latest";

    /// <summary>The last result of a scenario; null when there is none.</summary>
    /// <param name="root">The folder of all results.</param>
    /// <param name="name">The scenario's name.</param>
    /// <exception cref="IOException">The entry cannot be read.</exception>
    public static string? Find(string root, string name)
    {
        string parent = Path.Combine(root, FolderName.Of(name));
        string entry = Path.Combine(parent, EntryName);
        string? target = new FileInfo(entry).LinkTarget ?? (File.Exists(entry) ? File.ReadAllText(entry).Trim() : null);
        return target is not null && Directory.Exists(Path.Combine(parent, target)) ? Path.Combine(parent, target) : null;
    }

    /// <summary>Points to a folder: the entry is the old one or the new one, whatever goes wrong.</summary>
    internal static void Point(string parent, string folder)
    {
        string entry = Path.Combine(parent, EntryName);

        // Made inside the folder, where it leads nowhere: a link to a folder is moved as a file only as long as there is no such folder.
        string link = Path.Combine(parent, folder, EntryName);
        try
        {
            File.CreateSymbolicLink(link, folder);
            File.Move(link, entry, overwrite: true);
        }
        catch (Exception failure) when (WriteFailure.Is(failure) || failure is PlatformNotSupportedException)
        {
            File.Delete(link);
            AtomicFile.Write(entry, stream => stream.Write(Encoding.UTF8.GetBytes(folder + "\n")));
        }
    }
}

/// <summary>Turns the name of a scenario into the name of a folder.</summary>
public static class FolderName
{
    private const int LengthMax = 60;
    private const string Unnamed = "experiment";

    /// <summary>Letters and digits of any script in lower case, everything else as single hyphens; at most 60 characters.</summary>
    /// <param name="name">Any text; <c>experiment</c> stands for one without letters and digits.</param>
    public static string Of(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        StringBuilder slug = new();
        foreach (Rune rune in name.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                slug.Append(Rune.ToLowerInvariant(rune).ToString());
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }

            if (slug.Length >= LengthMax)
            {
                break;
            }
        }

        string trimmed = slug.ToString().TrimEnd('-');
        return trimmed.Length == 0 ? Unnamed : trimmed;
    }
}
