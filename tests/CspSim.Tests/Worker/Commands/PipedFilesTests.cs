using System.Text;

using CspSim.Tests.Scenarios;
using CspSim.Tests.Worker.Support;
using CspSim.Worker;
using CspSim.Worker.Commands;
using CspSim.Worker.Terminals;

using Xunit;

namespace CspSim.Tests.Worker.Commands;

public sealed class PipedFilesTests
{
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
    public async Task What_is_wrong_with_it_is_told_at_its_line()
    {
        (int code, string _, string error) = await RunAsync(Sample.TwoOffices + "csp: {share: 130%}\n", "validate", "-", "--format", "concise");

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

        foreach (string[] words in new string[][] { ["validate", file], ["validate", file, "--format", "concise"], ["validate", file, "--set", "csp.share=30%"], ["run", file + "x"], ["fix", file, "--dry-run"], ["no" + name] })
        {
            (int _, string output, string error) = await RunAsync("", words);
            Assert.DoesNotContain(output + error, static letter => char.IsControl(letter) && letter is not '\n');
        }
    }

    private static async Task<(int Code, string Output, string Error)> RunAsync(string input, params string[] words)
    {
        StringWriter output = new();
        StringWriter error = new();
        Streams streams = new(new TerminalOutput(output, isTerminal: false, hasColour: false, 80), new TerminalOutput(error, isTerminal: false, hasColour: false, 80))
        {
            Input = () => new MemoryStream(Encoding.UTF8.GetBytes(input)),
        };
        int code = await CommandFront.RunAsync(words, streams, TimeProvider.System);
        return (code, output.ToString(), error.ToString());
    }
}
