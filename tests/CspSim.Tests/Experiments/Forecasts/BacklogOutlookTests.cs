using CspSim.Engine;
using CspSim.Experiments.Forecasts;
using CspSim.Experiments.Loads;

namespace CspSim.Tests.Experiments.Forecasts;

public sealed class BacklogOutlookTests
{
    [Fact]
    public void A_backlog_drains_in_its_cases_by_what_is_done_beyond_what_comes_in()
    {
        // 1,000 come in, 12,000 h / 10 h = 1,200 are done: 400 waiting cases are gone after 400 / 200 = 2 years.
        BacklogOutlook outlook = BacklogOutlook.Of(400, [Period(0, 5, cases: 1000, hours: 12_000)]);

        Assert.Equal(BacklogTrend.Drains, outlook.Trend);
        Assert.Equal(2, outlook.Years, 6);
        Assert.Equal(-200, outlook.CasesPerYear, 6);
    }

    [Fact]
    public void A_backlog_doubles_in_its_cases_by_what_comes_in_beyond_what_is_done()
    {
        // 1,000 come in, 900 are done: another 400 wait after 4 years, beyond the end of the run of 3.
        BacklogOutlook outlook = BacklogOutlook.Of(400, [Period(0, 3, cases: 1000, hours: 9_000)]);

        Assert.Equal(BacklogTrend.Doubles, outlook.Trend);
        Assert.Equal(4, outlook.Years, 6);
    }

    [Fact]
    public void Years_that_differ_are_followed_one_after_the_other()
    {
        // +100 in the first year, then -300 a year: 400 + 100 = 500, gone 500 / 300 years later.
        BacklogOutlook outlook = BacklogOutlook.Of(
            400,
            [Period(0, 1, cases: 1000, hours: 9_000), Period(1, 2, cases: 1000, hours: 13_000)]);

        Assert.Equal(BacklogTrend.Drains, outlook.Trend);
        Assert.Equal(1 + (500.0 / 300), outlook.Years, 6);
    }

    [Fact]
    public void An_office_in_balance_keeps_its_backlog() =>
        Assert.Equal(BacklogTrend.Holds, BacklogOutlook.Of(400, [Period(0, 5, cases: 1000, hours: 10_000)]).Trend);

    [Theory]
    [InlineData(9_000, BacklogTrend.Grows)]
    [InlineData(11_000, BacklogTrend.None)]
    public void Without_a_backlog_only_an_overload_makes_one(double hours, BacklogTrend expected) =>
        Assert.Equal(expected, BacklogOutlook.Of(0, [Period(0, 5, cases: 1000, hours)]).Trend);

    private static LoadPeriod Period(double fromYears, double toYears, double cases, double hours) =>
        new(At(fromYears), At(toYears), new OfficeLoad("DESK", cases, 10, 1, hours));

    private static SimTime At(double years) => SimTime.Zero + SimDuration.FromDays(years * SimDuration.DaysPerYear);
}
