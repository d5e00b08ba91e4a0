using System.IO.Compression;
using CspSim.Experiments.Plans;
using CspSim.Reporting.Documents;
using CspSim.Reporting.Tables;
using SpreadCheetah;
using SpreadCheetah.Styling;
using SpreadCheetah.Worksheets;

namespace CspSim.Reporting.Outputs;

/// <summary>The result as a workbook: the answer, all figures, the inputs with their sources, and how it was made.</summary>
internal sealed class WorkbookOutput : IResultOutput
{
    private const int WideColumn = 60;
    private const int NarrowColumn = 16;

    // The first instant that an archive can hold: the clock of the machine is no part of a result.
    private static readonly DateTimeOffset s_anyTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public string FileName => "result.xlsx";

    public string Summary => "A workbook: answer, figures, inputs with their sources, method; on request.";

    public void Write(ExperimentReport report, Stream stream)
    {
        using MemoryStream made = new();
        WriteSheetsAsync(report, made).GetAwaiter().GetResult();
        using (ZipArchive archive = new(made, ZipArchiveMode.Update, leaveOpen: true))
        {
            foreach (ZipArchiveEntry entry in archive.Entries)
            {
                entry.LastWriteTime = s_anyTime;
            }
        }

        made.WriteTo(stream);
    }

    private static async Task WriteSheetsAsync(ExperimentReport report, Stream stream)
    {
        await using Spreadsheet book = await Spreadsheet.CreateNewAsync(stream, new() { DocumentProperties = null });
        StyleId bold = book.AddStyle(new Style { Font = new() { Bold = true } });
        await WriteAnswerAsync(book, bold, ComparisonTable.Of(report.Result, report.Doubt));
        await StartAsync(book, "Results", frozen: true, NarrowColumn, NarrowColumn, NarrowColumn, NarrowColumn, NarrowColumn * 2);
        await book.AddHeaderRowAsync([.. FigureTable.Columns], bold);
        foreach (IReadOnlyList<TableCell> row in FigureTable.Rows(report.Result))
        {
            await book.AddRowAsync([.. row.Select(CellOf)]);
        }

        await WriteInputsAsync(book, bold, report.Provenance);
        await StartAsync(book, "Method", frozen: false, NarrowColumn * 2, WideColumn * 2);
        foreach (ReportingItem item in ReportingBlock.Of(report))
        {
            await book.AddRowAsync([new Cell(item.Name, bold), new Cell(item.Text)]);
        }

        foreach (string sentence in MethodNotes.All)
        {
            await book.AddRowAsync([new Cell("method", bold), new Cell(sentence)]);
        }

        await book.FinishAsync();
    }

    private static async Task WriteAnswerAsync(Spreadsheet book, StyleId bold, ComparisonTable table)
    {
        await StartAsync(book, "Answer", frozen: false, NarrowColumn * 2);
        await book.AddRowAsync([new Cell(table.Title, bold)]);
        await book.AddRowAsync([new Cell(table.Scope)]);
        if (table.Sentence is { } sentence)
        {
            await book.AddRowAsync([new Cell(sentence, bold)]);
        }

        foreach (TableBlock block in table.Blocks)
        {
            await WriteBlockAsync(book, bold, block);
        }

        await book.AddRowAsync(Array.Empty<Cell>());
        foreach (string line in table.Lines.Select(static line => line.Mark + line.Text).Concat(table.Notes))
        {
            await book.AddRowAsync([new Cell(line)]);
        }
    }

    private static async Task WriteBlockAsync(Spreadsheet book, StyleId bold, TableBlock block)
    {
        await book.AddRowAsync(Array.Empty<Cell>());
        await book.AddRowAsync([new Cell(OnOneLine(block.Title), bold)]);
        string[] heads =
        [
            .. block.Columns.Select((head, at) => OnOneLine($"{block.Groups.ElementAtOrDefault(at)} {head}").TrimStart()),
        ];
        await book.AddHeaderRowAsync(["", .. heads], bold);
        foreach (TableRow row in block.Rows)
        {
            await book.AddRowAsync([new Cell(row.Name), .. row.Cells.Select(static cell => new Cell(cell))]);
        }
    }

    private static async Task WriteInputsAsync(Spreadsheet book, StyleId bold, Provenance provenance)
    {
        await StartAsync(book, "Inputs", frozen: true, WideColumn, NarrowColumn, NarrowColumn, NarrowColumn, NarrowColumn, NarrowColumn);
        await book.AddHeaderRowAsync(["path", "value", "low", "high", "unit", "assumed", "source", "note"], bold);
        HashSet<string> ranges = [.. provenance.UncertainInputs.Select(static input => input.Path)];
        foreach (UncertainInput input in provenance.UncertainInputs)
        {
            await book.AddRowAsync(
            [
                new Cell(input.Path), new Cell(input.Value), new Cell(input.Low), new Cell(input.High), new Cell(input.Unit.Trim()),
                new Cell(input.IsAssumed), new Cell(input.Source), new Cell(input.Note),
            ]);
        }

        foreach (InputOrigin input in provenance.Inputs.Where(input => !ranges.Contains(input.Path)))
        {
            await book.AddRowAsync(
            [
                new Cell(input.Path), new Cell(input.Value), new Cell(""), new Cell(""), new Cell(""),
                new Cell(input.IsAssumed), new Cell(input.Source), new Cell(input.Note),
            ]);
        }
    }

    private static async Task StartAsync(Spreadsheet book, string name, bool frozen, params int[] widths)
    {
        WorksheetOptions options = new() { FrozenRows = frozen ? 1 : null };
        for (int at = 0; at < widths.Length; at++)
        {
            options.Column(at + 1).Width = widths[at];
        }

        await book.StartWorksheetAsync(name, options);
    }

    private static Cell CellOf(TableCell cell) => cell.IsEmpty ? new Cell("") : cell.Text is { } text ? new(text) : new(cell.Number);

    private static string OnOneLine(string head) => head.Replace('\n', ' ');
}
