using CspSim.Reporting.Charts;
using CspSim.Reporting.Documents;

namespace CspSim.Reporting.Html;

/// <summary>The arms of a report: how each is drawn, and what it sets otherwise than the baseline, as a tree of keys.</summary>
internal static class ArmsPart
{
    /// <summary>Writes it.</summary>
    public static void Write(Markup page, ResultView view)
    {
        IReadOnlyDictionary<string, IReadOnlyList<ArmChange>> changes =
            ArmSettings.Of(view.Result.Scenario.Text, view.Baseline.Name);
        page.Raw("<section class=\"card\" id=\"arms\">\n")
            .Element("h2 id=\"arms-title\"", new("The arms", "대안", "選択肢")).Raw("\n")
            .Element("p class=\"finding\"", new(
                $"Every arm meets the same families, efforts and responses. {view.Baseline.Name} is the baseline.",
                $"모든 대안은 같은 패밀리, 같은 소요시간, 같은 응답을 만난다. 기준은 {view.Baseline.Name}.",
                $"すべての選択肢は同じファミリー、同じ作業時間、同じ応答に出会う。基準は{view.Baseline.Name}。"))
            .Raw("\n<div class=\"scroll wide\" tabindex=\"0\" role=\"group\" aria-labelledby=\"arms-title\"><table>\n<thead><tr>")
            .Element("th scope=\"col\"", Terms.Arm)
            .Element("th scope=\"col\"", new("sets otherwise than the baseline", "기준과 다른 설정", "基準と異なる設定"))
            .Raw("</tr></thead>\n<tbody>\n");
        foreach ((ArmJson arm, ArmStyle style) in view.Arms)
        {
            string dash = style.Dash.Count == 0 ? "" : $" stroke-dasharray=\"{string.Join(' ', style.Dash)}\"";
            page.Raw("<tr><th scope=\"row\"><svg class=\"swatch\" viewBox=\"0 0 40 12\" aria-hidden=\"true\">")
                .Raw($"<path class=\"{style.Colour}\" d=\"M0 6H40\"{dash}/></svg>").Text(arm.Name).Raw("</th><td>");
            WriteTree(page, changes.GetValueOrDefault(arm.Name, []));
            page.Raw("</td></tr>\n");
        }

        page.Raw("</tbody></table></div>\n</section>\n");
    }

    private static void WriteTree(Markup page, IReadOnlyList<ArmChange> changes)
    {
        foreach (IGrouping<string, ArmChange> branch in
            changes.GroupBy(static change => ArmSettings.ParentOf(change.Path), StringComparer.Ordinal))
        {
            page.Raw("<div class=\"branch\">").Text(branch.Key).Raw("<ul>");
            foreach (ArmChange change in branch)
            {
                page.Raw("<li>").Text($"{ArmSettings.LeafOf(change.Path)}: ").Raw("<span>")
                    .Text(change.From is null ? "" : $"{change.From} \u2192 ")
                    .Raw("</span><b>").Text(change.To ?? "\u2013").Raw("</b></li>");
            }

            page.Raw("</ul></div>");
        }
    }
}
