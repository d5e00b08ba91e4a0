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
        string name = chart.Name;
        page.Raw($"<section class=\"card{(s_half.Contains(name) ? " half" : "")}\" id=\"{name}\">\n")
            .Element($"h2 id=\"{name}-title\"", chart.Title).Raw("\n")
            .Element($"p class=\"finding\" id=\"{name}-finding\"", chart.Finding).Raw("\n")
            .Raw($"<div class=\"chart\" role=\"img\" aria-labelledby=\"{name}-title {name}-finding\" data-chart=\"{name}\"></div>\n")
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
