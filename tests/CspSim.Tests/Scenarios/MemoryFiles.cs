using System.Text;
using CspSim.Scenarios.Files;

namespace CspSim.Tests.Scenarios;

/// <summary>Scenario files that exist in memory only.</summary>
internal sealed class MemoryFiles : IScenarioFiles
{
    private readonly SortedDictionary<string, byte[]> _files = new(StringComparer.Ordinal);

    public MemoryFiles With(string path, string text) => With(path, Encoding.UTF8.GetBytes(text));

    public MemoryFiles With(string path, byte[] bytes)
    {
        _files[path] = bytes;
        return this;
    }

    public byte[]? Read(string path) => _files.GetValueOrDefault(path);

    public IReadOnlyList<string> NamesIn(string folder) =>
    [
        .. _files.Keys
            .Where(path => string.Equals(
                folder,
                path.Contains('/', StringComparison.Ordinal) ? path[..path.LastIndexOf('/')] : "",
                StringComparison.Ordinal))
            .Select(path => path[(path.LastIndexOf('/') + 1)..]),
    ];
}
