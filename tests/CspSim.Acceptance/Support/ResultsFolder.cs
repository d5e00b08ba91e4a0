using System.Text.Json.Nodes;
using System.Text.Json;

namespace CspSim.Acceptance.Support;

/// <summary>A place for results that is gone after the test.</summary>
internal sealed class ResultsFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("cspsim-acceptance-").FullName;

    /// <summary>The result folder of the only run whose results are here.</summary>
    public string Single()
    {
        IEnumerable<string> folders = Directory.EnumerateFiles(Path, "results.json", SearchOption.AllDirectories)
            .Select(static file => System.IO.Path.GetDirectoryName(file)!);
        return Assert.Single(folders, static folder => new DirectoryInfo(folder).LinkTarget is null);
    }

    /// <summary>
    /// Every file of the result by its path in it; how the run was called, which no two runs share, is taken out of the JSON.
    /// </summary>
    public IReadOnlyDictionary<string, string> Contents() =>
        Directory.EnumerateFiles(Single(), "*", SearchOption.AllDirectories).ToDictionary(
            file => System.IO.Path.GetRelativePath(Single(), file),
            static file => System.IO.Path.GetExtension(file) switch
            {
                ".parquet" or ".xlsx" => Convert.ToBase64String(File.ReadAllBytes(file)),
                _ when file.EndsWith("results.json", StringComparison.Ordinal) => WithoutCall(File.ReadAllText(file)),
                _ => File.ReadAllText(file),
            },
            StringComparer.Ordinal);

    public JsonDocument Json() => JsonDocument.Parse(File.ReadAllText(System.IO.Path.Combine(Single(), "results.json")));

    public void Dispose() => Directory.Delete(Path, recursive: true);

    private static string WithoutCall(string json)
    {
        JsonObject root = JsonNode.Parse(json)!.AsObject();
        Assert.True(root.Remove("call"), "The result has no object call.");
        return root.ToJsonString();
    }
}
