using System.Globalization;
using CspSim.Scenarios.Diagnostics;
using CspSim.Scenarios.Loading;


namespace CspSim.Tests.Scenarios.Diagnostics;

public sealed class BadInputTests
{
    public static TheoryData<int, string, string, string, string> Rows => BadInput.Rows;

    [Theory]
    [MemberData(nameof(Rows))]
    public void Each_row_gives_exactly_its_message(int row, string before, string lines, string after, string expected)
    {
        string[] parts = expected.Split(':', 2);
        int line = int.Parse(parts[0], CultureInfo.InvariantCulture) + before.Count(letter => letter == '\n');
        string[] repeated = expected.Split("first on line ");
        string message = repeated.Length == 1
            ? parts[1]
            : parts[1].Replace(
                "first on line 1",
                string.Create(CultureInfo.InvariantCulture, $"first on line {1 + before.Count(letter => letter == '\n')}"),
                StringComparison.Ordinal);

        IReadOnlyList<string> messages = [.. Found(before + lines + after).Select(DiagnosticText.Concise)];

        Assert.True(row > 0);
        Assert.Equal([string.Create(CultureInfo.InvariantCulture, $"a.yaml:{line}:{message}")], messages);
    }

    public static TheoryData<int, string, bool> Corrections => BadInput.Corrections;

    [Theory]
    [MemberData(nameof(Corrections))]
    public void The_help_of_a_row_applied_makes_the_file_valid(int row, string corrected, bool byProgram)
    {
        (int _, string before, string lines, string after, string _) = BadInput.Rows.Single(each => each.Data.Item1 == row).Data;

        Diagnostic wrong = Assert.Single(Found(before + lines + after));
        LoadResult right = Sample.Load(before + corrected + after);

        Assert.NotEmpty(wrong.Help);
        Assert.Empty(Found(before + corrected + after).Select(DiagnosticText.Concise));
        Assert.NotNull(right.Scenario);
        Assert.Equal(byProgram, wrong.Fix is not null);
        if (wrong.Fix is { } fix)
        {
            Assert.Equal(before + corrected + after, FixedText.Apply(before + lines + after, [fix]));
        }
    }

    [Fact]
    public void Every_row_whose_help_says_what_to_write_has_its_correction() => Assert.Equal(
        BadInput.Rows.Where(row => row.Data.Item5.Contains("\n  help: ", StringComparison.Ordinal)).Select(row => row.Data.Item1)
            .Where(row => row != 29),
        BadInput.Corrections.Select(row => row.Data.Item1));

    [Fact]
    public void Files_that_extend_each_other_in_a_circle_are_named()
    {
        MemoryFiles files = new MemoryFiles().With("b.yaml", "cspsim: 1\nextends: a.yaml\n");

        Assert.Equal(
            ["a.yaml:2:10: error[CS041]: scenario files extend each other in a circle: a.yaml -> b.yaml -> a.yaml\n"
                + "  help: let one of them extend a third file"],
            Sample.Messages("cspsim: 1\nextends: b.yaml\n", files));
    }

    [Fact]
    public void A_missing_file_is_answered_with_the_near_name_that_exists()
    {
        MemoryFiles files = new MemoryFiles().With("base/kr-jp.yaml", "cspsim: 1\n");

        Assert.Equal(
            ["a.yaml:2:10: error[CS042]: cannot read base/kr-jp.yml (searched next to this file)\n"
                + "  help: base/kr-jp.yaml exists; paths are relative to the file that names them"],
            Sample.Messages("cspsim: 1\nextends: base/kr-jp.yml\n", files));
    }

    [Fact]
    public void A_setting_is_checked_like_the_file() =>
        Assert.Equal(
            ["--set csp.shar=40%:1:5: error[CS010]: unknown key 'shar' in csp\n  help: a similar name exists: 'share'"],
            Sample.Messages(Sample.TwoOffices, null, "csp.shar=40%"));

    [Fact]
    public void The_near_file_and_the_near_key_are_what_the_fix_writes()
    {
        const string text = "cspsim: 1\nextends: base/kr-jp.yml\n";
        MemoryFiles files = new MemoryFiles().With("base/kr-jp.yaml", Sample.TwoOffices);

        string corrected = FixedText.Apply(text, [Assert.Single(Sample.Load(text, files).Diagnostics).Fix!]);

        Assert.Equal("cspsim: 1\nextends: base/kr-jp.yaml\n", corrected);
        Assert.Empty(Sample.Messages(corrected, files));
    }

    [Fact]
    public void A_setting_is_corrected_by_the_user_and_never_by_a_fix()
    {
        Assert.Null(Assert.Single(Sample.Load(Sample.TwoOffices, null, "csp.shar=40%").Diagnostics).Fix);
        Assert.Empty(Sample.Messages(Sample.TwoOffices, null, "csp.share=40%", "families.shared=12%"));
    }

    [Fact]
    public void A_value_that_came_through_a_parameter_is_not_overwritten_by_a_fix()
    {
        Diagnostic wrong = Assert.Single(
            Sample.Load(Sample.TwoOffices + "parameters: {p: {default: 0.3}}\ncsp: {share: \"${p}\"}\n").Diagnostics);

        Assert.Equal("CS020", wrong.Code);
        Assert.Null(wrong.Fix);
    }

    [Fact]
    public void The_place_that_a_wrong_value_overrides_is_named()
    {
        MemoryFiles files = new MemoryFiles().With("base.yaml", Sample.TwoOffices + "csp: {share: 30%}\n");

        Diagnostic wrong = Assert.Single(Sample.Load("cspsim: 1\nextends: base.yaml\ncsp: {share: 130%}\n", files).Diagnostics);

        Assert.Equal(("a.yaml", "overrides base.yaml:15:14"), (wrong.File, wrong.Note));
        Assert.Contains("\n  = note: overrides base.yaml:15:14\n", DiagnosticText.Full(wrong), StringComparison.Ordinal);
    }

    // The rows are about single lines; that a scenario this small leaves figures idle is tested elsewhere.
    private static IReadOnlyList<Diagnostic> Found(string text) =>
        [.. Sample.Load(text).Diagnostics.Where(static diagnostic => diagnostic.Code is not ("CS107" or "CS109"))];
}
