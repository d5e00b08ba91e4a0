using System.Text;

using CspSim.Scenarios.Diagnostics;
using CspSim.Scenarios.Text;

namespace CspSim.Scenarios.Loading;

/// <summary>Reads text files: UTF-8, with or without byte order mark (or UTF-16 with one).</summary>
internal static class TextFile
{
    /// <summary>The text; null when there is no such file. Bytes that are no UTF-8 become replacement characters.</summary>
    public static string? Read(string path, IScenarioFiles files)
    {
        byte[]? bytes = files.Read(path);
        if (bytes is null)
        {
            return null;
        }

        using StreamReader reader = new(new MemoryStream(bytes), Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
        return reader.ReadToEnd();
    }

    /// <summary>The file that was probably meant by a name that cannot be read; empty when none is near.</summary>
    public static string Proposal(ScalarNode reference, IScenarioFiles files)
    {
        string path = FilePaths.From(reference.Source.Place, reference.Value);
        string folder = FilePaths.Folder(path);
        string name = path[(path.LastIndexOf('/') + 1)..];
        if (Nearest.Find(name, files.NamesIn(folder)) is not { } near)
        {
            return "paths are relative to the file that names them";
        }

        string written = reference.Value.Replace('\\', '/');
        string beside = FilePaths.Folder(written);
        return $"{(beside.Length == 0 ? "" : beside + "/")}{near} exists; paths are relative to the file that names them";
    }
}
