namespace CspSim.Scenarios.Loading;

/// <summary>Where scenario files come from: the disk, or a memory for tests and editors.</summary>
public interface IScenarioFiles
{
    /// <summary>The bytes of a file; null when it cannot be read.</summary>
    /// <param name="path">With forward slashes.</param>
    byte[]? Read(string path);

    /// <summary>The names of the files in a folder, sorted; empty when there is no such folder.</summary>
    /// <param name="folder">With forward slashes; empty for the present one.</param>
    IReadOnlyList<string> NamesIn(string folder);
}
