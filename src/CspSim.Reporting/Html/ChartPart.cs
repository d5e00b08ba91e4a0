using CspSim.Reporting.Charts;

namespace CspSim.Reporting.Html;

/// <summary>A chart of a report: its finding above, its definition and its table below.</summary>
internal static class ChartPart
{
    // Charts that need no more than half of a wide page.
    private static readonly HashSet<string> s_half = new(StringComparer.Ordinal) { "waits", "differences", "petitions", "exchange" };

    private static readonly (string Kind, string Name)[] s_forms = [("png", "PNG"), ("svg", "SVG"), ("csv", "CSV")];

    /// <summary>Writes it.</summary>
    public static void Write(Markup page, Chart chart)
    {
        page.Raw($"<section class=\"card{(s_half.Contains(chart.Name) ? " half" : "")}\" id=\"{chart.Name}\">\n")
            .Element($"h2 id=\"{chart.Name}-title\"", chart.Title).Raw("\n")
            .Element($"p class=\"finding\" id=\"{chart.Name}-finding\"", chart.Finding).Raw("\n")
            .Raw($"<div class=\"chart\" role=\"img\" aria-labelledby=\"{chart.Name}-title {chart.Name}-finding\" data-chart=\"{chart.Name}\"></div>\n")
            .Element("p class=\"definition\"", chart.Definition).Raw("\n<div class=\"below\">\n<details>\n")
            .Element("summary", new("All numbers", "모든 수치", "すべての数値"));
        TablePart.Write(page, chart.Table, chart.Name + "-title");
        page.Raw($"</details>\n<p class=\"tools\" data-of=\"{chart.Name}\" hidden>");
        foreach ((string kind, string name) in s_forms)
        {
            page.Raw($"<button type=\"button\" value=\"{kind}\">").Text(new LocalText($"Save {name}", $"{name} 저장", $"{name}保存")).Raw("</button>");
        }

        page.Raw("</p>\n</div>\n</section>\n");
    }
}
