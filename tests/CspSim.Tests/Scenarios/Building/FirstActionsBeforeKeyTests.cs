namespace CspSim.Tests.Scenarios.Building;

public sealed class FirstActionsBeforeKeyTests
{
    private static readonly MemoryFiles s_files = new MemoryFiles().With("base.yaml", Sample.TwoOffices);

    [Theory]
    [InlineData("8766 / year", 1)]
    [InlineData("{value: 87660 / year, low: 80000 / year, high: 90000 / year, source: mip-2015, note: counted}", 10)]
    [InlineData("24 / day", 1)]
    public void A_rate_comes_into_the_backlog(string value, double perHour) => Assert.Equal(perHour, PerHour(value), 9);

    [Fact]
    public void Without_the_key_nothing_is_under_way()
    {
        Assert.Equal(0, PerHour(null));
        Assert.Equal(0, Sample.LoadRight(Text("backlog: 10 months"), s_files).Plan.Arms[0].World.Offices[0].Backlog!.FirstActionsPerHour);
    }

    [Theory]
    [InlineData("8000", "error[CS024]: a rate needs a period")]
    [InlineData("10 months", "error[CS022]: 'first-actions' is a rate, found a duration")]
    [InlineData("-5 / year", "error[CS023]: 'first-actions' must not be negative, found -5 / year")]
    [InlineData("30 / business day", "error[CS022]: first actions before the start are counted by the year")]
    public void What_is_no_rate_of_a_year_is_reported(string value, string message)
    {
        string text = Text($"backlog: {{cases: 100, oldest: 10 months, first-actions: {value}}}");

        Assert.Contains(message, Sample.Messages(text, s_files)[0], StringComparison.Ordinal);
    }

    private static double PerHour(string? value)
    {
        string key = value is null ? "" : $", first-actions: {value}";
        string text = Text($"backlog: {{cases: 100, oldest: 10 months{key}}}");
        return Sample.LoadRight(text, s_files).Plan.Arms[0].World.Offices[0].Backlog!.FirstActionsPerHour;
    }

    private static string Text(string backlog) =>
        $"cspsim: 1\nname: backlog\nextends: base.yaml\noffices:\n  KIPO:\n    {backlog}\n";
}
