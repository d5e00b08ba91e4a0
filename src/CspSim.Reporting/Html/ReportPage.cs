using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using CspSim.Reporting.Charts;
using CspSim.Reporting.Documents;

namespace CspSim.Reporting.Html;

/// <summary>The report of a result: one page in one file, which asks nothing of a network and holds every number as text.</summary>
/// <remarks>
/// Made from the document of the result alone, and without its member <c>call</c>: a result that was stored gives the same bytes, whoever
/// has made it, when and where.
/// </remarks>
internal static class ReportPage
{
    // In the order in which they use each other.
    private static readonly string[] s_scripts = [WebFiles.Charts, WebFiles.Replay, WebFiles.Files, WebFiles.Report];

    /// <summary>The page as text; ends with a line feed.</summary>
    /// <param name="result">The result as it was read from its file.</param>
    /// <param name="hasPictures">
    /// Whether charts are drawn already, for readers and printers without scripts; takes ten seconds, and does nothing in a native program.
    /// </param>
    /// <param name="drawn">Called with the pictures that are drawn and those there are; null: not.</param>
    public static string Of(ResultJson result, bool hasPictures = false, Action<int, int>? drawn = null)
    {
        ResultView view = new(result);
        IReadOnlyList<Chart> charts = ChartCatalog.Of(result);
        JsonObject options = new(charts.Select(static chart => KeyValuePair.Create(chart.Name, (JsonNode?)chart.Option)));
        string style = "\n" + ThemeStyle.Rules + WebFiles.Style;
        Markup page = new();
        string policy = PagePolicy.Of(style, s_scripts);
        page.Raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
            .Raw($"<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n")
            .Raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
            .Raw("<meta name=\"color-scheme\" content=\"light dark\">\n")
            .Raw("<title>").Text(result.Scenario.Name).Raw(" - CspSim</title>\n")
            .Raw("<style>").Raw(style).Raw("</style>\n</head>\n<body>\n<main>\n");
        HeadPart.Write(page, view);
        page.Raw("<div class=\"grid\">\n");
        // The compiler of native programs knows the condition, and leaves the interpreter out of them.
        using StillCharts? pictures = hasPictures && RuntimeFeature.IsDynamicCodeSupported
            ? new(done => drawn?.Invoke(done, charts.Count * LocalText.Languages.Count))
            : null;
        foreach (Chart chart in charts)
        {
            ChartPart.Write(page, chart, pictures);
        }

        if (result.Replay is { } year)
        {
            ReplayPart.Write(page, year);
        }

        ArmsPart.Write(page, view);
        InputsPart.Write(page, result);
        MethodPart.Write(page, result);
        page.Raw("</div>\n</div>\n</main>\n<script type=\"application/json\" id=\"options\">").Raw(OptionText.Of(options))
            .Raw("</script>\n<script type=\"application/json\" id=\"track\">")
            .Raw(result.Replay is { } played ? OptionText.Of(ReplayTrack.Of(played)) : "{}")
            .Raw("</script>\n");
        foreach (string script in s_scripts)
        {
            page.Raw("<script>").Raw(script).Raw("</script>\n");
        }

        page.Raw("</body>\n</html>\n");
        return page.ToString();
    }
}
