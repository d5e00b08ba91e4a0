namespace CspSim.Scenarios.Files;

/// <summary>Where scenario files come from: the disk, or a memory for tests and editors.</summary>
public interface IScenarioFiles
{
    /// <summary>Why a file is not even opened, in words that follow "cannot read x:"; empty when nothing is known against it.</summary>
    /// <param name="path">With forward slashes.</param>
    /// <param name="bytesMost">The most bytes that are taken.</param>
    string Obstacle(string path, long bytesMost) => "";

    /// <summary>The bytes of a file; null when it cannot be read.</summary>
    /// <param name="path">With forward slashes.</param>
    byte[]? Read(string path);

    /// <summary>The names of the files in a folder, sorted; empty when there is no such folder.</summary>
    /// <param name="folder">With forward slashes; empty for the present one.</param>
    IReadOnlyList<string> NamesIn(string folder);
}
