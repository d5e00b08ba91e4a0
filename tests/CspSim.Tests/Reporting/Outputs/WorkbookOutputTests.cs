using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;
using CspSim.Reporting;
using CspSim.Reporting.Outputs;
using CspSim.Tests.Reporting.Support;

namespace CspSim.Tests.Reporting.Outputs;

public sealed class WorkbookOutputTests
{
    private static readonly XNamespace s_sheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private static readonly ExperimentReport s_report = SomeReport.Of("no-csp", "=병렬");

    [Fact]
    public void The_sheets_are_answer_results_inputs_and_method()
    {
        using ZipArchive book = Open();

        Assert.Equal(
            ["Answer", "Results", "Inputs", "Method"],
            Xml(book, "xl/workbook.xml").Descendants(s_sheet + "sheet").Select(static sheet => (string)sheet.Attribute("name")!),
            StringComparer.Ordinal);
    }

    [Fact]
    public void Results_are_the_rows_of_the_csv_and_numbers_are_numbers()
    {
        using ZipArchive book = Open();
        XElement[] rows = [.. Xml(book, "xl/worksheets/sheet2.xml").Descendants(s_sheet + "row")];
        double mean = s_report.Result.Arms[0].Figures[0].Mean.Value;

        Assert.Equal(1 + s_report.Result.Arms.Sum(static arm => arm.Figures.Count), rows.Length);
        Assert.Equal(mean, double.Parse(rows[1].Elements().ElementAt(8).Value, CultureInfo.InvariantCulture), 10);
        Assert.Empty(rows.Descendants(s_sheet + "f"));
    }

    [Fact]
    public void Inputs_stand_with_range_source_and_note()
    {
        using ZipArchive book = Open();
        string[][] rows = [.. Xml(book, "xl/worksheets/sheet3.xml").Descendants(s_sheet + "row")
            .Select(static row => row.Elements().Select(static cell => cell.Value).ToArray())];

        Assert.Equal(["path", "value", "low", "high", "unit", "assumed", "source", "note"], rows[0], StringComparer.Ordinal);
        Assert.Equal(["csp.share", "30", "10", "60", "%", "1", "", "a question"], rows[1], StringComparer.Ordinal);
        Assert.Equal("offices.KIPO.examiners", rows[2][0]);
        Assert.Equal("KIPO 2025", rows[2][6]);
    }

    [Fact]
    public void No_part_holds_the_time_at_which_it_was_written()
    {
        using ZipArchive book = Open();

        Assert.All(book.Entries, static entry => Assert.Equal(1980, entry.LastWriteTime.Year));
        string year = DateTime.UtcNow.Year.ToString(CultureInfo.InvariantCulture) + "-";
        Assert.All(
            book.Entries.Where(static entry => !entry.FullName.Contains("worksheets", StringComparison.Ordinal)),
            entry => Assert.DoesNotContain(year, Xml(book, entry.FullName).ToString(), StringComparison.Ordinal));
    }

    private static ZipArchive Open() => new(new MemoryStream(SomeReport.Bytes(OutputCatalog.Workbook, s_report)));

    private static XElement Xml(ZipArchive book, string name)
    {
        using Stream stream = book.GetEntry(name)!.Open();
        return XElement.Load(stream);
    }
}
