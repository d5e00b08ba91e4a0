using CspSim.Tests.Worker.Support;
using CspSim.Worker;
using CspSim.Worker.Commands;
using CspSim.Worker.Front;
using CspSim.Worker.Terminals;

namespace CspSim.Tests.Worker.Front;

public sealed class CommandFrontTests
{
    /// <summary>Command lines that no command can carry out, each with what its message must name.</summary>
    public static TheoryData<string, string> WrongLines() => new()
    {
        { "rnu scenario.yaml", "a similar name exists: run" },
        { "frobnicate", "cspsim --help" },
        { "--versoin", "a similar name exists: --version" },
        { "help vaildate", "a similar name exists: validate" },
        { "run", "needs a scenario file" },
        { "run no-such-file.yaml", "no-such-file.yaml" },
        { "run a.yaml --replication 5", "a similar name exists: --replications" },
        { "run a.yaml --seed", "--seed NUMBER" },
        { "run a.yaml --seed=", "--seed needs a value" },
        { "run a.yaml --seed -5", "whole number" },
        { "run a.yaml --seed 1e3", "whole number" },
        { "run a.yaml --seed 99999999999999999999999", "whole number" },
        { "run a.yaml --seed 1 --seed 2", "given twice" },
        { "run a.yaml --threads 0", "from 1 to 1024" },
        { "run a.yaml --threads ٣", "whole number" },
        { "run a.yaml --log frist", "a similar name exists: first" },
        { "run a.yaml --log 1", "none, first, all, sample" },
        { "run a.yaml --progress=jsom", "a similar name exists: json" },
        { "run a.yaml --format xml", "full, concise, json" },
        { "run a.yaml --set csp.share", "path=value" },
        { "run a.yaml --json=yes", "takes no value" },
        { "run a.yaml --json --jsonl", "leave out one" },
        { "run a.yaml b.yaml --json", "one scenario" },
        { "run a.yaml b.yaml --jsonl", "one scenario" },
        { "run a.yaml --watch --json", "leave out one" },
        { "run a.yaml b.yaml --watch", "one scenario" },
        { "run a.yaml -qv", "unknown option -qv" },
        { "run @answers.rsp", "@answers.rsp" },
        { "run -- --seed", "--seed" },
        { "validate scenarios-that-are-not-there/", "scenarios-that-are-not-there" },
        { "validate a.yaml --threads 2", "unknown option --threads" },
        { "explain first-action-pendancy", "a similar name exists: first-action-pendency" },
        { "explain a b c d", "3 operands" },
        { "init --from kr-jp-cps", "a similar name exists: kr-jp-csp" },
        { "init --from zzzzzzzzzzzz", "starter, hindcast/jpo, hindcast/kipo, hindcast/us-jp-csp-2015" },
        { "init a b", "1 operand" },
        { "completions", "name of a shell" },
        { "completions elvish", "cspsim completions" },
        { "completions bahs", "a similar name exists: bash" },
    };

    [Theory]
    [MemberData(nameof(WrongLines))]
    public async Task A_wrong_command_line_ends_with_two_and_a_message_in_the_words_of_the_user(string line, string named)
    {
        FrontRun run = await FrontRun.OfAsync(line.Split(' '));

        Assert.Equal(ExitCode.BadInput, run.ExitCode);
        Assert.Contains(named, run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
        Assert.DoesNotContain("System.", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("CspSim.", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fault_of_the_program_is_one_line_and_a_file()
    {
        using TemporaryFolder folder = new();
        StringWriter error = new();
        TerminalOutput output = new(error, isTerminal: false, hasColour: false, 80);

        var fault = new InvalidOperationException("broken\n   at somewhere");
        await CrashFile.ReportAsync(output, ["run", "a.yaml"], TimeProvider.System, fault);

        string[] lines = error.ToString().TrimEnd('\n').Split('\n');
        Assert.Equal("error: a fault in cspsim: broken", lines[0]);
        Assert.Equal(2, lines.Length);
        string file = lines[1].Split(' ').Single(static word => word.EndsWith(".txt", StringComparison.Ordinal));
        Assert.Contains(
            "InvalidOperationException",
            await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
        File.Delete(file);
    }

    [Fact]
    public async Task Help_after_a_command_wins_over_everything_that_is_wrong_with_it()
    {
        FrontRun run = await FrontRun.OfAsync("run", "--seed", "x", "--help");

        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.StartsWith("Examples\n", run.Output, StringComparison.Ordinal);
        Assert.Empty(run.Error);
    }

    [Theory]
    [InlineData(60)]
    [InlineData(100)]
    public async Task Help_fits_the_columns_of_the_terminal(int columns)
    {
        FrontRun run = await FrontRun.OfAsync(columns, isTerminal: true, "run", "--help");

        Assert.All(run.Output.Split('\n'), line => Assert.True(line.Length < columns, line));
    }

    [Theory]
    [InlineData("--version")]
    [InlineData("help run")]
    [InlineData("schema")]
    [InlineData("explain first-action-pendency")]
    public async Task Standard_output_that_fails_is_one_line_and_code_5(string line)
    {
        using FailingStream full = new();
        StringWriter error = new();
        Streams streams = new(
            TerminalOutput.Open(full, isTerminal: false, noColour: true),
            new TerminalOutput(error, isTerminal: false, hasColour: false, 80));

        int code = await CommandFront.RunAsync(line.Split(' '), streams, TimeProvider.System);

        Assert.Equal(ExitCode.OutputNotWritten, code);
        Assert.Equal("error: standard output could not be written: No space left on device\n", error.ToString());
    }
}
