namespace CspSim.Scenarios.Files;

/// <summary>Columns of a data file.</summary>
/// <param name="Source">The text of the file.</param>
/// <param name="Header">The names of all its columns.</param>
/// <param name="Cells">The values of the columns asked for, row after row.</param>
internal sealed record CsvTable(SourceText Source, IReadOnlyList<string> Header, IReadOnlyList<CsvCell> Cells)
{
    /// <summary>A value as a place for messages.</summary>
    public ScalarNode At(CsvCell cell)
    {
        TextMark start = Source.MarkAt(cell.Offset);
        return new ScalarNode(Source, start, start.Right(Math.Max(1, cell.Text.Length)), cell.Text);
    }

    /// <summary>What the values mean, in their order; null after reporting that some mean nothing.</summary>
    /// <param name="read">Reads a value; null when it cannot be read.</param>
    /// <param name="bag">Takes the message.</param>
    /// <param name="wanted">What each has to be, such as <c>a date</c>.</param>
    /// <param name="help">What to write instead of a text.</param>
    public List<T>? Each<T>(Func<CsvCell, T?> read, DiagnosticBag bag, string wanted, Func<string, string> help)
        where T : struct
    {
        List<T> values = new(Cells.Count);
        List<CsvCell> wrong = [];
        foreach (CsvCell cell in Cells)
        {
            if (read(cell) is { } value)
            {
                values.Add(value);
            }
            else
            {
                wrong.Add(cell);
            }
        }

        if (wrong.Count == 0)
        {
            return values;
        }

        NotRead(bag, wrong, Cells.Count, wanted, help(wrong[0].Text));
        return null;
    }

    /// <summary>Reports values that cannot be read: the first one at its place, and how many there are.</summary>
    /// <param name="bag">Takes the message.</param>
    /// <param name="wrong">The values; one or more.</param>
    /// <param name="of">How many values there are.</param>
    /// <param name="wanted">What each has to be, such as <c>a date</c>.</param>
    /// <param name="help">What to write instead.</param>
    public void NotRead(DiagnosticBag bag, IReadOnlyList<CsvCell> wrong, int of, string wanted, string help)
    {
        string found = wrong[0].Text.Length == 0 ? "an empty value" : $"'{wrong[0].Text}'";
        string others = wrong.Count == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $"; {wrong.Count} of {of} values are none");
        bag.Error("CS035", At(wrong[0]), $"{found} is not {wanted}{others}", help);
    }
}

/// <summary>One value of a data file.</summary>
/// <param name="Text">The value, without quotes and without blanks around it.</param>
/// <param name="Offset">Where it is written: the UTF-16 unit of the file's text, from 0.</param>
internal readonly record struct CsvCell(string Text, int Offset);
