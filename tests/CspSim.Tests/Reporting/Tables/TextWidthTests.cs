using CspSim.Reporting.Tables;

namespace CspSim.Tests.Reporting.Tables;

public sealed class TextWidthTests
{
    [Theory]
    [InlineData("KIPO", 4)]
    [InlineData("특허청", 6)]
    [InlineData("特許庁", 6)]
    [InlineData("とっきょ", 8)]
    [InlineData("ＪＰＯ", 6)]
    [InlineData("e\u0301", 1)]
    [InlineData("± 0.1", 5)]
    [InlineData("", 0)]
    public void Wide_letters_take_two_columns_and_marks_none(string text, int width) => Assert.Equal(width, TextWidth.Of(text));

    [Fact]
    public void Padding_counts_columns_not_letters()
    {
        Assert.Equal("특허청  ", TextWidth.PadRight("특허청", 8));
        Assert.Equal("  특허청", TextWidth.PadLeft("특허청", 8));
    }

    [Theory]
    [InlineData("abcdef", 6, "abcdef")]
    [InlineData("abcdef", 4, "abc…")]
    [InlineData("특허청장", 6, "특허…")]
    public void Text_that_is_too_wide_is_cut_with_an_ellipsis(string text, int width, string expected)
    {
        Assert.Equal(expected, TextWidth.Cut(text, width));
        Assert.True(TextWidth.Of(TextWidth.Cut(text, width)) <= width);
    }
}
