using System.Text.RegularExpressions;

namespace CspSim.Acceptance;

/// <summary>What the program writes to a terminal and what elsewhere. The two streams are judged apart.</summary>
public sealed class TerminalTests
{
    private const string TwoOffices = "tests/CspSim.Acceptance/Scenarios/two-offices.yaml";
    private const string Escape = "\u001b";
    private const string Red = "\u001b[1;31m";

    [Fact]
    public void Progress_is_drawn_on_a_terminal_while_the_result_goes_to_a_file()
    {
        using ResultsFolder results = new();
        string file = Path.Combine(results.Path, "output.txt");
        using PseudoTerminal terminal = new();

        using RunningProgram program = new(
            CspSimProgram.Unchanged,
            $">'{file}' 2>{terminal.Path}",
            "run",
            TwoOffices,
            "--replications",
            "100000",
            "--results",
            results.Path);
        terminal.Shown.WaitFor(" left");
        program.Interrupt();
        ProgramResult result = program.End();
        terminal.Release();
        string shown = terminal.Shown.Whole();

        Assert.True(result.ExitCode == 130, result.ToString());
        Assert.Contains(Escape + "[K", shown, StringComparison.Ordinal);
        Assert.Contains("together", shown, StringComparison.Ordinal);
        string written = File.ReadAllText(file);
        Assert.Contains("First-action pendency", written, StringComparison.Ordinal);
        Assert.DoesNotContain(Escape, written, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_drawn_when_only_the_result_goes_to_a_terminal()
    {
        using ResultsFolder results = new();
        string file = Path.Combine(results.Path, "errors.txt");
        using PseudoTerminal terminal = new();

        using RunningProgram program = new(
            CspSimProgram.Unchanged,
            $">{terminal.Path} 2>'{file}'",
            "run",
            TwoOffices,
            "--replications",
            "30",
            "--results",
            results.Path);
        ProgramResult result = program.End();
        terminal.Release();

        Assert.True(result.ExitCode == 0, result.ToString());
        Assert.Contains("First-action pendency", terminal.Shown.Whole(), StringComparison.Ordinal);
        Assert.Empty(File.ReadAllText(file));
    }

    [Fact]
    public void An_error_is_red_on_a_terminal()
    {
        Assert.Contains(Red + "error:", ErrorOnTerminal("", ""), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("NO_COLOR", "1", "")]
    [InlineData("TERM", "dumb", "")]
    [InlineData("", "", "--no-color")]
    public void Colour_is_switched_off_by_the_environment_or_an_option(string variable, string value, string option)
    {
        string shown = ErrorOnTerminal(variable, value, [.. new[] { option }.Where(static word => word.Length > 0)]);

        Assert.Contains("error:", shown, StringComparison.Ordinal);
        Assert.DoesNotContain(Escape, shown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("--details")]
    public void Tables_of_a_run_fit_the_columns_that_the_environment_names(string option)
    {
        const int width = 60;
        using ResultsFolder results = new();

        ProgramResult result = CspSimProgram.Run(
            new Dictionary<string, string?>(StringComparer.Ordinal) { ["COLUMNS"] = "60" },
            [.. new[] { "run", TwoOffices, "--results", results.Path, option }.Where(static word => word.Length > 0)]);

        Assert.True(result.ExitCode == 0, result.ToString());
        Assert.All(
            result.Output.Split('\n').Where(
                line => !line.Contains(results.Path, StringComparison.Ordinal) && !line.Contains(TwoOffices, StringComparison.Ordinal)),
            line => Assert.True(Columns(line) <= width, line));
    }

    [Fact]
    public void Names_in_Hangul_and_kanji_stand_over_their_columns()
    {
        using ResultsFolder results = new();
        string file = Path.Combine(results.Path, "names.yaml");
        File.WriteAllText(file, File.ReadAllText(Path.Combine(CspSimProgram.Repository, TwoOffices))
            .Replace("NORTH", "특허청", StringComparison.Ordinal)
            .Replace("SOUTH", "日本国特許庁", StringComparison.Ordinal));

        ProgramResult result = CspSimProgram.Run("run", file, "--replications", "2", "--results", results.Path);

        Assert.True(result.ExitCode == 0, result.ToString());
        string[] lines = result.Output.Split('\n');
        int head = Array.FindIndex(
            lines,
            static line => line.Contains("특허청", StringComparison.Ordinal) && line.Contains("日本国特許庁", StringComparison.Ordinal));
        Assert.True(head > 0, result.ToString());

        // Above: each office between dashes. Below: programme and other groups for each office; then the levels of all but programme.
        int[] heads = Ends(lines[head + 1]);
        int groups = heads.Length / 2;
        Assert.True(groups > 1, lines[head + 1]);
        Assert.Equal([heads[groups - 1], heads[^1]], Ends(lines[head]));
        Assert.Equal([.. heads[1..groups], .. heads[(groups + 1)..]], Ends(lines[head + 2])[1..]);
    }

    private static string ErrorOnTerminal(string variable, string value, params string[] options)
    {
        Dictionary<string, string?> environment = new(StringComparer.Ordinal);
        if (variable.Length > 0)
        {
            environment[variable] = value;
        }

        using PseudoTerminal terminal = new();
        using RunningProgram program = new(
            environment,
            $"2>{terminal.Path}",
            ["validate", "no-such-file.yaml", "--no-such-option", .. options]);
        ProgramResult result = program.End();
        terminal.Release();
        Assert.True(result.ExitCode == 2, result.ToString());
        return terminal.Shown.Whole();
    }

    /// <summary>Where the cells of a line end, in columns; two blanks part cells.</summary>
    private static int[] Ends(string line) =>
        [.. Regex.Matches(line, @"\S+( \S+)*", RegexOptions.ExplicitCapture, TimeSpan.FromMinutes(1))
            .Select(cell => Columns(line[..(cell.Index + cell.Length)]))];

    // Enough of Unicode's table of East Asian widths for the names of these tests.
    private static int Columns(string text) => text.Sum(static letter =>
        letter is (>= '\u3040' and <= '\u30ff') or (>= '\u4e00' and <= '\u9fff') or (>= '\uac00' and <= '\ud7a3') ? 2 : 1);
}
