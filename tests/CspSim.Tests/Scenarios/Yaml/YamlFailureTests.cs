using CspSim.Scenarios.Diagnostics;
using CspSim.Scenarios.Loading;


namespace CspSim.Tests.Scenarios.Yaml;

/// <summary>What breaks a text without being seen is named, at its own line.</summary>
public sealed class YamlFailureTests
{
    private const int CspLine = 15;

    [Theory]
    [InlineData('\u3000', "U+3000 (ideographic space)")]
    [InlineData('\u00A0', "U+00A0 (no-break space)")]
    [InlineData('\u2003', "U+2003")]
    [InlineData('\u200B', "U+200B (zero width space)")]
    public void A_blank_that_is_no_space_is_named_where_it_indents(char blank, string name)
    {
        string text = Sample.TwoOffices + $"csp:\n  mode: parallel\n{blank} share: 30%\n  reading: 45 min\n";
        Diagnostic found = Assert.Single(Sample.Load(text).Diagnostics);

        Assert.Equal(("CS120", CspLine + 2, 1), (found.Code, found.Line, found.Column));
        Assert.StartsWith($"{name} is used for indentation", found.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\u3000csp:\n  mode: parallel\n")]
    [InlineData("\u00A0\u00A0csp: {mode: parallel}\n")]
    [InlineData("csp:\n  \u00A0mode: parallel\n")]
    [InlineData("csp:\n  mode\u00A0: parallel\n")]
    [InlineData("csp:\n  mo\u200Bde: parallel\n")]
    public void A_blank_that_became_a_part_of_a_key_is_named(string lines)
    {
        IReadOnlyList<Diagnostic> found = Sample.Load(Sample.TwoOffices + lines).Diagnostics;

        Assert.Contains(found, static each => each.Code is "CS120" && each.Message.Contains("U+", StringComparison.Ordinal));
        Assert.DoesNotContain(found, static each => each.Code is "CS010");
    }

    [Fact]
    public void Odd_indentation_is_corrected_as_tabs_are()
    {
        const string line = "　 eligibility: 15 d";
        MemoryFiles files = new MemoryFiles().With(
            "a.yaml",
            Sample.TwoOffices + $"csp:\n  mode: parallel\n{line[..1]}{line[2..]}\n  share: 30%\n");

        CorrectedFile corrected = CorrectedFile.Of("a.yaml", withLayout: true, files);

        Assert.DoesNotContain(corrected.Left.Diagnostics, static each => each.Severity == Severity.Error);
        Assert.Contains("\n  eligibility: 15 d\n  share: 30%\n", corrected.After, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("  share：30%\n  reading: 45 min\n", '：', ":")]
    [InlineData("  offices: [KIPO, JPO]、\n  lane: a\n", '、', ",")]
    [InlineData("  selection: ｛effort: 90%}\n", '｛', "{")]
    public void A_sign_of_full_width_is_named(string lines, char sign, string plain)
    {
        string message = Assert.Single(Sample.Messages(Sample.TwoOffices + "csp:\n" + lines));

        Assert.Contains($"error[CS001]: '{sign}' is U+", message, StringComparison.Ordinal);
        Assert.Contains($"write {plain} and a space behind it", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sign_of_full_width_in_a_comment_or_in_quotes_is_text() =>
        Assert.DoesNotContain(Sample.Messages(Sample.TwoOffices + "name: \"a：b\" # c：d\n] e\n"), static message => message.Contains(
            '：',
            StringComparison.Ordinal) && message.Contains("no sign of YAML", StringComparison.Ordinal));
}
