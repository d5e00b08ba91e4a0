using nietras.SeparatedValues;

namespace CspSim.Scenarios.Files;

/// <summary>
/// Reads columns of a file of comma-separated values with a header line (RFC 4180); lines without a value are passed over.
/// </summary>
internal sealed class CsvReader
{
    private static readonly (char Sign, string Name)[] s_others = [(';', "';'"), ('\t', "tabs"), ('|', "'|'")];

    private readonly SourceText _source;
    private readonly DiagnosticBag _bag;
    private readonly List<CsvCell> _row = [];
    private int _offset;

    private CsvReader(SourceText source, DiagnosticBag bag)
    {
        _source = source;
        _bag = bag;
    }

    /// <summary>Some columns of a file; null after reporting that the file or one of them cannot be read.</summary>
    /// <param name="file">The path as written.</param>
    /// <param name="columns">The names of the columns as written.</param>
    /// <param name="files">Where files come from.</param>
    /// <param name="bag">Takes what is wrong.</param>
    public static CsvTable? Read(ScalarNode file, IReadOnlyList<ScalarNode> columns, IScenarioFiles files, DiagnosticBag bag)
    {
        return TextFile.Read(file, files, bag, TextFile.DataBytesMost) is { } source ? Read(source, file, columns, bag) : null;
    }

    /// <summary>Some columns of a text; null after reporting that it or one of them cannot be read.</summary>
    /// <param name="source">The text of the file.</param>
    /// <param name="file">The path as written.</param>
    /// <param name="columns">The names of the columns as written.</param>
    /// <param name="bag">Takes what is wrong.</param>
    public static CsvTable? Read(SourceText source, ScalarNode file, IReadOnlyList<ScalarNode> columns, DiagnosticBag bag)
    {
        CsvReader reader = new(source, bag);
        try
        {
            return reader.Read(columns, file);
        }
        catch (NotSupportedException)
        {
            // The longest row that Sep takes has 16 million characters: only a quote without its second one makes such a row.
            reader.Report(
                reader._offset,
                "a quote in this line or below is not closed",
                "write \"...\" around the value, and \"\" for a quote inside it");
            return null;
        }
    }

    private CsvTable? Read(IReadOnlyList<ScalarNode> columns, ScalarNode file)
    {
        using SepReader rows = Sep.New(',').Reader(static options => options with { HasHeader = false, DisableColCountCheck = true })
            .FromText(_source.Text);
        List<string> header = [];
        List<CsvCell> cells = [];
        int[] places = [];
        foreach (SepReader.Row row in rows)
        {
            if (!TakeRow(row))
            {
                return null;
            }

            if (_row.TrueForAll(static cell => cell.Text.Length == 0))
            {
                continue;
            }

            if (header.Count == 0)
            {
                header = [.. _row.Select(static cell => cell.Text)];
                if (Places(header, columns, file) is not { } found)
                {
                    return null;
                }

                places = found;
            }
            else if (_row.Count != header.Count)
            {
                Report(
                    _row[0].Offset,
                    $"this line has {Values(_row.Count)}, the header {Values(header.Count)}",
                    "put a value with a comma in quotes: \"1,5\"; decimals have a point");
                return null;
            }
            else
            {
                cells.AddRange(places.Select(place => _row[place]));
            }
        }

        if (cells.Count == 0)
        {
            _bag.Error(
                "CS100",
                file,
                $"{file.Value} has no line of data{(header.Count == 0 ? " and no header" : "")}",
                "a header line with the names of the columns, then one line for each value");
            return null;
        }

        return new CsvTable(_source, header, cells);
    }

    /// <summary>Takes the values of a row with their places; false after reporting that one is badly quoted.</summary>
    private bool TakeRow(SepReader.Row row)
    {
        _row.Clear();
        int at = _offset;
        for (int i = 0; i < row.ColCount; i++)
        {
            ReadOnlySpan<char> raw = row[i].Span;
            ReadOnlySpan<char> value = raw.Trim();
            int start = at + raw.Length - raw.TrimStart().Length;
            if (!TryUnquote(value, out string text))
            {
                Report(
                    start,
                    value[0] == '"' ? "this value begins with a quote and does not end with one" : "a quote inside a value",
                    "write \"...\" around the value, and \"\" for a quote inside it");
                return false;
            }

            _row.Add(new CsvCell(text, start));
            at += raw.Length + 1;
        }

        _offset += row.Span.Length;
        bool isPair = _offset + 1 < _source.Text.Length && _source.Text[_offset] == '\r' && _source.Text[_offset + 1] == '\n';
        _offset += isPair ? 2 : 1;
        return true;
    }

    private static bool TryUnquote(ReadOnlySpan<char> value, out string text)
    {
        bool isQuoted = value.Length > 1 && value[0] == '"' && value[^1] == '"';
        text = (isQuoted ? value[1..^1] : value).ToString();
        bool isRight = !text.Replace("\"\"", "", StringComparison.Ordinal).Contains('"', StringComparison.Ordinal)
            && (isQuoted || !text.Contains('"', StringComparison.Ordinal));
        text = isQuoted ? text.Replace("\"\"", "\"", StringComparison.Ordinal).Trim() : text;
        return isRight;
    }

    private int[]? Places(List<string> header, IReadOnlyList<ScalarNode> columns, ScalarNode file)
    {
        int[] places = [.. columns.Select(column => header.IndexOf(column.Value))];
        foreach ((ScalarNode column, int place) in columns.Zip(places))
        {
            if (place < 0 && header.Count == 1
                && Array.Find(s_others, other => header[0].Contains(other.Sign, StringComparison.Ordinal)) is { Name: { } name } separator)
            {
                Report(
                    _row[0].Offset + header[0].IndexOf(separator.Sign, StringComparison.Ordinal),
                    $"the values of {file.Value} are separated by {name}; they have to be separated by commas",
                    "save it as CSV with commas and with points in decimals");
                return null;
            }

            if (place < 0)
            {
                _bag.Error(
                    "CS035",
                    column,
                    $"{file.Value} has no column '{column.Value}'",
                    Nearest.Help(column.Value, header, "columns"),
                    fix: Nearest.FixOf(column, header));
                return null;
            }

            int second = header.IndexOf(column.Value, place + 1);
            if (second >= 0)
            {
                Report(_row[second].Offset, $"there are two columns '{column.Value}'", "give one of them another name");
                return null;
            }
        }

        return places;
    }

    private void Report(int offset, string message, string help) => _bag.ErrorAt("CS035", _source, _source.MarkAt(offset), message, help);

    private static string Values(int count) => string.Create(CultureInfo.InvariantCulture, $"{count} value{(count == 1 ? "" : "s")}");
}
