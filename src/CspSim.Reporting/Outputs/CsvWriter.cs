using System.Globalization;
using System.Text;

namespace CspSim.Reporting.Outputs;

/// <summary>Writes comma-separated rows: UTF-8 without a mark, quoting of RFC 4180, lines ended by a line feed.</summary>
/// <remarks>Numbers have a point, as many digits as bring the same number back, and no thousands marks; a missing one is an empty field.</remarks>
internal sealed class CsvWriter : IDisposable
{
    private readonly StreamWriter _writer;
    private bool _isRowBegun;

    public CsvWriter(Stream stream)
    {
        _writer = new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 1 << 16, leaveOpen: true) { NewLine = "\n" };
    }

    public CsvWriter Field(string text)
    {
        Separate();
        if (text.AsSpan().IndexOfAny(",\"\r\n") < 0)
        {
            _writer.Write(text);
        }
        else
        {
            _writer.Write('"');
            _writer.Write(text.Replace("\"", "\"\"", StringComparison.Ordinal));
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
