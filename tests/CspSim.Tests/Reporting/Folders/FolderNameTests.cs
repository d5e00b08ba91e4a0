using CspSim.Reporting.Folders;
using CspSim.Tests.Reporting.Support;

namespace CspSim.Tests.Reporting.Folders;

public sealed class FolderNameTests
{
    [Theory]
    [InlineData("KR-JP parallel CSP against no CSP", "kr-jp-parallel-csp-against-no-csp")]
    [InlineData("  What if?  50 % more  ", "what-if-50-more")]
    [InlineData("한국 특허청", "한국-특허청")]
    [InlineData("../../etc/passwd", "etc-passwd")]
    [InlineData("???", "experiment")]
    [InlineData("", "experiment")]
    public void A_name_becomes_letters_digits_and_single_hyphens(string name, string expected) =>
        Assert.Equal(expected, FolderName.Of(name));

    [Fact]
    public void A_long_name_is_cut() => Assert.Equal(60, FolderName.Of(new string('a', 500)).Length);

    [Fact]
    public void Capitals_are_lowered_without_the_culture()
    {
        using CultureScope scope = new("tr-TR");

        Assert.Equal("kipo-init", FolderName.Of("KIPO INIT"));
    }
}
