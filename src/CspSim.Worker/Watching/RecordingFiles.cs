using CspSim.Scenarios.Files;

namespace CspSim.Worker.Watching;

/// <summary>Passes files on and remembers which were asked for and how they looked then.</summary>
internal sealed class RecordingFiles(IScenarioFiles files) : IScenarioFiles
{
    private readonly SortedDictionary<string, FileStamp> _asked = new(StringComparer.Ordinal);

    /// <summary>Every file that was asked for, present or not, as it looked just before it was read.</summary>
    public IReadOnlyDictionary<string, FileStamp> Asked => _asked;

    /// <inheritdoc/>
    public string Obstacle(string path, long bytesMost) => files.Obstacle(path, bytesMost);

    /// <inheritdoc/>
    public byte[]? Read(string path)
    {
        _asked.TryAdd(path, FileStamp.Of(path));
        return files.Read(path);
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> NamesIn(string folder) => files.NamesIn(folder);
}
