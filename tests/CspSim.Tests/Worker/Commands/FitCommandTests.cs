using System.Globalization;
using System.Text.Json;
using CspSim.Tests.Experiments.Fitting;
using CspSim.Tests.Reporting.Support;
using CspSim.Tests.Worker.Support;
using CspSim.Worker;

namespace CspSim.Tests.Worker.Commands;

public sealed class FitCommandTests : IDisposable
{
    private readonly Support.TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_document_fits_its_schema_and_does_not_depend_on_the_order_of_the_lines()
    {
        string[] options = ["--column", "millions", "--resamples", "500", "--json"];

        Called called = await Called.WithAsync(["fit", Write(LawFamilyTests.Bearings), .. options]);
        Called turned = await Called.WithAsync(["fit", Write([.. LawFamilyTests.Bearings.Reverse()]), .. options]);

        Assert.Equal((ExitCode.Done, called.Output), (called.ExitCode, turned.Output));
        using JsonDocument document = JsonDocument.Parse(called.Output);
        Assert.Empty(new JsonSchemaCheck(DocumentSchemas.Of("fit")).Faults(document.RootElement));
        Assert.Equal(23, document.RootElement.GetProperty("count").GetInt32());
        Assert.Equal(5, document.RootElement.GetProperty("laws").GetArrayLength());
    }

    [Fact]
    public async Task The_line_to_paste_stands_alone_whatever_the_width()
    {
        Called called = await Called.WithAsync(
            "fit", Write(LawFamilyTests.Bearings), "--column", "millions", "--unit", "h", "--resamples", "500", "--law", "weibull");

        Assert.Equal(ExitCode.Done, called.ExitCode);
        Assert.Matches(@"\nyaml    \{weibull: \{shape: 2\.10\d*, scale: 81\.8\d* h\}\}\n", called.Output);
        Assert.Matches(@"\nranges  \{weibull: \{shape: \{value: .*\}\}\}\n", called.Output);
    }

    [Fact]
    public async Task Data_that_no_law_fits_end_with_a_code_of_their_own()
    {
        double[] apart = [.. Enumerable.Range(0, 60).Select(static at => (at % 2 == 0 ? 1 : 100) * (1 + (0.001 * at)))];

        Called called = await Called.WithAsync("fit", Write(apart), "--column", "millions", "--resamples", "500");

        Assert.Equal(ExitCode.ExpectationNotMet, called.ExitCode);
        Assert.StartsWith("No law fits ", called.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--law=gama", "error: no law 'gama' can be fitted\n  help: a similar name exists: gamma; laws: exponential, ")]
    [InlineData("--unit=hours2", "error: 'hours2' is no unit of data\n  help: --unit h; ")]
    [InlineData("--unit=개월", "error: '개월' is no unit of data\n  help: --unit month; ")]
    public async Task A_wrong_call_is_refused_with_a_way_out(string word, string error)
    {
        Called called = await Called.WithAsync("fit", Write(LawFamilyTests.Bearings), "--column", "millions", word);

        Assert.Equal((ExitCode.BadInput, string.Empty), (called.ExitCode, called.Output));
        Assert.StartsWith(error, called.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bad_data_are_reported_with_file_line_and_column()
    {
        string file = Write([1, -2, 3]);

        Called called = await Called.WithAsync("fit", file, "--column", "millions", "--format", "concise");
        Called few = await Called.WithAsync("fit", Write([1, 2, 3]), "--column", "millions");
        Called none = await Called.WithAsync("fit", file);

        Assert.Equal((ExitCode.BadInput, ExitCode.BadInput, ExitCode.BadInput), (called.ExitCode, few.ExitCode, none.ExitCode));
        Assert.StartsWith($"{file}:3:3: error[CS035]: '-2' is not a number above 0", called.Error, StringComparison.Ordinal);
        Assert.Equal($"error: {file}, column millions: A fit needs 10 values or more, but there are 3.\n", few.Error);
        Assert.StartsWith("error: 'fit' needs --column NAME", none.Error, StringComparison.Ordinal);
    }

    private string Write(double[] values)
    {
        string file = _folder.File("data.csv");
        File.WriteAllLines(
            file, ["case,millions", .. values.Select(static value => "x," + value.ToString(CultureInfo.InvariantCulture))]);
        return file;
    }
}
