namespace CspSim.Scenarios.Loading;

/// <summary>One value of a data file.</summary>
/// <param name="Text">The value, without quotes and without blanks around it.</param>
/// <param name="Offset">Where it is written: the UTF-16 unit of the file's text, from 0.</param>
internal readonly record struct CsvCell(string Text, int Offset);
