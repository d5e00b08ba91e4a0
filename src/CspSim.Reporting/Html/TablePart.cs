using CspSim.Reporting.Charts;

namespace CspSim.Reporting.Html;

/// <summary>A table of a report.</summary>
internal static class TablePart
{
    /// <summary>Writes it.</summary>
    /// <param name="page">Where to.</param>
    /// <param name="table">The table.</param>
    /// <param name="title">The id of the element that names it.</param>
    /// <param name="isOfText">Whether its cells hold sentences rather than numbers.</param>
    public static void Write(Markup page, ChartTable table, string title, bool isOfText = false)
    {
        bool[] isNumeric = [.. table.Columns.Select((_, at) => table.Rows.Any(row => row[at].Value is not null))];
        string kind = isOfText ? "scroll wide" : "scroll";
        page.Raw($"<div class=\"{kind}\" tabindex=\"0\" role=\"group\" aria-labelledby=\"{title}\"><table>\n<thead><tr>");
        foreach ((int at, LocalText head) in table.Columns.Index())
        {
            page.Element($"th scope=\"col\"{(isNumeric[at] ? " class=\"n\"" : "")}", head);
        }

        page.Raw("</tr></thead>\n<tbody>\n");
        foreach (IReadOnlyList<ChartCell> row in table.Rows)
        {
            page.Raw("<tr>");
            foreach ((int at, ChartCell cell) in row.Index())
            {
                page.Element(at == 0 ? "th scope=\"row\"" : isNumeric[at] ? "td" + Number(cell) : "td", cell.Text);
            }

            page.Raw("</tr>\n");
        }

        page.Raw("</tbody></table></div>\n");
    }

    // As the document of the result writes it, for readers of the page that are programs. It stands on the right, as what is missing does.
    private static string Number(ChartCell cell) => cell.Value is not { } value ? " class=\"n\""
        : cell.Factor == 1 ? Invariant($" data-value=\"{value:R}\"")
        : Invariant($" data-value=\"{value:R}\" data-factor=\"{cell.Factor:R}\"");
}
