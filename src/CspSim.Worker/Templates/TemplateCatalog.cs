namespace CspSim.Worker.Templates;

/// <summary>Every scenario to start from: the commented starter, then the scenarios that come with the program.</summary>
internal static class TemplateCatalog
{
    /// <summary>The starter's name.</summary>
    public const string StarterName = "starter";

    private const string Ending = ".yaml";
    private const string PartsFolder = TemplateFiles.Root + "offices/";

    /// <summary>The templates; the starter first, the rest by name.</summary>
    public static IReadOnlyList<ScenarioTemplate> All { get; } = List();

    /// <summary>Their names.</summary>
    public static IEnumerable<string> Names => All.Select(static template => template.Name);

    /// <summary>The template of a name, with or without its ending; null when there is none.</summary>
    public static ScenarioTemplate? Find(string name)
    {
        string bare = name.EndsWith(Ending, StringComparison.Ordinal) ? name[..^Ending.Length] : name;
        return All.FirstOrDefault(each => string.Equals(each.Name, bare, StringComparison.Ordinal));
    }

    // Files of offices and holidays are parts of scenarios, not scenarios.
    private static ScenarioTemplate[] List() =>
    [
        .. TemplateFiles.Paths
            .Where(
                static path => path.EndsWith(Ending, StringComparison.Ordinal) && !path.StartsWith(PartsFolder, StringComparison.Ordinal))
            .Select(static path => new ScenarioTemplate(path[TemplateFiles.Root.Length..^Ending.Length], path))
            .OrderByDescending(static template => string.Equals(template.Name, StarterName, StringComparison.Ordinal))
            .ThenBy(static template => template.Name, StringComparer.Ordinal),
    ];
}

/// <summary>A scenario to start from.</summary>
/// <param name="Name">What the user calls it, such as <c>kr-jp-csp</c>.</param>
/// <param name="Path">Its path among <see cref="TemplateFiles"/>.</param>
internal sealed record ScenarioTemplate(string Name, string Path)
{
    /// <summary>The file it is written to when the user names none.</summary>
    public string DefaultFile => string.Equals(Name, TemplateCatalog.StarterName, StringComparison.Ordinal)
        ? "scenario.yaml"
        : System.IO.Path.GetFileName(Path);
}
