using CspSim.Scenarios.Diagnostics;
using CspSim.Scenarios.Quantities;
using CspSim.Scenarios.Reference;


namespace CspSim.Tests.Scenarios.Quantities;

/// <summary>A unit as people write it is helped to the right one, never to another.</summary>
public sealed class UnitWordsTests
{
    [Theory]
    [InlineData("2 mo", "2 months")]
    [InlineData("2mo.", "2 months")]
    [InlineData("2 mos", "2 months")]
    [InlineData("1 Month", "1 month")]
    [InlineData("2 Months", "2 months")]
    [InlineData("2 mnths", "2 months")]
    [InlineData("2か月", "2 months")]
    [InlineData("2ヶ月", "2 months")]
    [InlineData("2カ月間", "2 months")]
    [InlineData("3개월", "3 months")]
    [InlineData("３개월", "3 months")]
    [InlineData("60 Days", "60 d")]
    [InlineData("60 days", "60 d")]
    [InlineData("60D", "60 d")]
    [InlineData("60일", "60 d")]
    [InlineData("60日", "60 d")]
    [InlineData("６０日", "60 d")]
    [InlineData("１．５　ｍｏｎｔｈｓ", "1.5 months")]
    [InlineData("60일간", "60 d")]
    [InlineData("60 영업일", "60 business days")]
    [InlineData("60営業日", "60 business days")]
    [InlineData("60 working days", "60 business days")]
    [InlineData("60 Business-Days", "60 business days")]
    [InlineData("8 wks", "8 weeks")]
    [InlineData("8주", "8 weeks")]
    [InlineData("8週間", "8 weeks")]
    [InlineData("1 yr", "1 year")]
    [InlineData("2년", "2 years")]
    [InlineData("2年", "2 years")]
    [InlineData("1,5 years", "1.5 years")]
    [InlineData("48 hrs", "48 h")]
    [InlineData("48시간", "48 h")]
    [InlineData("48時間", "48 h")]
    [InlineData("90 minutes", "90 min")]
    [InlineData("90분", "90 min")]
    [InlineData("90 Secs", "90 s")]
    [InlineData("90秒", "90 s")]
    [InlineData("1 year 6 months", "18 months")]
    [InlineData("2주 3일", "17 d")]
    public void A_length_of_time_is_helped_to_its_unit_and_can_be_corrected(string written, string meant)
    {
        Diagnostic found = Assert.Single(Sample.Load(Sample.TwoOffices + $"csp:\n  wait-for-partner: {written}\n").Diagnostics);

        Assert.Matches("^CS02[56]$", found.Code);
        Assert.StartsWith("write " + meant, found.Help, StringComparison.Ordinal);
        Assert.Equal(meant, found.Fix?.Text);
    }

    [Fact]
    public void A_capital_M_is_helped_to_months_and_left_to_the_user()
    {
        Diagnostic found = Assert.Single(Sample.Load(Sample.TwoOffices + "csp: {wait-for-partner: 2 M}\n").Diagnostics);

        Assert.Equal("write 2 months; minutes are min", found.Help);
        Assert.Null(found.Fix);
    }

    [Theory]
    [InlineData("2 Ms")]
    [InlineData("2 quarters")]
    [InlineData("2 fortnights")]
    [InlineData("2 x")]
    [InlineData("2 달러")]
    public void What_could_be_two_units_or_none_is_met_with_the_list(string written) =>
        Assert.Contains(
            "help: units: ms, s, min, h, d, business days, weeks, months, years",
            Assert.Single(Sample.Messages(Sample.TwoOffices + $"csp: {{wait-for-partner: {written}}}\n")),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("8280 / yr", "8280 / year")]
    [InlineData("8280/Year", "8280 / year")]
    [InlineData("8280/年", "8280 / year")]
    [InlineData("8280 per year", "8280 / year")]
    [InlineData("8280 cases / year", "8280 / year")]
    [InlineData("8280건/년", "8280 / year")]
    [InlineData("690 / months", "690 / months")]
    [InlineData("690 / 月", "690 / month")]
    [InlineData("33 / working day", "33 / business day")]
    public void A_rate_is_helped_to_its_period(string written, string meant) => Assert.Equal(meant, WrittenQuantity.Of(written) ?? written);

    [Theory]
    [InlineData("share: 30 percent", "30%")]
    [InlineData("share: 30 퍼센트", "30%")]
    [InlineData("share: 30パーセント", "30%")]
    [InlineData("share: ３０％", "30%")]
    public void A_share_is_helped_to_the_percent_sign(string line, string meant) =>
        Assert.Equal(meant, Assert.Single(Sample.Load(Sample.TwoOffices + $"csp: {{{line}}}\n").Diagnostics).Fix?.Text);

    [Theory]
    [InlineData("csp: {wait-for-partner: 약 60일}", "found the text '약 60일'")]
    [InlineData("csp: {wait-for-partner: two months}", "found the text 'two months'")]
    public void What_begins_with_no_number_is_reported_so(string lines, string message) =>
        Assert.Contains(message, Assert.Single(Sample.Messages(Sample.TwoOffices + lines + "\n")), StringComparison.Ordinal);

    [Fact]
    public void An_expectation_is_helped_alike() =>
        Assert.Contains(
            "help: 6 months",
            Assert.Single(Sample.Messages(Sample.TwoOffices + "expect: [mean(first-action-pendency) < 6 mo]\n")),
            StringComparison.Ordinal);

    [Fact]
    public void The_unit_of_a_data_file_is_helped_alike() => Assert.Contains(
        "help: unit: h",
        Assert.Single(Sample.Messages(
            Sample.TwoOffices.Replace(
                "{lognormal: {mean: 5 h, cv: 0.6}}",
                "{empirical: {file: e.csv, column: a, unit: hours}}",
                StringComparison.Ordinal).ReplaceLineEndings("\n"),
            new MemoryFiles().With("e.csv", "a\n5\n")).Distinct(StringComparer.Ordinal).Take(1)),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("ms")]
    [InlineData("s")]
    [InlineData("min")]
    [InlineData("h")]
    [InlineData("d")]
    [InlineData("week")]
    [InlineData("month")]
    [InlineData("year")]
    public void Every_unit_is_its_own_word(string unit) => Assert.Equal(unit, UnitWords.Find(unit));

    [Theory]
    [InlineData("mo", "month")]
    [InlineData("days", "d")]
    [InlineData("개월", "month")]
    [InlineData("hours", "h")]
    public void A_unit_is_explained_by_its_other_names(string word, string name) => Assert.Equal(name, ReferenceCatalog.Find(word)[0].Name);

    [Theory]
    [InlineData("0.01 s", "10 ms")]
    [InlineData("0.1 d", "2.4 h")]
    [InlineData("0.6 months", "438.3 h")]
    [InlineData("6 min", "0.1 h")]
    [InlineData("1.1 years", "9642.6 h")]
    [InlineData("0.7 weeks", "4.9 d")]
    [InlineData("690 / month", "8280 / year")]
    [InlineData("7 / min", "420 / h")]
    public void Equal_quantities_are_the_same_number_in_whatever_unit(string one, string other)
    {
        Assert.Equal(QuantityFault.None, QuantityText.TryRead(one, out Quantity first, out _));
        Assert.Equal(QuantityFault.None, QuantityText.TryRead(other, out Quantity second, out _));
        Assert.Equal(first, second);
    }
}
