using System.Text.RegularExpressions;

namespace CspSim.Acceptance;

/// <summary>The questions of the page about scenarios have the answers that its scenarios give.</summary>
public sealed partial class HandbookTopicTests
{
    // Three years of a whole office: minutes.
    private const string Long = "training.yaml";

    public static TheoryData<string, string> Rows =>
        new(File.ReadLines(Path.Combine(CspSimProgram.Repository, "scenarios", "README.md")).Select(static line => Row().Match(line))
            .Where(static row => row.Success && row.Groups["file"].Value != Long)
            .Select(static row => (row.Groups["file"].Value, row.Groups["answer"].Value)));

    [Theory]
    [Trait("Category", "Sweep")]
    [MemberData(nameof(Rows))]
    public void Every_figure_of_an_answer_stands_in_the_first_sentence_of_the_result(string file, string answer)
    {
        using ResultsFolder results = new();

        ProgramResult run = CspSimProgram.Run("run", "scenarios/topics/" + file, "--log", "none", "--results", results.Path);

        Assert.True(run.ExitCode == 0, run.ToString());
        string sentence = results.Json().RootElement.GetProperty("answer").GetProperty("sentence").GetString()!;
        string[] figures = [.. Figure().Matches(answer).Select(static each => each.Value)];
        Assert.True(figures.Length >= 2, "An interval has two ends.");
        Assert.All(figures, figure => Assert.True(
            Figure().Matches(sentence).Any(each => each.Value == figure), $"{file} answers: {sentence}\nThe page says: {answer}"));
    }

    [Fact]
    public void Every_topic_has_a_row() => Assert.Equal(
        Directory.EnumerateFiles(Path.Combine(CspSimProgram.Repository, "scenarios", "topics"), "*.yaml").Select(Path.GetFileName)
            .Where(static file => file != Long).Order(StringComparer.Ordinal),
        Rows.Select(static row => row.Data.Item1).Order(StringComparer.Ordinal));

    [GeneratedRegex(
        @"^\| `(?<file>[a-z-]+\.yaml)`: [^|]+ \| (?<answer>[^|]+) \|", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Row();

    [GeneratedRegex(@"\d+(\.\d+)?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Figure();
}
