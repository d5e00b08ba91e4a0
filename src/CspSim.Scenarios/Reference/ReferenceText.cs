namespace CspSim.Scenarios.Reference;

/// <summary>Explanations as text of a given width.</summary>
public static class ReferenceText
{
    private const int NameMost = 28;

    /// <summary>One explanation.</summary>
    /// <param name="entry">What is explained.</param>
    /// <param name="widthColumns">Columns that a line of prose may use; pieces of files are not broken.</param>
    public static string Of(ReferenceEntry entry, int widthColumns)
    {
        ArgumentNullException.ThrowIfNull(entry);
        StringBuilder text = new();
        text.Append(entry.Name).Append("\n\n");
        Wrap(text, entry.Text, "", widthColumns);
        if (entry.Parts.Count > 0)
        {
            text.Append('\n').Append(entry.PartsTitle).Append('\n');
            Rows(text, entry.Parts, "  ", widthColumns);
        }

        foreach ((string heading, string example) in entry.Examples)
        {
            text.Append('\n').Append(heading).Append('\n');
            foreach (string line in example.Split('\n'))
            {
                text.Append("  ").Append(line).Append('\n');
            }
        }

        return text.ToString();
    }

    /// <summary>The list of a topic.</summary>
    /// <param name="topic">The topic.</param>
    /// <param name="widthColumns">Columns that a line may use.</param>
    public static string Of(ReferenceTopic topic, int widthColumns)
    {
        ArgumentNullException.ThrowIfNull(topic);
        StringBuilder text = new();
        Rows(text, [.. topic.Entries.Select(static entry => (entry.Name, entry.Title))], "", widthColumns);
        return text.ToString();
    }

    /// <summary>The topics themselves, for somebody who asks what can be explained.</summary>
    /// <param name="widthColumns">Columns that a line may use.</param>
    public static string OfTopics(int widthColumns)
    {
        StringBuilder text = new();
        Rows(text, [.. ReferenceCatalog.All.Select(static topic => (topic.Name, topic.Title))], "  ", widthColumns);
        return text.ToString();
    }

    private static void Rows(StringBuilder text, IReadOnlyList<(string Name, string Meaning)> rows, string indent, int widthColumns)
    {
        int column = Math.Min(Math.Min(NameMost, widthColumns / 3), rows.Max(static row => TextWidth.Of(row.Name)));
        string hanging = indent + new string(' ', column + 2);
        foreach ((string name, string meaning) in rows)
        {
            int width = TextWidth.Of(name);
            text.Append(indent).Append(name);
            if (width > column)
            {
                text.Append('\n');
                Wrap(text, meaning, hanging, widthColumns);
            }
            else
            {
                Wrap(text, meaning, hanging, widthColumns, new string(' ', column + 2 - width));
            }
        }
    }

    private static void Wrap(StringBuilder text, string prose, string indent, int widthColumns, string? first = null)
    {
        text.Append(first ?? indent);
        int used = TextWidth.Of(indent);
        bool isStart = true;
        foreach (string word in prose.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            int width = TextWidth.Of(word);
            if (!isStart && used + 1 + width > widthColumns)
            {
                text.Append('\n').Append(indent);
                used = TextWidth.Of(indent);
                isStart = true;
            }

            text.Append(isStart ? "" : " ").Append(word);
            used += width + (isStart ? 0 : 1);
            isStart = false;
        }

        text.Append('\n');
    }
}
