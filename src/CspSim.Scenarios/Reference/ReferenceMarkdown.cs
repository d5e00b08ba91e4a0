using CspSim.Model.Exchange.Protocols;

namespace CspSim.Scenarios.Reference;

/// <summary>The reference as Markdown tables, for the page beside the scenarios.</summary>
public static class ReferenceMarkdown
{
    /// <summary>The generated parts of the page, each with the name of its marker.</summary>
    public static IReadOnlyList<(string Marker, string Text)> Parts { get; } =
    [
        ("keys", Keys()),
        ("units", Units()),
        ("modes", Table(["mode", "what happens"], ProtocolCatalog.All.Select(static mode => Cells(mode.Name, mode.Summary)))),
        ("measures", Table(
            ["measure", "unit", "definition"],
            MeasureCatalog.All.Select(static measure => Cells(measure.Name, measure.Unit, measure.Definition)))),
        ("distributions", Table(
            ["distribution", "parameters", "for"],
            DistributionCatalog.All.Select(static kind => Cells(kind.Name, Parameters(kind), kind.Summary)))),
        ("errors", Table(
            ["code", "means"],
            ErrorCatalog.All.Select(static error => Cells(error.Code, $"{error.Title}. {error.Explanation}")))),
    ];

    /// <summary>A page with parts of it renewed: what stands between <c>&lt;!-- NAME --&gt;</c> and <c>&lt;!-- /NAME --&gt;</c>.</summary>
    /// <param name="page">The page.</param>
    /// <param name="parts">The parts by the names of their markers; one whose markers the page lacks is left out.</param>
    public static string Renew(string page, IEnumerable<(string Marker, string Text)> parts)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(parts);
        foreach ((string marker, string text) in parts)
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

    /// <summary>A table with a blank line before and after it.</summary>
    /// <param name="heads">What stands over the columns.</param>
    /// <param name="rows">The cells of each row; a bar in them is escaped.</param>
    public static string Table(IReadOnlyList<string> heads, IEnumerable<IReadOnlyList<string>> rows)
    {
        IEnumerable<IReadOnlyList<string>> all = [heads, [.. heads.Select(static _ => "---")], .. rows];
        return "\n" + string.Concat(all.Select(static cells => "| " + string.Join(" | ", cells.Select(Escaped)) + " |\n")) + "\n";
    }

    private static string Escaped(string cell) => cell.Replace("|", "\\|", StringComparison.Ordinal);

    // The name that a file gives stands as code.
    private static string[] Cells(string name, params string[] others) => [$"`{name}`", .. others];

    private static string Keys()
    {
        StringBuilder text = new();
        foreach (IGrouping<string, KeyEntry> section in KeyTable.All.GroupBy(static entry => entry.Section, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n#### {section.Key}\n\n{section.First().Summary}\n");
            text.Append(Table(["key", "takes", "default", "meaning", "example"], section.Select(Cells)).AsSpan()[..^1]);
        }

        return text.Append('\n').ToString();
    }

    private static string[] Cells(KeyEntry entry)
    {
        string range = KeyText.Range(entry);
        string takes = KeyText.Forms(entry) + (range.Length > 0 ? $" ({range})" : "");
        string standard = entry.IsRequired ? "must be given" : entry.Default.Length > 0 ? $"`{entry.Default}`" : "";
        return Cells(KeyReference.Shown(entry.Path), takes, standard, entry.Summary, $"`{entry.Example}`");
    }

    private static string Units() => Table(
        ["unit", "meaning", "hours"],
        [
            .. TimeUnit.All.Select(Cells),
            .. UnitReference.Topic.Entries.Skip(TimeUnit.All.Count).Select(static entry => Cells(entry.Name, entry.Title, "")),
        ]);

    private static string[] Cells(TimeUnit unit)
    {
        string names = string.Equals(unit.Name, unit.Plural, StringComparison.Ordinal) ? unit.Name : $"{unit.Name}`, `{unit.Plural}";
        string hours = unit.Hours > 0 ? unit.Hours.ToString("G6", CultureInfo.InvariantCulture) : "by the office's calendar";
        return Cells(names, unit.Meaning, hours);
    }

    private static string Parameters(DistributionKind kind) =>
        string.Join("; or ", kind.ParameterSets.Select(static set => string.Join(", ", set)));
}
