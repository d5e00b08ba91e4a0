using System.Text.Json.Nodes;

namespace CspSim.Reporting.Charts;

/// <summary>The lanes of a story from top to bottom: the offices, and between two of them the link.</summary>
/// <param name="offices">The offices, in their order.</param>
internal sealed class StoryRows(string[] offices)
{
    private const int LaneHeight = 44;
    private static readonly LocalText s_link = new("link", "링크", "リンク");

    /// <summary>The names of the lanes.</summary>
    public IEnumerable<LocalText> Names =>
        offices.SelectMany(static (office, at) => at == 0 ? [office] : (LocalText[])[s_link, office]);

    /// <summary>The height of all lanes, in pixels.</summary>
    public int Height => ((2 * offices.Length) - 1) * LaneHeight;

    /// <summary>The lane of an office; null when it has none.</summary>
    public double? Of(string office) => Array.IndexOf(offices, office) is var at and >= 0 ? 2 * at : null;

    /// <summary>The lane of the link beside a sender on the way to a receiver; null when one of them has no lane.</summary>
    public double? Link(string from, string to) =>
        Of(from) is { } sender && Of(to) is { } receiver ? sender + Math.Sign(receiver - sender) : null;

    /// <summary>The lanes of the link as pale bars, from the beginning to the end; nothing with one office.</summary>
    public IEnumerable<JsonObject> Links(double start, double end)
    {
        if (offices.Length < 2)
        {
            yield break;
        }

        JsonObject lanes = OptionParts.Drawn("span", 0, s_link, Enumerable.Range(1, offices.Length - 1)
            .Select(at => OptionParts.Item(null, s_link, start, end, (2 * at) - 1)));
        lanes["itemStyle"] = OptionParts.Colour("tint");
        lanes["silent"] = true;
        yield return lanes;
    }
}
