using System.Text.Json.Nodes;
using CspSim.Reporting.Documents;

namespace CspSim.Reporting.Charts;

/// <summary>The documents that each office of a story knew at its first action, by who found them.</summary>
internal sealed class StoryDocuments(StoryJson story)
{
    private const int RowHeight = 34;

    private readonly StoryOfficeJson[] _offices = [.. story.Offices.Where(static office => office.DocumentsOwn is not null)];

    /// <summary>By who found them, with the colour of each.</summary>
    public static IReadOnlyList<(LocalText Name, string Colour, Func<StoryOfficeJson, int?> Of)> Finders { get; } =
    [
        (new("found by the office alone", "자청만 찾은 문헌", "自庁だけが見つけた文献"), "part-2", static office => office.DocumentsOwn),
        (new("found by it and a partner", "자청과 상대청이 모두 찾은 문헌", "自庁と相手庁が見つけた文献"), "part-5", static office => office.DocumentsBoth),
        (new("told by a partner", "상대청이 알려 준 문헌", "相手庁から知った文献"), "part-4", static office => office.DocumentsPartner),
    ];

    /// <summary>What is counted.</summary>
    public static LocalText Name { get; } = new("documents", "문헌 수", "文献数");

    /// <summary>Whether the story tells of documents.</summary>
    public bool AreKnown => _offices.Length > 0;

    /// <summary>Where they are drawn.</summary>
    public Panel Panel => new(
        new("Documents known at the first action", "1차 심사 때 알고 있는 문헌", "FAの時点で把握している文献"),
        _offices.Length * RowHeight,
        Axis,
        OptionParts.Rows(_offices.Select(static office => (LocalText)office.Office)));

    /// <summary>How they are counted.</summary>
    public LocalText Definition { get; } = new(
        " Documents: relevant ones that an office knew at its first action.",
        " 문헌: 1차 심사 때 그 청이 알고 있던 관련 문헌.",
        "文献:FAの時点でその庁が把握していた関連文献。");

    /// <summary>What partners have told, behind a sentence; empty when nothing is known of documents.</summary>
    public LocalText Finding => !AreKnown ? "" : new LocalText("; documents: ", "; 문헌: ", "。文献: ") + LocalText.Join(", ", _offices.Select(
        static office => LocalText.Of(
            $"{office.Office} knew {Known(office)}, {office.DocumentsPartner ?? 0} of them from a partner alone",
            $"{office.Office} {Known(office)}건 중 상대청만 찾은 것 {office.DocumentsPartner ?? 0}건",
            $"{office.Office} {Known(office)}件、うち相手庁だけが見つけたもの{office.DocumentsPartner ?? 0}件")));

    private JsonObject Axis
    {
        get
        {
            JsonObject axis = OptionParts.Across(Name);
            axis["minInterval"] = 1;
            axis["min"] = 0;
            return axis;
        }
    }

    /// <summary>What is drawn of them, in a panel.</summary>
    public IEnumerable<JsonObject> Series(int panel) => !AreKnown ? [] : Finders.Select(finder =>
    {
        JsonObject bars = OptionParts.Series(
            "bar", panel, finder.Name, _offices.Select(JsonNode? (office) => JsonValue.Create(finder.Of(office) ?? 0)));
        bars["stack"] = "documents";
        bars["barMaxWidth"] = 20;
        bars["itemStyle"] = OptionParts.Colour(finder.Colour);
        return bars;
    });

    private static int Known(StoryOfficeJson office) => Finders.Sum(finder => finder.Of(office) ?? 0);
}
