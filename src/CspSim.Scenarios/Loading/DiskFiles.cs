namespace CspSim.Scenarios.Loading;

/// <summary>Reads scenario files from the disk.</summary>
public sealed class DiskFiles : IScenarioFiles
{
    // Far above any scenario or list of dates; keeps a wrong path (a device, a database) from filling the memory.
    private const long BytesMost = 256L << 20;

    /// <inheritdoc/>
    public byte[]? Read(string path)
    {
        try
        {
            FileInfo file = new(path);
            return file.Exists && file.Length <= BytesMost ? File.ReadAllBytes(path) : null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> NamesIn(string folder)
    {
        try
        {
            string[] paths = Directory.GetFiles(folder.Length == 0 ? "." : folder);
            return [.. paths.Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return [];
        }
    }
}
