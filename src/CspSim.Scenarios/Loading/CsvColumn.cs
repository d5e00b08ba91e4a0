using System.Text;

using CspSim.Scenarios.Checking;
using CspSim.Scenarios.Diagnostics;
using CspSim.Scenarios.Text;

namespace CspSim.Scenarios.Loading;

/// <summary>Reads one column of a file of comma-separated values (RFC 4180, without line breaks inside values).</summary>
internal static class CsvColumn
{
    /// <summary>The values; null when file or column cannot be read, which has been reported.</summary>
    public static IReadOnlyList<CsvCell>? Read(ScalarNode file, ScalarNode column, CheckContext context)
    {
        string path = FilePaths.From(file.Source.Place, file.Value);
        if (TextFile.Read(path, context.Files) is not { } text)
        {
            context.Bag.Error("CS042", file, $"cannot read {file.Value} (searched next to this file)", TextFile.Proposal(file, context.Files));
            return null;
        }

        string[] lines = text.Split('\n');
        List<string> header = Split(lines[0]);
        int index = header.IndexOf(column.Value);
        if (index < 0)
        {
            context.Bag.Error("CS035", column, $"{file.Value} has no column '{column.Value}'", Nearest.Help(column.Value, header, "columns"));
            return null;
        }

        List<CsvCell> cells = [];
        for (int line = 1; line < lines.Length; line++)
        {
            if (lines[line].Trim().Length > 0)
            {
                List<string> values = Split(lines[line]);
                cells.Add(new CsvCell(index < values.Count ? values[index].Trim() : "", line + 1));
            }
        }

        return cells;
    }

    private static List<string> Split(string line)
    {
        List<string> values = [];
        StringBuilder value = new();
        bool isQuoted = false;
        string text = line.TrimEnd('\r');
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '"' && isQuoted && i + 1 < text.Length && text[i + 1] == '"')
            {
                value.Append('"');
                i++;
            }
            else if (text[i] == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (text[i] == ',' && !isQuoted)
            {
                values.Add(value.ToString());
                value.Clear();
            }
            else
            {
                value.Append(text[i]);
            }
        }

        values.Add(value.ToString());
        return values;
    }
}
