using System.Collections.Concurrent;
using CspSim.Scenarios.Files;

namespace CspSim.Worker.Reading;

/// <summary>
/// Passes files on and remembers them: a scenario that is read again is the one that was read first, whatever is saved since.
/// </summary>
/// <remarks>
/// A study reads its scenario at every point. With the files of the moment, a figure that is changed meanwhile would be another one from
/// some point on, and nothing would tell.
/// </remarks>
/// <param name="files">Where they come from at first.</param>
internal sealed class RememberedFiles(IScenarioFiles files) : IScenarioFiles
{
    private readonly ConcurrentDictionary<(string Path, long BytesMost), string> _obstacles = new();
    private readonly ConcurrentDictionary<string, byte[]?> _contents = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, IReadOnlyList<string>> _folders = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public string Obstacle(string path, long bytesMost) =>
        _obstacles.GetOrAdd((path, bytesMost), asked => files.Obstacle(asked.Path, asked.BytesMost));

    /// <inheritdoc/>
    public byte[]? Read(string path) => _contents.GetOrAdd(path, files.Read);

    /// <inheritdoc/>
    public IReadOnlyList<string> NamesIn(string folder) => _folders.GetOrAdd(folder, files.NamesIn);
}
