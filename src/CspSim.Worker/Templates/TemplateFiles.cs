using System.Reflection;
using CspSim.Scenarios.Files;

namespace CspSim.Worker.Templates;

/// <summary>The scenario files that travel inside the program.</summary>
internal sealed class TemplateFiles : IScenarioFiles
{
    /// <summary>The folder of all of them.</summary>
    public const string Root = "scenarios/";

    private static readonly Assembly s_assembly = typeof(TemplateFiles).Assembly;

    // Paths of resources carry the separator of the machine that built them.
    private static readonly Dictionary<string, string> s_resources = s_assembly.GetManifestResourceNames()
        .Where(static name => name.StartsWith("scenarios", StringComparison.Ordinal))
        .ToDictionary(static name => name.Replace('\\', '/'), StringComparer.Ordinal);

    /// <summary>The paths of all files, sorted, with forward slashes.</summary>
    public static IReadOnlyList<string> Paths { get; } = [.. s_resources.Keys.Order(StringComparer.Ordinal)];

    /// <inheritdoc/>
    public byte[]? Read(string path)
    {
        if (!s_resources.TryGetValue(path, out string? resource))
        {
            return null;
        }

        using Stream stream = s_assembly.GetManifestResourceStream(resource)!;
        using MemoryStream bytes = new();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> NamesIn(string folder)
    {
        string start = folder.Length == 0 || folder.EndsWith('/') ? folder : folder + "/";
        return
        [
            .. Paths.Where(path => path.StartsWith(start, StringComparison.Ordinal))
                .Select(path => path[start.Length..])
                .Where(static rest => !rest.Contains('/', StringComparison.Ordinal)),
        ];
    }
}
