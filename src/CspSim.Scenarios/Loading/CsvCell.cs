using System.Globalization;

namespace CspSim.Scenarios.Loading;

/// <summary>One value of a column of a data file.</summary>
/// <param name="Text">The value.</param>
/// <param name="Line">The line, from 1; the header is line 1.</param>
internal readonly record struct CsvCell(string Text, int Line)
{
    public string LineText => Line.ToString(CultureInfo.InvariantCulture);
}
