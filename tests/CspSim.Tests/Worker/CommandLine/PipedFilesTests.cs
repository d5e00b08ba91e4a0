using System.Text;
using System.Text.Json;
using CspSim.Tests.Scenarios;
using CspSim.Tests.Worker.Support;
using CspSim.Worker;
using CspSim.Worker.Front;
using CspSim.Worker.Terminals;

namespace CspSim.Tests.Worker.CommandLine;

public sealed class PipedFilesTests
{
    private const string Calibration = "calibration:\n  KIPO:\n    targets: {search-effort: {value: 4 h, within: 0.05 h}}\n"
        + "    free: {search.lognormal.mean: {low: 2 h, high: 9 h}}\n";

    // Two arms of one small office, 8 lines.
    private const string Short = """
        cspsim: 1
        name: Short
        offices:
          A: {examiners: 2, arrivals: {even: {rate: 100 / year}}, search: 5 h, first-action: 4 h}
        arms:
          usual: {}
          slower: {offices: {A: {search: 9 h}}}
        run: {length: 60 d, replications: 2, seed: 1}

        """;

    [Theory]
    [InlineData("-")]
    [InlineData("/dev/stdin")]
    [InlineData("/dev/fd/0")]
    public async Task Standard_input_is_read_as_a_scenario(string operand)
    {
        (int code, string output, string error) = await RunAsync(Sample.TwoOffices, "validate", operand);

        Assert.Equal((ExitCode.Done, ""), (code, error));
        Assert.StartsWith("<stdin>: valid, 1 arm", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_read_once_and_may_be_named_twice()
    {
        (int code, string output, string _) = await RunAsync(Sample.TwoOffices, "validate", "-", "-");

        Assert.Equal(ExitCode.Done, code);
        Assert.Equal(2, output.Split("<stdin>: valid").Length - 1);
    }

    [Fact]
    public async Task What_is_wrong_with_it_is_reported_at_its_line()
    {
        (int code, string _, string error) = await RunAsync(
            Sample.TwoOffices + "csp: {share: 130%}\n",
            "validate",
            "-",
            "--format",
            "concise");

        Assert.Equal(ExitCode.BadInput, code);
        Assert.StartsWith("<stdin>:15:14: error[CS023]", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_scenario_without_a_name_is_called_after_it()
    {
        (int _, string output, string _) = await RunAsync(Sample.TwoOffices, "plan", "-");

        Assert.Contains("stdin: 1 arm", output, StringComparison.Ordinal);
        Assert.EndsWith("next      cspsim run -\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fix_passes_the_corrected_text_on()
    {
        (int code, string output, string _) = await RunAsync(Sample.TwoOffices + "csp: {share: 0.3}\n", "fix", "-", "--quiet");

        Assert.Equal((ExitCode.Done, Sample.TwoOffices + "csp: {share: 30%}\n"), (code, output));
    }

    // The same text from standard input and from a file has the same results: no difference is found, and each run is kept.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Compare_runs_what_it_reads_beside_a_file(bool isSecond)
    {
        using TemporaryFolder folder = new();
        string file = folder.File("a.yaml");
        await File.WriteAllTextAsync(file, Short, TestContext.Current.CancellationToken);

        string[] operands = isSecond ? [file, "-"] : ["-", file];
        (int code, string output, string error) = await RunAsync(
            Short,
            ["compare", .. operands, "--json", "--results", folder.File("results")]);

        Assert.True(code == ExitCode.Done, error);
        string[] names = isSecond ? [file, "<stdin>"] : ["<stdin>", file];
        Assert.Equal(string.Concat(names.Select(static name => $"running {name}\n")), error);
        using JsonDocument document = JsonDocument.Parse(output);
        Assert.Equal(
            names,
            document.RootElement.GetProperty("results").EnumerateArray().Select(static each => each.GetProperty("place").GetString()!),
            StringComparer.Ordinal);
        Assert.Equal(2, Directory.EnumerateFiles(
            folder.File("results"),
            "results.json",
            new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint }).Count());
    }

    [Fact]
    public async Task Compare_reports_what_is_wrong_with_it_at_its_line_and_runs_nothing()
    {
        using TemporaryFolder folder = new();

        (int code, string output, string error) = await RunAsync(
            Short + "csp: {share: 130%}\n", "compare", "-", "-", "--format", "concise", "--results", folder.File("results"));

        Assert.Equal((ExitCode.BadInput, ""), (code, output));
        Assert.Contains("<stdin>:9:14: error[CS023]", error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.File("results")));
    }

    [Fact]
    public async Task Calibrate_passes_the_fitted_text_on_and_the_tables_beside_it()
    {
        using TemporaryFolder folder = new();
        string file = folder.File("a.yaml");
        await File.WriteAllTextAsync(file, Sample.TwoOffices + Calibration, TestContext.Current.CancellationToken);

        (int code, string output, string error) = await RunAsync(Sample.TwoOffices + Calibration, "calibrate", "-");
        (int _, string ofFile, string _) = await RunAsync("", "calibrate", file, "--out", "-");

        Assert.Equal(ExitCode.Done, code);
        Assert.Contains("mean: {value: 4 h, assumed: true", output, StringComparison.Ordinal);
        Assert.Equal(ofFile, output);
        Assert.Contains("KIPO search.lognormal.mean", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Calibrate_writes_the_fitted_text_where_a_file_is_named()
    {
        using TemporaryFolder folder = new();
        string file = folder.File("fitted.yaml");

        (int code, string output, string _) = await RunAsync(Sample.TwoOffices + Calibration, "calibrate", "-", "--out", file, "--quiet");

        Assert.Equal((ExitCode.Done, ""), (code, output));
        Assert.Contains(
            "mean: {value: 4 h, assumed: true",
            await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Calibrate_does_not_put_a_document_and_the_fitted_text_on_one_stream()
    {
        (int code, string output, string error) = await RunAsync(Sample.TwoOffices + Calibration, "calibrate", "-", "--json");

        Assert.Equal((ExitCode.BadInput, ""), (code, output));
        Assert.Contains("both take standard output", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("validate")]
    [InlineData("calibrate")]
    public async Task Input_that_cannot_be_opened_is_reported(string command)
    {
        (int code, string output, string error) = await RunAsync(static () => throw new IOException("closed"), command, "-");

        Assert.Equal((ExitCode.BadInput, ""), (code, output));
        Assert.Contains("cannot read <stdin>: it cannot be opened", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_than_a_scenario_can_have_is_not_read()
    {
        (int code, string _, string error) = await RunAsync(new string('#', 11 << 20), "validate", "-");

        Assert.Equal(ExitCode.BadInput, code);
        Assert.Contains("cannot read <stdin>: it has more than the 10 MB that are read", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Watching_a_pipe_is_refused()
    {
        (int code, string _, string error) = await RunAsync(Sample.TwoOffices, "run", "-", "--watch");

        Assert.Equal(ExitCode.BadInput, code);
        Assert.StartsWith("error: --watch follows a file that can be saved anew", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a\u001B[31m.yaml")]
    [InlineData("a\nb.yaml")]
    public async Task A_file_name_moves_no_cursor(string name)
    {
        using TemporaryFolder folder = new();
        string file = folder.File(name);
        await File.WriteAllTextAsync(file, Sample.TwoOffices + "csp: {share: 0.3}\n", TestContext.Current.CancellationToken);

        foreach (string[] words in new string[][]
        {
            ["validate", file],
            ["validate", file, "--format", "concise"],
            ["validate", file, "--set", "csp.share=30%"],
            ["run", file + "x"],
            ["fix", file, "--dry-run"],
            ["no" + name],
        })
        {
            (int _, string output, string error) = await RunAsync("", words);
            Assert.DoesNotContain(output + error, static letter => char.IsControl(letter) && letter is not '\n');
        }
    }

    private static Task<(int Code, string Output, string Error)> RunAsync(string input, params string[] words) =>
        RunAsync(() => new MemoryStream(Encoding.UTF8.GetBytes(input)), words);

    private static async Task<(int Code, string Output, string Error)> RunAsync(Func<Stream> input, params string[] words)
    {
        StringWriter output = new();
        StringWriter error = new();
        Streams streams = new(
            new TerminalOutput(output, isTerminal: false, hasColour: false, 80),
            new TerminalOutput(error, isTerminal: false, hasColour: false, 80))
        {
            Input = input,
        };
        int code = await CommandFront.RunAsync(words, streams, TimeProvider.System);
        return (code, output.ToString(), error.ToString());
    }
}
