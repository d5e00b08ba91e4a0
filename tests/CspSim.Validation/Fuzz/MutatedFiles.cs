using CspSim.Scenarios.Files;

namespace CspSim.Validation.Fuzz;

/// <summary>The shipped files in memory, one of them with another content; remembers which were read.</summary>
internal sealed class MutatedFiles(IReadOnlyDictionary<string, byte[]> shipped) : IScenarioFiles
{
    /// <summary>Every scenario file of the house.</summary>
    public static IReadOnlyDictionary<string, byte[]> Shipped { get; } = Directory
        .EnumerateFiles(ScenarioFolder.Path, "*.yaml", SearchOption.AllDirectories)
        .ToDictionary(
            static path => "scenarios/" + System.IO.Path.GetRelativePath(ScenarioFolder.Path, path).Replace('\\', '/'), File
                .ReadAllBytes, StringComparer.Ordinal);

    private readonly HashSet<string> _read = new(StringComparer.Ordinal);

    /// <summary>The path of the changed file; empty: none.</summary>
    public string Path { get; init; } = "";

    public byte[] Content { get; init; } = [];

    public IReadOnlyCollection<string> WereRead => _read;

    public byte[]? Read(string path)
    {
        byte[]? bytes = string.Equals(path, Path, StringComparison.Ordinal) ? Content : shipped.GetValueOrDefault(path);
        if (bytes is not null)
        {
            _read.Add(path);
        }

        return bytes;
    }

    public IReadOnlyList<string> NamesIn(string folder) =>
    [
        .. shipped.Keys
            .Where(path => path.StartsWith(folder + "/", StringComparison.Ordinal) && path.LastIndexOf('/') == folder.Length)
            .Select(path => path[(folder.Length + 1)..])
            .Order(StringComparer.Ordinal),
    ];
}
