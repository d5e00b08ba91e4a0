using CspSim.Scenarios.Diagnostics;
using CspSim.Scenarios.Files;

namespace CspSim.Tests.Scenarios.Files;

public sealed class DataColumnTests
{
    [Fact]
    public void Numbers_come_in_the_order_of_the_lines_quoted_or_not()
    {
        DataColumnResult read = Read("case,\"hours, net\"\n1,2.5\n\n2,\"4\"\n", "hours, net");

        Assert.Empty(read.Diagnostics);
        Assert.Equal([2.5, 4], read.Numbers);
    }

    [Theory]
    [InlineData("hours\n1\n-2\nx\n", "hours", "data.csv:3:1: error[CS035]: '-2' is not a number above 0; 2 of 3 values are none")]
    [InlineData("case,hours\n1,2.5\n2,3,5\n", "hours", "data.csv:3:1: error[CS035]: this line has 3 values, the header 2 values")]
    [InlineData("case,hours\n1,\n", "hours", "data.csv:2:3: error[CS035]: an empty value is not a number above 0")]
    [InlineData("case;hours\n1;2\n", "hours", "data.csv:1:5: error[CS035]: the values of data.csv are separated by ';'")]
    [InlineData("hours\n1\n", "hour", "--column hour:1:1: error[CS035]: data.csv has no column 'hour'")]
    [InlineData("hours\n", "hours", "data.csv:1:1: error[CS100]: data.csv has no line of data")]
    public void Bad_data_are_reported_at_their_place(string text, string column, string message)
    {
        DataColumnResult read = Read(text, column);

        Assert.Null(read.Numbers);
        Assert.StartsWith(message, DiagnosticText.Concise(Assert.Single(read.Diagnostics)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_there_is_named()
    {
        DataColumnResult read = DataColumn.Read("dat.csv", "hours", "--column", 0, 1, "a number", new MemoryFiles().With("data.csv", "a"));

        Diagnostic fault = Assert.Single(read.Diagnostics);
        Assert.Equal(("cannot read dat.csv: there is no such file", "data.csv exists"), (fault.Message, fault.Help));
    }

    private static DataColumnResult Read(string text, string column) => DataColumn.Read(
        "data.csv", column, "--column " + column, 1e-9, 1e12, "a number above 0", new MemoryFiles().With("data.csv", text));
}
