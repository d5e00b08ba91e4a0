using CspSim.Experiments.Statistics;

namespace CspSim.Tests.Experiments.Statistics;

public sealed class HolmRuleTests
{
    [Fact]
    public void The_surest_go_first_and_the_first_that_fails_ends_it()
    {
        // By hand: 0.005 < 0.05 / 4, 0.01 < 0.05 / 3, 0.03 > 0.05 / 2; 0.04 is not looked at, though it is below 0.05.
        Assert.Equal([true, false, false, true], HolmRule.Shown([0.01, 0.04, 0.03, 0.005], 0.95));
    }

    [Fact]
    public void It_shows_more_than_equal_shares()
    {
        // 0.04 is above 0.05 / 2 and below 0.05.
        Assert.Equal([true, true], HolmRule.Shown([0.04, 0.001], 0.95));
    }

    [Fact]
    public void One_comparison_has_all_of_it() => Assert.Equal([true], HolmRule.Shown([0.049], 0.95));

    [Fact]
    public void What_may_not_be_judged_takes_its_share_and_shows_nothing()
    {
        Assert.Equal([false, false], HolmRule.Shown([double.NaN, 0.03], 0.95));
        Assert.Equal([false, true], HolmRule.Shown([double.NaN, 0.02], 0.95));
    }

    [Fact]
    public void Nothing_is_shown_on_the_bound() => Assert.Equal([false], HolmRule.Shown([0.5], 0.5));
}
