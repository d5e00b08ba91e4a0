namespace CspSim.Reporting.Charts;

/// <summary>The colours of charts and pages: one name, one colour for each theme.</summary>
/// <remarks>
/// The colours of arms have a contrast of 5.4 to 9.3 against the paper of their theme. Parts of a whole are neighbours of each other and
/// carry their names: there a contrast of 3 against the paper is enough. On the colours of heat stand numbers, with a contrast of 4.5 at
/// least.
/// </remarks>
internal static class Palette
{
    /// <summary>Of arms, that of the baseline first.</summary>
    public static IReadOnlyList<ThemeColour> Arms { get; } =
    [
        new("arm-0", "#475569", "#9AA8BA"),
        new("arm-1", "#1769AA", "#7CB8F2"),
        new("arm-2", "#B44A00", "#F29A66"),
        new("arm-3", "#00745A", "#55C9A6"),
        new("arm-4", "#8A3F86", "#D9A0D6"),
        new("arm-5", "#7A5C00", "#DDB64E"),
    ];

    /// <summary>Of the parts of a whole, such as what became of petitions.</summary>
    public static IReadOnlyList<ThemeColour> Parts { get; } =
    [
        new("part-0", "#3C6E8F", "#7FB0CE"),
        new("part-1", "#C2703D", "#E0A27A"),
        new("part-2", "#7A8B3C", "#B3C277"),
        new("part-3", "#8C6BB1", "#BFA6DB"),
        new("part-4", "#B0576B", "#DD95A4"),
        new("part-5", "#4E8C7F", "#8CC4B8"),
        new("part-6", "#8A7A5C", "#C2B393"),
        new("part-7", "#6F7F92", "#A7B4C3"),
        new("part-8", "#9A6A9E", "#CBA3CE"),
    ];

    /// <summary>Behind numbers, from little over as much to more than there should be.</summary>
    public static IReadOnlyList<ThemeColour> Heat { get; } =
    [
        new("heat-0", "#8CCFC0", "#1F6B5C"),
        new("heat-1", "#C9E8E0", "#17453D"),
        new("heat-2", "#EEF1F4", "#262C34"),
        new("heat-3", "#FBD9C2", "#5A3520"),
        new("heat-4", "#F0A878", "#8A4A1E"),
    ];

    /// <summary>Of text, lines and paper.</summary>
    public static IReadOnlyList<ThemeColour> Page { get; } =
    [
        new("paper", "#FFFFFF", "#14171C"),
        new("ink", "#1B1F24", "#E8EAED"),
        new("soft", "#57606A", "#A5AFBA"),
        new("rule", "#D5DAE0", "#363D47"),
        new("tint", "#F4F6F8", "#1C2128"),
    ];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<ThemeColour> All { get; } = [.. Page, .. Arms, .. Parts, .. Heat];
}

/// <summary>A colour by name.</summary>
internal sealed record ThemeColour(string Name, string Light, string Dark);
