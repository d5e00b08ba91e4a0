using System.Runtime.CompilerServices;

namespace CspSim.Validation;

/// <summary>Where the shipped scenarios lie, seen from the source of the tests.</summary>
internal static class ScenarioFolder
{
    public static string Path { get; } = Find();

    private static string Find([CallerFilePath] string here = "") =>
        System.IO.Path.GetFullPath(System.IO.Path.Combine(System.IO.Path.GetDirectoryName(here)!, "..", "..", "scenarios"));
}
