using System.Text.Json.Nodes;

namespace CspSim.Reporting.Charts;

/// <summary>How an arm looks: the same colour and the same line everywhere.</summary>
/// <param name="Colour">The name of its colour, behind a <c>$</c> in options.</param>
/// <param name="Dash">Lengths of the strokes and gaps of its line; empty: unbroken.</param>
internal sealed record ArmStyle(string Colour, IReadOnlyList<int> Dash)
{
    private static readonly int[][] s_dashes = [[], [8, 4], [2, 3], [10, 3, 2, 3], [5, 3], []];

    /// <summary>The style of the arm at an index; the baseline has one of its own.</summary>
    /// <param name="index">Its place among the arms that are no baseline, from 0.</param>
    public static ArmStyle At(int index)
    {
        int others = Palette.Arms.Count - 1;
        return new(Palette.Arms[1 + (index % others)].Name, s_dashes[1 + ((index + (index / others)) % (s_dashes.Length - 1))]);
    }

    /// <summary>That of the baseline.</summary>
    public static ArmStyle Baseline { get; } = new(Palette.Arms[0].Name, s_dashes[0]);

    /// <summary>Its line in options.</summary>
    public JsonObject Line(double width = 2) => new()
    {
        ["color"] = "$" + Colour,
        ["width"] = width,
        ["type"] = Dash.Count == 0 ? "solid" : new JsonArray([.. Dash.Select(static length => JsonValue.Create(length))]),
    };
}
