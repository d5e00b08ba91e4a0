using System.Text.Json;
using CspSim.Tests.Reporting.Support;
using CspSim.Tests.Scenarios;
using CspSim.Tests.Worker.Support;
using CspSim.Worker;
using TemporaryFolder = CspSim.Tests.Worker.Support.TemporaryFolder;

namespace CspSim.Tests.Worker.Commands;

public sealed class ValidateCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Diagnostics_as_JSON_fit_their_schema_and_carry_bytes_notes_and_fixes()
    {
        Write("base.yaml", Sample.TwoOffices + "csp: {share: 30%}\n");
        string file = Write("a.yaml", "cspsim: 1\nextends: base.yaml\n# 한국\ncsp: {share: 0.4}\nlink: {timeout: 5 m}\n");
        string valid = Write("b.yaml", Sample.TwoOffices);

        Called called = await Called.WithAsync("validate", file, valid, "--format", "json");

        using JsonDocument document = JsonDocument.Parse(called.Output);
        Assert.Empty(new JsonSchemaCheck(DocumentSchemas.Of("diagnostics")).Faults(document.RootElement));
        JsonElement wrong = document.RootElement.GetProperty("files")[0].GetProperty("diagnostics")[0];
        Assert.Equal("overrides " + _folder.File("base.yaml") + ":15:14", wrong.GetProperty("note").GetString());
        Assert.Equal("40%", wrong.GetProperty("fix").GetProperty("text").GetString());
        JsonElement start = wrong.GetProperty("range").GetProperty("start");
        Assert.Equal(
            (4, 14, 51),
            (start.GetProperty("line").GetInt32(), start.GetProperty("column").GetInt32(), start.GetProperty("byte").GetInt32()));
        Assert.Equal(ExitCode.BadInput, called.ExitCode);
    }

    [Fact]
    public async Task Annotations_have_one_line_each_with_place_title_and_escaped_message()
    {
        string file = Write("a,b.yaml", Sample.TwoOffices + "csp: {share: 130%}\nlink: {timeout: 5 m}\n");
        string name = file.Replace(",", "%2C", StringComparison.Ordinal);

        Called called = await Called.WithAsync("validate", file, "--format", "github");

        Assert.Equal(
            $"::error file={name},line=15,col=14,endColumn=18,title=CS023::'share' must lie between 0%25 and 100%25, found 130%25\n"
            + $"::error file={name},line=16,col=17,endColumn=20,title=CS021::unit 'm' is ambiguous%0Ahelp: 5 min (minutes) or 5 months\n"
            + $"{file}: 2 errors\n",
            called.Error);
    }

    [Fact]
    public async Task Warnings_end_well_and_strict_makes_errors_of_them()
    {
        string file = Write("a.yaml", Sample.TwoOffices.Replace("examiners: 40", "examiners: 4", StringComparison.Ordinal));

        Called lenient = await Called.WithAsync("validate", file, "--format", "concise");
        Called strict = await Called.WithAsync("validate", file, "--format", "concise", "--strict");

        Assert.Equal((ExitCode.Done, ExitCode.BadInput), (lenient.ExitCode, strict.ExitCode));
        Assert.Contains(": warning[CS050]: ", lenient.Error, StringComparison.Ordinal);
        Assert.Equal(lenient.Error.Replace(": warning[", ": error[", StringComparison.Ordinal)
            .Replace("2 warnings", "2 errors", StringComparison.Ordinal), strict.Error);
    }

    [Fact]
    public async Task Sources_lists_ranges_and_figures_without_an_origin()
    {
        string file = Write("a.yaml", Sample.TwoOffices
            + "csp: {share: {value: 30%, low: 10%, high: 60%, source: mip-2015, assumed: true}, "
            + "reading: {value: 1 h, low: 0.5 h, high: 2 h}}\n");

        Called called = await Called.WithAsync("validate", file, "--sources");

        Assert.Contains(
            " have no origin, 2 carry a range\n  range  csp.share: 30% (10% to 60%), source mip-2015, assumed\n"
                + "  range  csp.reading: 1 h (0.5 h to 2 h)\n  no origin  offices.KIPO.examiners: 40\n",
            called.Output,
            StringComparison.Ordinal);
    }

    private string Write(string name, string text)
    {
        File.WriteAllText(_folder.File(name), text);
        return _folder.File(name);
    }
}
