namespace CspSim.Reporting.Outputs;

/// <summary>Writes comma-separated rows: UTF-8 without a mark, quoting of RFC 4180, lines ended by a line feed.</summary>
/// <remarks>
/// Numbers have a point, as many digits as bring the same number back, and no thousands marks; a missing one is an empty field. A text
/// that a spreadsheet would run as a formula gets an apostrophe before it, which makes it a text there.
/// </remarks>
internal sealed class CsvWriter : IDisposable
{
    private const string FormulaBegins = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private readonly StreamWriter _writer;
    private bool _isRowBegun;

    public CsvWriter(Stream stream)
    {
        _writer = new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 1 << 16, leaveOpen: true)
        {
            NewLine = "\n",
        };
    }

    public CsvWriter Field(string text)
    {
        Separate();
        string safe = text.Length > 0 && FormulaBegins.Contains(text[0], StringComparison.Ordinal) ? "'" + text : text;
        if (safe.AsSpan().IndexOfAny(",\"\r\n") < 0)
        {
            _writer.Write(safe);
        }
        else
        {
            _writer.Write('"');
            _writer.Write(safe.Replace("\"", "\"\"", StringComparison.Ordinal));
            _writer.Write('"');
        }

        return this;
    }

    public CsvWriter Field(double value)
    {
        Separate();
        if (double.IsFinite(value))
        {
            Span<char> digits = stackalloc char[32];
            value.TryFormat(digits, out int length, "R", CultureInfo.InvariantCulture);
            _writer.Write(digits[..length]);
        }

        return this;
    }

    public CsvWriter Field(long value)
    {
        Separate();
        Span<char> digits = stackalloc char[20];
        value.TryFormat(digits, out int length, default, CultureInfo.InvariantCulture);
        _writer.Write(digits[..length]);
        return this;
    }

    public void Cells(IEnumerable<TableCell> cells)
    {
        foreach (TableCell cell in cells)
        {
            _ = cell.Text is { } text ? Field(text) : Field(cell.Number);
        }
    }

    public void EndRow()
    {
        _writer.Write('\n');
        _isRowBegun = false;
    }

    public void Header(params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            Field(name);
        }

        EndRow();
    }

    public void Flush() => _writer.Flush();

    public void Dispose() => _writer.Dispose();

    private void Separate()
    {
        if (_isRowBegun)
        {
            _writer.Write(',');
        }

        _isRowBegun = true;
    }
}
