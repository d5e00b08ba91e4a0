using CspSim.Experiments.Forecasts;
using Xunit;

namespace CspSim.Tests.Experiments.Forecasts;

public sealed class RunCostTests
{
    private const double Tolerance = 1e-9;

    [Fact]
    public void Two_slices_tell_the_start_from_the_events()
    {
        // 2 s to start with 1,000 events, 0.01 s for each further one: 3 s after 1,100 and 12 s after 2,000.
        RunCost cost = RunCost.Between(new SliceCost(1, 1100, 10), new SliceCost(1, 2000, 19));

        Assert.Equal(0.01, cost.SecondsPerEvent, Tolerance);
        Assert.Equal(10 + (0.01 * 900), cost.SecondsOf(2000), Tolerance);
        Assert.Equal(10 + (0.01 * 8900), cost.SecondsOf(10_000), Tolerance);
    }

    [Fact]
    public void Slices_whose_times_chance_has_put_in_the_wrong_order_stay_near_the_mean()
    {
        RunCost cost = RunCost.Between(new SliceCost(1, 1000, 30), new SliceCost(1, 2000, 20));

        Assert.InRange(cost.SecondsPerEvent, 0.7 * 0.01, 1.3 * 0.01);
        Assert.Equal(20, cost.SecondsOf(2000), Tolerance);
    }

    [Fact]
    public void The_longer_slice_costs_what_it_was_measured_to_cost() =>
        Assert.Equal(6, RunCost.Between(new SliceCost(2, 2000, 4), new SliceCost(2, 6000, 12)).SecondsOf(3000), Tolerance);
}
