using CspSim.Reporting.Charts;

namespace CspSim.Reporting.Html;

/// <summary>A chart of a report: its finding above, its definition and its table below.</summary>
internal static class ChartPart
{
    private static readonly HashSet<string> s_half =
        new(StringComparer.Ordinal) { "waits", "differences", "petitions", "exchange", "attempts" };

    private static readonly (string Kind, string Name)[] s_forms = [("png", "PNG"), ("svg", "SVG"), ("csv", "CSV")];

    /// <summary>Whether it needs no more than half of a wide page.</summary>
    public static bool IsHalf(Chart chart) => s_half.Contains(chart.Name);

    /// <summary>Writes it.</summary>
    /// <param name="page">Where to.</param>
    /// <param name="chart">The chart.</param>
    /// <param name="pictures">Draws it; null: a script of the page does.</param>
    public static void Write(Markup page, Chart chart, StillCharts? pictures)
    {
        string name = chart.Name;
        page.Raw($"<section class=\"card{(IsHalf(chart) ? " half" : "")}\" id=\"{name}\">\n")
            .Element($"h2 id=\"{name}-title\"", chart.Title).Raw("\n")
            .Element($"p class=\"finding\" id=\"{name}-finding\"", chart.Finding).Raw("\n")
            .Raw($"<div class=\"chart\" role=\"img\" aria-labelledby=\"{name}-title {name}-finding\" data-chart=\"{name}\">");
        foreach (string language in pictures is null ? [] : LocalText.Languages)
        {
            page.Raw($"<span class=\"t\" lang=\"{language}\">").Raw(pictures!.Of(chart, language)).Raw("</span>");
        }

        page.Raw("</div>\n")
            .Element("p class=\"definition\"", chart.Definition).Raw("\n<div class=\"below\">\n<details>\n")
            .Element("summary", new("All numbers", "모든 수치", "すべての数値"));
        TablePart.Write(page, chart.Table, name + "-title");
        page.Raw($"</details>\n<p class=\"tools\" data-of=\"{name}\" hidden>");
        foreach ((string kind, string form) in s_forms)
        {
            page.Element($"button type=\"button\" value=\"{kind}\"", new($"Save {form}", $"{form} 저장", $"{form}保存"));
        }

        page.Raw("</p>\n</div>\n</section>\n");
    }
}
