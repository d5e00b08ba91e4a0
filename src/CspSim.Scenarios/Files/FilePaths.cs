namespace CspSim.Scenarios.Files;

/// <summary>Paths of scenario files: with forward slashes, relative to the file that names them.</summary>
internal static class FilePaths
{
    /// <summary>A path that a file names, as seen from where the file itself was named.</summary>
    public static string From(string file, string reference)
    {
        string path = reference.Replace('\\', '/');
        string folder = Folder(file);
        return IsRooted(path) || folder.Length == 0 ? Simplify(path) : Simplify(folder + "/" + path);
    }

    /// <summary>The folder of a file; empty when it names none.</summary>
    public static string Folder(string file)
    {
        string path = file.Replace('\\', '/');
        int slash = path.LastIndexOf('/');
        return slash < 0 ? "" : slash == 0 ? "/" : path[..slash];
    }

    private static bool IsRooted(string path) => path.StartsWith('/') || (path.Length > 1 && path[1] == ':');

    private static string Simplify(string path)
    {
        List<string> steps = [];
        foreach (string step in path.Split('/'))
        {
            if (step is ".." && steps.Count > 0 && steps[^1] is not (".." or ""))
            {
                steps.RemoveAt(steps.Count - 1);
            }
            else if (step is not "." && !(step.Length == 0 && steps.Count > 0))
            {
                steps.Add(step);
            }
        }

        return string.Join('/', steps);
    }
}
