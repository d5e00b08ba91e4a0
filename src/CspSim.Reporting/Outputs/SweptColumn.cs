namespace CspSim.Reporting.Outputs;

/// <summary>A column of the values that a sweep gives an input: numbers where all are numbers in one unit, else texts as written.</summary>
internal sealed class SweptColumn
{
    private readonly string? _unit;

    public SweptColumn(string path, IReadOnlyList<string> values)
    {
        (double Number, string Unit)?[] parts = [.. values.Select(Parts)];
        _unit = parts is [{ } first, ..]
            && Array.TrueForAll(parts, each => each is { } part && string.Equals(part.Unit, first.Unit, StringComparison.Ordinal))
            ? first.Unit
            : null;
        Head = _unit is { Length: > 0 } ? $"{path} [{_unit}]" : path;
    }

    /// <summary>The path, with the unit in brackets.</summary>
    public string Head { get; }

    /// <summary>Writes a value.</summary>
    /// <param name="csv">Where to.</param>
    /// <param name="value">One of the values of the column.</param>
    public void Write(CsvWriter csv, string value)
    {
        if (_unit is not null && Parts(value) is { } parts)
        {
            csv.Field(parts.Number);
        }
        else
        {
            csv.Field(value);
        }
    }

    // A unit has no digit: 2026-01-05 and 5 h 30 min are no number with a unit.
    private static (double Number, string Unit)? Parts(string value)
    {
        string text = value.Trim();
        int digits = text.AsSpan().LastIndexOfAnyInRange('0', '9') + 1;
        return double.TryParse(
            text.AsSpan(0, digits), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent,
            CultureInfo.InvariantCulture, out double number)
            ? (number, text[digits..].Trim())
            : null;
    }
}
