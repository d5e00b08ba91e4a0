namespace CspSim.Scenarios.Files;

/// <summary>Reads a column of numbers from a file of comma-separated values that the user names.</summary>
public static class DataColumn
{
    /// <summary>The numbers of a column, in the order of the lines.</summary>
    /// <param name="file">The path as the user wrote it, with forward slashes.</param>
    /// <param name="column">The name of the column.</param>
    /// <param name="option">What messages call the place of that name, such as the option that gives it.</param>
    /// <param name="least">The least number that is taken.</param>
    /// <param name="most">The largest number that is taken.</param>
    /// <param name="wanted">The same in words, such as <c>a number above 0</c>.</param>
    /// <param name="files">Where files come from.</param>
    public static DataColumnResult Read(
        string file, string column, string option, double least, double most, string wanted, IScenarioFiles files)
    {
        ArgumentNullException.ThrowIfNull(column);
        ArgumentNullException.ThrowIfNull(files);
        DiagnosticBag bag = new();
        List<double>? numbers = null;
        if (TextFile.Read(file, files, bag, TextFile.DataBytesMost, "name a CSV file with a header line") is { } source)
        {
            ScalarNode of = new(source, new TextMark(1, 1), new TextMark(1, 2), file);
            CsvTable? table = CsvReader.Read(source, of, [NodeOf(column, option)], bag);
            numbers = table?.Each(NumberOf, bag, wanted, static _ => "5.5: a decimal point, no thousands separators, no unit");
        }

        return new(numbers, bag.Sorted(), bag.LeftOut);

        double? NumberOf(CsvCell cell) =>
            QuantityText.TryReadNumber(cell.Text, out double number) && number >= least && number <= most ? number : null;
    }

    private static ScalarNode NodeOf(string text, string option)
    {
        TextMark start = new(1, 1);
        return new(new SourceText(option, text) { IsFile = false }, start, start.Right(Math.Max(1, text.Length)), text);
    }
}

/// <summary>What came of reading a column.</summary>
/// <param name="Numbers">Its numbers; null when something is wrong.</param>
/// <param name="Diagnostics">What is wrong, at most <see cref="DiagnosticBag.Most"/>.</param>
/// <param name="LeftOut">How many more there are.</param>
public sealed record DataColumnResult(IReadOnlyList<double>? Numbers, IReadOnlyList<Diagnostic> Diagnostics, int LeftOut);
