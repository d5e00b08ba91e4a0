using System.Text;

namespace CspSim.Reporting.Folders;

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
