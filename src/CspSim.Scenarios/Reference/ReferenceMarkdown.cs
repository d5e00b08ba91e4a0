using System.Globalization;
using System.Text;

using CspSim.Scenarios.Diagnostics;
using CspSim.Scenarios.Keys;
using CspSim.Scenarios.Quantities;

namespace CspSim.Scenarios.Reference;

/// <summary>The reference as Markdown tables, for the page beside the scenarios.</summary>
public static class ReferenceMarkdown
{
    /// <summary>The generated parts of the page, each with the name of its marker.</summary>
    public static IReadOnlyList<(string Marker, string Text)> Parts { get; } = [("keys", Keys()), ("units", Units()), ("errors", Errors())];

    /// <summary>A page with its generated parts renewed: what stands between <c>&lt;!-- NAME --&gt;</c> and <c>&lt;!-- /NAME --&gt;</c>.</summary>
    /// <param name="page">The page; a part whose markers it lacks is left out.</param>
    public static string Renew(string page)
    {
        ArgumentNullException.ThrowIfNull(page);
        foreach ((string marker, string text) in Parts)
        {
            string opening = $"<!-- {marker} -->\n";
            int start = page.IndexOf(opening, StringComparison.Ordinal);
            int end = page.IndexOf($"<!-- /{marker} -->", StringComparison.Ordinal);
            if (start >= 0 && end > start)
            {
                page = page[..(start + opening.Length)] + text + page[end..];
            }
        }

        return page;
    }

    private static string Keys()
    {
        StringBuilder text = new();
        foreach (IGrouping<string, KeyEntry> section in KeyTable.All.GroupBy(static entry => entry.Section, StringComparer.Ordinal))
        {
            KeyEntry[] entries = [.. section];
            text.Append(CultureInfo.InvariantCulture, $"\n#### {section.Key}\n\n{entries[0].Summary}\n\n");
            text.Append("| key | takes | default | meaning | example |\n| --- | --- | --- | --- | --- |\n");
            foreach (KeyEntry entry in entries)
            {
                string range = KeyText.Range(entry);
                string takes = KeyText.Forms(entry) + (range.Length > 0 ? $" ({range})" : "");
                string standard = entry.IsRequired ? "must be given" : entry.Default.Length > 0 ? $"`{entry.Default}`" : "";
                text.Append(Row([$"`{KeyReference.Shown(entry.Path)}`", takes, standard, entry.Summary, $"`{entry.Example}`"]));
            }
        }

        return text.Append('\n').ToString();
    }

    private static string Units()
    {
        StringBuilder text = new("\n| unit | meaning | hours |\n| --- | --- | --- |\n");
        foreach (TimeUnit unit in TimeUnit.All)
        {
            string names = string.Equals(unit.Name, unit.Plural, StringComparison.Ordinal) ? $"`{unit.Name}`" : $"`{unit.Name}`, `{unit.Plural}`";
            text.Append(Row([names, unit.Meaning, unit.Hours > 0 ? unit.Hours.ToString("G6", CultureInfo.InvariantCulture) : "by the office's calendar"]));
        }

        foreach (ReferenceEntry entry in UnitReference.Topic.Entries.Skip(TimeUnit.All.Count))
        {
            text.Append(Row([$"`{entry.Name}`", entry.Title, ""]));
        }

        return text.Append('\n').ToString();
    }

    private static string Errors()
    {
        StringBuilder text = new("\n| code | means |\n| --- | --- |\n");
        foreach (ErrorExplanation error in ErrorCatalog.All)
        {
            text.Append(Row([$"`{error.Code}`", $"{error.Title}. {error.Explanation}"]));
        }

        return text.Append('\n').ToString();
    }

    private static string Row(IEnumerable<string> cells) =>
        "| " + string.Join(" | ", cells.Select(static cell => cell.Replace("|", "\\|", StringComparison.Ordinal))) + " |\n";
}
