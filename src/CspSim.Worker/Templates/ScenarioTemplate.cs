namespace CspSim.Worker.Templates;

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
