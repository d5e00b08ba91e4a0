using System.Diagnostics;
using System.Globalization;

namespace CspSim.Acceptance;

/// <summary>The recipes of the README for other programs, run where these programs are.</summary>
public sealed class RecipeTests : IDisposable
{
    private const string Scenario = "tests/CspSim.Acceptance/Scenarios/two-offices.yaml";

    private readonly ResultsFolder _results = new();

    public void Dispose() => _results.Dispose();

    [Theory]
    [InlineData("python", "python3", "-c", "import pandas")]
    [InlineData("r", "Rscript", "-e", "invisible(1)")]
    public async Task A_recipe_shows_every_arm_with_its_mean(string language, string program, string option, string probe)
    {
        if (await RunAsync(program, [option, probe], ".") is not { ExitCode: 0 })
        {
            return;
        }

        Assert.Equal(0, CspSimProgram.Run("run", Scenario, "-q", "--results", _results.Path).ExitCode);
        ProgramResult shown = (await RunAsync(program, [option, RecipeIn(language)], _results.Single()))!;

        Assert.True(shown.ExitCode == 0, shown.ToString());
        string[][] lines = [.. shown.Output.Split('\n').Select(static line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))];
        string[][] wanted = [.. File.ReadLines(Path.Combine(_results.Single(), "results.csv")).Select(static row => row.Split(','))
            .Where(static row => row[1..5] is ["all", "everybody", "", "first-action-pendency"])];
        Assert.Equal(2, wanted.Length);
        Assert.All(wanted, row =>
        {
            string[] line = Assert.Single(lines, line => line.Contains(row[0], StringComparer.Ordinal));
            double mean = double.Parse(line[Array.IndexOf(line, row[0]) + 1], CultureInfo.InvariantCulture);
            Assert.Equal(double.Parse(row[8], CultureInfo.InvariantCulture), mean, 3);
        });
    }

    private static string RecipeIn(string language)
    {
        string page = File.ReadAllText(Path.Combine(CspSimProgram.Repository, "scenarios", "README.md"));
        string mark = $"```{language}\n";
        int from = page.IndexOf(mark, StringComparison.Ordinal);
        Assert.True(from >= 0, $"The handbook has no recipe in {language}.");
        return page[(from + mark.Length)..page.IndexOf("```", from + mark.Length, StringComparison.Ordinal)];
    }

    // Null where the program is not there.
    private static async Task<ProgramResult?> RunAsync(string program, string[] words, string folder)
    {
        ProcessStartInfo start = new(program, words)
        {
            RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false, WorkingDirectory = folder,
        };
        try
        {
            using Process process = Process.Start(start)!;
            Task<string> error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            string output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            return new(process.ExitCode, output, await error);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
