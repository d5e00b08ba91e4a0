using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
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
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>The page as text; ends with a line feed.</summary>
    /// <param name="result">The result as it was read from its file.</param>
    public static string Of(ResultJson result)
    {
        ResultView view = new(result);
        IReadOnlyList<Chart> charts = ChartCatalog.Of(result);
        string style = "\n" + ThemeStyle.Rules + WebFiles.Style;
        Markup page = new();
        string policy = PagePolicy.Of(style, WebFiles.Charts, WebFiles.Report);
        page.Raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
            .Raw($"<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n")
            .Raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
            .Raw("<meta name=\"color-scheme\" content=\"light dark\">\n")
            .Raw("<title>").Text(result.Scenario.Name).Raw(" - CspSim</title>\n")
            .Raw("<style>").Raw(style).Raw("</style>\n</head>\n<body>\n<main>\n");
        HeadPart.Write(page, view);
        page.Raw("<div class=\"grid\">\n");
        foreach (Chart chart in charts)
        {
            ChartPart.Write(page, chart);
        }

        ArmsPart.Write(page, view);
        InputsPart.Write(page, result);
        MethodPart.Write(page, result);
        page.Raw("</div>\n</div>\n</main>\n<script type=\"application/json\" id=\"options\">").Raw(Options(charts))
            .Raw("</script>\n<script>").Raw(WebFiles.Charts).Raw("</script>\n<script>").Raw(WebFiles.Report)
            .Raw("</script>\n</body>\n</html>\n");
        return page.ToString();
    }

    // Inside a script element only </script and <!-- end what is meant as text: the encoder leaves no < as it is.
    private static string Options(IReadOnlyList<Chart> charts)
    {
        JsonObject options = new(charts.Select(static chart => KeyValuePair.Create(chart.Name, (JsonNode?)chart.Option)));
        using MemoryStream stream = new();
        using (Utf8JsonWriter json = new(stream, s_options))
        {
            options.WriteTo(json);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
