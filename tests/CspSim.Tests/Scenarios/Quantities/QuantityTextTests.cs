using CspSim.Scenarios.Quantities;


namespace CspSim.Tests.Scenarios.Quantities;

public sealed class QuantityTextTests
{
    [Theory]
    [InlineData("36 ms", QuantityKind.Duration, 0.00001)]
    [InlineData("5 min", QuantityKind.Duration, 5.0 / 60)]
    [InlineData("10 d", QuantityKind.Duration, 240)]
    [InlineData("1 week", QuantityKind.Duration, 168)]
    [InlineData("12 months", QuantityKind.Duration, 8766)]
    [InlineData("1 year", QuantityKind.Duration, 8766)]
    [InlineData("P10D", QuantityKind.Duration, 240)]
    [InlineData("PT5H30M", QuantityKind.Duration, 5.5)]
    [InlineData("7 business days", QuantityKind.BusinessDays, 7)]
    [InlineData("30%", QuantityKind.Share, 0.3)]
    [InlineData("8766 / year", QuantityKind.Rate, 1)]
    [InlineData("2 / hour", QuantityKind.Rate, 2)]
    [InlineData("33.5 / business day", QuantityKind.BusinessRate, 33.5)]
    [InlineData("7600 cases", QuantityKind.Cases, 7600)]
    [InlineData("40", QuantityKind.Number, 40)]
    public void A_quantity_is_read_in_the_unit_of_its_kind(string text, QuantityKind kind, double value)
    {
        Assert.Equal(QuantityFault.None, QuantityText.TryRead(text, out Quantity quantity, out _));
        Assert.Equal(kind, quantity.Kind);
        Assert.Equal(value, quantity.Value, 1e-12 * Math.Max(1, value));
    }

    [Theory]
    [InlineData("NaN", QuantityFault.BadNumber)]
    [InlineData("inf", QuantityFault.BadNumber)]
    [InlineData(".inf", QuantityFault.BadNumber)]
    [InlineData("1e999 h", QuantityFault.BadNumber)]
    [InlineData("1_000 h", QuantityFault.BadNumber)]
    [InlineData("1,5 h", QuantityFault.BadNumber)]
    [InlineData("٣ h", QuantityFault.BadNumber)]
    [InlineData("0x10 h", QuantityFault.BadNumber)]
    [InlineData("-5 d", QuantityFault.Negative)]
    [InlineData("5 m", QuantityFault.AmbiguousUnit)]
    [InlineData("5 furlongs", QuantityFault.UnknownUnit)]
    [InlineData("forty", QuantityFault.NoNumber)]
    [InlineData("P", QuantityFault.NoNumber)]
    [InlineData("", QuantityFault.NoNumber)]
    public void Anything_else_is_refused_with_its_reason(string text, QuantityFault fault) =>
        Assert.Equal(fault, QuantityText.TryRead(text, out _, out _));
}
