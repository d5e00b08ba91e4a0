using System.Text;
using CspSim.Scenarios.Diagnostics;
using CspSim.Scenarios.Layers;
using CspSim.Scenarios.Loading;


namespace CspSim.Tests.Scenarios.Files;

public sealed class TextFileTests
{
    private const string Named = "name: 한국과 일본의 공동 조사\n";
    private const string Japanese = "name: 日韓の特許審査の協力について\n";

    static TextFileTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Fact]
    public void A_byte_order_mark_and_the_line_ends_of_Windows_change_nothing()
    {
        byte[] bytes = [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Sample.TwoOffices.ReplaceLineEndings("\r\n"))];

        LoadResult marked = Load(bytes);

        Assert.Empty(marked.Diagnostics);
        Assert.Equal(Sample.LoadRight(Sample.TwoOffices).Hash, marked.Scenario!.Hash);
    }

    [Fact]
    public void The_bytes_of_a_place_count_the_mark_and_the_bytes_of_each_letter()
    {
        byte[] bytes = [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes("cspsim: 1\r\nname: 한국\r\nrnu: {}\r\n")];

        Diagnostic wrong = Load(bytes).Diagnostics.Single(each => each.Code is "CS010");

        Assert.Equal((3, 1), (wrong.Line, wrong.Column));
        Assert.Equal("rnu", Encoding.UTF8.GetString(bytes, (int)wrong.StartByte, (int)(wrong.EndByte - wrong.StartByte)));
    }

    [Theory]
    [InlineData(949, Named, "EUC-KR")]
    [InlineData(932, Japanese, "Shift_JIS")]
    [InlineData(51932, Japanese, "EUC-JP")]
    [InlineData(28591, "name: Zusammenarbeit der Ämter für Patente, geprüft\n", "ISO-8859-1")]
    public void Another_encoding_is_named_with_the_place_of_its_first_letter(int codePage, string line, string name)
    {
        LoadResult result = Load(Encoding.GetEncoding(codePage).GetBytes(Sample.TwoOffices + line));

        Diagnostic wrong = Assert.Single(result.Diagnostics);
        Assert.Equal(("CS008", 15), (wrong.Code, wrong.Line));
        Assert.Equal(line.TakeWhile(char.IsAscii).Count() + 1, wrong.Column);
        Assert.Equal($"this is not UTF-8; it looks like {name}", wrong.Message);
        Assert.Equal($"save it as UTF-8, or convert it: iconv -f {name.ToUpperInvariant()} -t UTF-8", wrong.Help);
    }

    [Theory]
    [InlineData(1200, true, "UTF-16")]
    [InlineData(1201, true, "UTF-16")]
    [InlineData(1200, false, "UTF-16LE")]
    [InlineData(1201, false, "UTF-16BE")]
    [InlineData(12000, true, "UTF-32")]
    public void Wide_encodings_are_refused_in_one_line_with_the_way_to_convert(int codePage, bool withMark, string name)
    {
        Encoding encoding = Encoding.GetEncoding(codePage);
        byte[] bytes = [.. withMark ? encoding.GetPreamble() : [], .. encoding.GetBytes(Sample.TwoOffices)];

        Diagnostic wrong = Assert.Single(Load(bytes).Diagnostics);

        Assert.Equal(("CS008", $"this is not UTF-8; it looks like {name}"), (wrong.Code, wrong.Message));
    }

    [Fact]
    public void A_binary_file_is_refused_in_one_line()
    {
        byte[] bytes = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D, .. Enumerable.Range(0, 256)
            .Select(value => (byte)value)];

        Diagnostic wrong = Assert.Single(Load(bytes).Diagnostics);

        Assert.Equal(("CS008", 1, 1), (wrong.Code, wrong.Line, wrong.Column));
    }

    [Fact]
    public void A_data_file_in_another_encoding_is_reported_with_its_own_place()
    {
        byte[] csv = Encoding.GetEncoding(949).GetBytes("접수일,건수\n2026-01-05,1\n");

        LoadResult result = Sample.Load(
            Sample.TwoOffices, new MemoryFiles().With("d.csv", csv), "offices.KIPO.arrivals={dates: {file: d.csv, column: 접수일}}");

        Assert.Equal(
            "d.csv:1:1: error[CS008]: this is not UTF-8; it looks like EUC-KR",
            DiagnosticText.Concise(Assert.Single(result.Diagnostics)).Split('\n')[0]);
    }

    private static LoadResult Load(byte[] bytes) =>
        ScenarioLoader.Load("a.yaml", LoadOptions.None, new MemoryFiles().With("a.yaml", bytes));
}
