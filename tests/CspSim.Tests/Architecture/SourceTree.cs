using System.Text.RegularExpressions;
using CspSim.Tests.Data;

namespace CspSim.Tests.Architecture;

/// <summary>The source files as text: what reflection cannot see.</summary>
internal static partial class SourceTree
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(ScenarioFolder.Path(), ".."));

    public static IReadOnlyList<string> SourceFiles { get; } = FilesOf("src");

    public static IReadOnlyList<string> TestFiles { get; } = FilesOf("tests");

    public static string Relative(string file) => Path.GetRelativePath(Root, file).Replace('\\', '/');

    public static string ProjectFile(string project) => Path.Combine(Root, "src", project, project + ".csproj");

    /// <summary>What a project file names: projects without folder and ending, packages as they are.</summary>
    public static IReadOnlyList<string> Named(string projectFile, string element) =>
        [.. ReferencePattern().Matches(File.ReadAllText(projectFile))
            .Where(match => string.Equals(match.Groups["element"].Value, element, StringComparison.Ordinal))
            .Select(static match => match.Groups["name"].Value)
            .Select(static name => name.EndsWith(".csproj", StringComparison.Ordinal)
                ? Path.GetFileNameWithoutExtension(name.Replace('\\', '/'))
                : name)];

    private static string[] FilesOf(string folder) =>
        [.. Directory.EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories)
            .Where(static file => !GeneratedPattern().IsMatch(file))
            .Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"[\\/](bin|obj)[\\/]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex GeneratedPattern();

    [GeneratedRegex("<(?<element>ProjectReference|PackageReference) Include=\"(?<name>[^\"]+)\"", RegexOptions.CultureInvariant)]
    private static partial Regex ReferencePattern();
}
