using CspSim.Reporting.Charts;

namespace CspSim.Reporting.Html;

/// <summary>
/// The colours of <see cref="Palette"/> as variables of a style: light, dark by the reader's system or choice, light on paper.
/// </summary>
internal static class ThemeStyle
{
    /// <summary>The rules.</summary>
    public static string Rules { get; } =
        $".page{{{Variables(static colour => colour.Light)}}}\n"
        + $"@media (prefers-color-scheme:dark){{#theme-auto:checked~.page{{{Variables(static colour => colour.Dark)}}}}}\n"
        + $"#theme-dark:checked~.page{{{Variables(static colour => colour.Dark)}}}\n"
        + $"@media print{{.page{{{Variables(static colour => colour.Light + " !important")}}}}}\n"
        + string.Concat(Palette.Arms.Select(static arm => $".{arm.Name}{{stroke:var(--{arm.Name})}}\n"));

    private static string Variables(Func<ThemeColour, string> colourOf) =>
        string.Concat(Palette.All.Select(colour => $"--{colour.Name}:{colourOf(colour)};"));
}
