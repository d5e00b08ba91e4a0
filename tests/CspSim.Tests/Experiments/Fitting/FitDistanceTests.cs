using CspSim.Experiments.Fitting;

namespace CspSim.Tests.Experiments.Fitting;

public sealed class FitDistanceTests
{
    // After the second of three values the data's share is 2/3 and the law's 0.2.
    [Fact]
    public void The_largest_distance_of_three_values_is_as_by_hand() =>
        Assert.Equal((2.0 / 3) - 0.2, FitDistance.Kolmogorov([0.1, 0.2, 0.9]), 12);

    // Before the first value the data's share is 0 and the law's 0.7.
    [Fact]
    public void A_distance_before_a_step_counts_too() => Assert.Equal(0.7, FitDistance.Kolmogorov([0.7, 0.8, 0.9]), 12);

    // The data's share jumps from 0 to 1 at a value that both share.
    [Fact]
    public void Ties_are_one_step() => Assert.Equal(0.6, FitDistance.Kolmogorov([0.4, 0.4, 0.4]), 12);

    // One value at the median: -1 - 2 log(1/2).
    [Fact]
    public void One_value_at_the_median_has_the_least_weighted_distance() =>
        Assert.Equal((2 * Math.Log(2)) - 1, FitDistance.AndersonDarling([0.5]), 12);

    // -2 - 1/2 (1 (log 1/4 + log 1/4) + 3 (log 3/4 + log 3/4)).
    [Fact]
    public void Two_values_at_the_quartiles_are_as_by_hand() =>
        Assert.Equal(-2 - Math.Log(0.25) - (3 * Math.Log(0.75)), FitDistance.AndersonDarling([0.25, 0.75]), 12);

    [Fact]
    public void A_value_beyond_all_shares_is_far_and_not_infinite()
    {
        double distance = FitDistance.AndersonDarling([0.5, 1]);

        Assert.InRange(distance, 10, 1000);
    }
}
