using CspSim.Reporting.Outputs;

namespace CspSim.Reporting.Folders;

/// <summary>Finds the document of a result that a user names by its folder, its file or the entry <c>latest</c>.</summary>
public static class ResultPlace
{
    private const string Usual = "a result is a folder such as results/NAME/TIME or results/NAME/latest";

    /// <summary>The path of the document.</summary>
    /// <param name="place">What the user named.</param>
    /// <param name="message">Why there is none; empty when there is.</param>
    /// <param name="help">What to do; empty when there is nothing to propose.</param>
    /// <returns>Null when there is none.</returns>
    public static string? Find(string place, out string message, out string help)
    {
        message = "";
        help = "";
        string path = Pointed(place);
        if (File.Exists(path))
        {
            return path;
        }

        if (!Directory.Exists(path))
        {
            message = $"{place}: there is no such file or folder";
            help = Usual;
            return null;
        }

        string file = Path.Combine(path, OutputCatalog.ResultFile);
        if (File.Exists(file))
        {
            return file;
        }

        message = $"{place}: the folder holds no {OutputCatalog.ResultFile}";
        help = Path.Exists(Path.Combine(path, LatestResult.EntryName))
            ? $"the last result is {Path.Combine(place, LatestResult.EntryName)}"
            : Usual;
        return null;
    }

    // Where links are not to be had, 'latest' is a text with the folder's name.
    private static string Pointed(string place)
    {
        string entry = Path.TrimEndingDirectorySeparator(place);
        return File.Exists(entry) && string.Equals(Path.GetFileName(entry), LatestResult.EntryName, StringComparison.Ordinal)
            ? Path.Combine(Path.GetDirectoryName(entry) ?? "", File.ReadAllText(entry).Trim())
            : place;
    }
}
