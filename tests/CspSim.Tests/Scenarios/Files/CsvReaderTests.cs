using System.Text;

using CspSim.Engine;


namespace CspSim.Tests.Scenarios.Files;

public sealed class CsvReaderTests
{
    private const string Dates = "offices.KIPO.arrivals={dates: {file: d.csv, column: date}}";

    [Fact]
    public void Quotes_line_breaks_commas_and_a_byte_order_mark_are_read()
    {
        byte[] bytes = [.. Encoding.UTF8.Preamble, .. Encoding.UTF8
            .GetBytes("note,date\r\n\"two\r\nlines, \"\"quoted\"\"\",2026-02-01\r\n\r\n,\r\n\"\", \"2026-03-01\" \r\n")];

        Assert.Equal([27, 55], DatesOf(new MemoryFiles().With("d.csv", bytes)).Select(static date => (date - SimTime.Zero).Days));
    }

    [Theory]
    [InlineData("2026-01-05 09:30:00.123456", 9.5 + (0.123456 / 3600))]
    [InlineData("2026-01-05T09:30:00.123Z", 9.5 + (0.123 / 3600))]
    [InlineData("2026-01-05T00:00:00.000000001", 0)]
    [InlineData("2026-01-05T10:00:00.5+09:00", 1 + (0.5 / 3600))]
    public void Times_have_fractions_of_a_second_as_other_programs_write_them(string time, double hours) =>
        Assert.Equal(hours, (Assert.Single(DatesOf(new MemoryFiles().With("d.csv", "date\n" + time + "\n"))) - SimTime.Zero).Hours, 9);

    [Theory]
    [InlineData(
        "date;x\n2026-02-01;1\n",
        "d.csv:1:5: error[CS035]: the values of d.csv are separated by ';'; they have to be separated by commas")]
    [InlineData("x\tdate\n1\t2026-02-01\n", "d.csv:1:2: error[CS035]: the values of d.csv are separated by tabs;")]
    [InlineData("x,date\n1,2026-02-01\n2,soon\n3,later\n", "d.csv:3:3: error[CS035]: 'soon' is not a date; 2 of 3 values are none")]
    [InlineData("x,date\n\"a\nb\",soon\n", "d.csv:3:4: error[CS035]: 'soon' is not a date")]
    [InlineData("x,date\n1,\n", "d.csv:2:3: error[CS035]: an empty value is not a date")]
    [InlineData("x,date\n1,5,2026-02-01\n", "d.csv:2:1: error[CS035]: this line has 3 values, the header 2 values")]
    [InlineData("x,date\n1\n", "d.csv:2:1: error[CS035]: this line has 1 value, the header 2 values")]
    [InlineData(
        "x,date\n1,\"2026-02-01\n2,2026-03-01\n",
        "d.csv:2:3: error[CS035]: this value begins with a quote and does not end with one")]
    [InlineData("x,date\n5\" tube,2026-02-01\n", "d.csv:2:1: error[CS035]: a quote inside a value")]
    [InlineData("date,date\n2026-02-01,2026-02-01\n", "d.csv:1:6: error[CS035]: there are two columns 'date'")]
    [InlineData("dates,x\n2026-02-01,1\n", "a.yaml:1:1: error[CS035]: d.csv has no column 'date'\n  help: a similar name exists: 'dates'")]
    [InlineData("date\n", "a.yaml:1:1: error[CS100]: d.csv has no line of data")]
    [InlineData("", "a.yaml:1:1: error[CS100]: d.csv has no line of data and no header")]
    [InlineData("date\n2026-02\n", "d.csv:2:1: error[CS035]: '2026-02' is not a date\n"
        + "  help: for counts by month: poisson: {rates: {file: d.csv, month-column: date, count-column: count}}")]
    public void What_is_wrong_is_reported_at_its_place_in_the_file(string text, string message)
    {
        string where = message.StartsWith("a.yaml:1:1", StringComparison.Ordinal) ? message[10..] : message;

        Assert.Contains(
            where,
            Assert.Single(Sample.Messages(Sample.TwoOffices, new MemoryFiles().With("d.csv", text), Dates)),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_quote_that_is_never_closed_ends_in_a_message()
    {
        string text = "date\n\"" + new string('x', 17_000_000);

        Assert.Contains(
            "a quote in this line or below is not closed",
            Assert.Single(Sample.Messages(Sample.TwoOffices, new MemoryFiles().With("d.csv", text), Dates)),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Observed_values_are_named_where_they_stand()
    {
        MemoryFiles files = new MemoryFiles().With("e.csv", "hours\n5.5\n-1\n\"5,5\"\n");

        Assert.Equal(
            ["e.csv:3:1: error[CS035]: '-1' is not a number of 0 or more; 2 of 3 values are none\n"
                + "  help: 5.5: a decimal point, no thousands separators, no unit"],
            Sample.Messages(Sample.TwoOffices, files, "offices.KIPO.search={empirical: {file: e.csv, column: hours, unit: h}}"));
    }

    private static IReadOnlyList<SimTime> DatesOf(MemoryFiles files) =>
        Assert.Single(Sample.LoadRight(Sample.TwoOffices, files, Dates).Plan.Arms[0].World.Offices[0].Arrivals).Arrivals.Dates;
}
