using CspSim.Worker.CommandLine;

namespace CspSim.Tests.Worker.CommandLine;

public sealed class VariedInputTests
{
    [Theory]
    [InlineData("csp.share=20%,40%", "20%|40%")]
    [InlineData("csp.mode=serial, parallel", "serial|parallel")]
    [InlineData("csp.offices=[A, B],[A, C]", "[A, B]|[A, C]")]
    [InlineData("x={constant: 1 h},{uniform: {low: 1 h, high: 2 h}}", "{constant: 1 h}|{uniform: {low: 1 h, high: 2 h}}")]
    [InlineData("name='a, b',\"c, d\"", "'a, b'|\"c, d\"")]
    [InlineData("file=../a.csv,../b.csv", "../a.csv|../b.csv")]
    [InlineData("run.seed=7", "7")]
    public void Values_are_parted_at_commas_that_no_value_holds(string text, string levels) =>
        Assert.Equal(levels.Split('|'), VariedInput.Read(text)!.Levels, StringComparer.Ordinal);

    [Theory]
    [InlineData("csp.share=10%..60%", "10%", "60%", null)]
    [InlineData("csp.share=10% .. 60%/5", "10%", "60%", 5)]
    [InlineData("rate=500 / year..600 / year", "500 / year", "600 / year", null)]
    [InlineData("rate=500 / year..600 / year/3", "500 / year", "600 / year", 3)]
    [InlineData("cv=0.5..0.9", "0.5", "0.9", null)]
    [InlineData("shift=-2 h..+2 h", "-2 h", "+2 h", null)]
    public void A_range_has_two_ends_and_may_have_levels(string text, string low, string high, int? levels) =>
        Assert.Equal(new VariedRange(low, high, levels), VariedInput.Read(text)!.Range);

    [Theory]
    [InlineData("csp.share")]
    [InlineData("=20%")]
    [InlineData("csp.share=")]
    [InlineData("csp.share=20%,,40%")]
    [InlineData("csp.share=10%..60%/1")]
    public void What_is_neither_is_refused(string text) => Assert.Null(VariedInput.Read(text));
}
