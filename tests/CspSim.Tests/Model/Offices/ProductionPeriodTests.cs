using CspSim.Engine;
using CspSim.Model.Offices;
using CspSim.Tests.Support;

namespace CspSim.Tests.Model.Offices;

public sealed class ProductionPeriodTests
{
    // The run of these tests starts on 1 January 2025, a common year.
    [Theory]
    [InlineData(1, 0, 31)]
    [InlineData(1, 30.9, 31)]
    [InlineData(1, 31, 31 + 28)]
    [InlineData(3, 40, 31 + 28 + 31)]
    [InlineData(4, 100, 31 + 28 + 31 + 30)]
    [InlineData(12, 364, 365)]
    [InlineData(1, 364, 365)]
    public void Months_are_those_of_the_calendar(int months, double day, double next) =>
        Assert.Equal(
            Worlds.At(next * 24),
            ProductionPeriod.OfMonths(months, Worlds.Start).NextAfter(Worlds.At(day * 24)));

    [Fact]
    public void A_run_that_starts_in_the_middle_of_a_month_begins_its_next_period_on_the_first() =>
        Assert.Equal(
            Worlds.At((17 * 24) - 10),
            ProductionPeriod.OfMonths(1, new DateTimeOffset(2025, 1, 15, 10, 0, 0, TimeSpan.Zero)).NextAfter(SimTime.Zero));

    [Theory]
    [InlineData(0, 14)]
    [InlineData(13.99, 14)]
    [InlineData(14, 28)]
    public void Weeks_are_counted_from_the_start_of_the_run(double day, double next) =>
        Assert.Equal(Worlds.At(next * 24), ProductionPeriod.Of(SimDuration.FromDays(14)).NextAfter(Worlds.At(day * 24)));

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(24)]
    public void Months_that_are_no_part_of_a_year_are_refused(int months) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ProductionPeriod.OfMonths(months, Worlds.Start));

    [Fact]
    public void Nothing_begins_after_the_last_year_of_the_calendar() =>
        Assert.Equal(
            SimTime.Never,
            ProductionPeriod.OfMonths(1, new DateTimeOffset(9999, 12, 1, 0, 0, 0, TimeSpan.Zero)).NextAfter(SimTime.Zero));
}
