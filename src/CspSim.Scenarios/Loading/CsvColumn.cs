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
        if (TextFile.Read(file, context.Files, context.Bag, TextFile.DataBytesMost) is not { } text)
        {
            return null;
        }

        List<string> header = Split(text.Line(1));
        int index = header.IndexOf(column.Value);
        if (index < 0)
        {
            context.Bag.Error("CS035", column, $"{file.Value} has no column '{column.Value}'", Nearest.Help(column.Value, header, "columns"), fix: Nearest.FixOf(column, header));
            return null;
        }

        List<CsvCell> cells = [];
        for (int line = 2; line <= text.LineCount; line++)
        {
            string written = text.Line(line);
            if (written.Trim().Length > 0)
            {
                List<string> values = Split(written);
                cells.Add(new CsvCell(index < values.Count ? values[index].Trim() : "", line));
            }
        }

        return cells;
    }

    private static List<string> Split(string line)
    {
        List<string> values = [];
        StringBuilder value = new();
        bool isQuoted = false;
        for (int i = 0; i < line.Length; i++)
        {
            if (line[i] == '"' && isQuoted && i + 1 < line.Length && line[i + 1] == '"')
            {
                value.Append('"');
                i++;
            }
            else if (line[i] == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (line[i] == ',' && !isQuoted)
            {
                values.Add(value.ToString());
                value.Clear();
            }
            else
            {
                value.Append(line[i]);
            }
        }

        values.Add(value.ToString());
        return values;
    }
}
