using CspSim.Experiments.Statistics;

namespace CspSim.Tests.Experiments.Statistics;

public sealed class EstimateTests
{
    [Fact]
    public void A_mean_of_values_that_are_not_skewed_has_the_half_width_of_Student()
    {
        Estimate estimate = Estimate.OfMean([1, 2, 3, 4, 5], 0.95);

        // t(0.975; 4) s / sqrt(5) with s = sqrt(2.5).
        Assert.Equal(3, estimate.Value, 14);
        Assert.Equal(2.776445 * Math.Sqrt(0.5), estimate.Interval.HalfWidth, 6);
        Assert.Equal(estimate.Interval.HalfWidth / 3, estimate.RelativeHalfWidth, 14);
        Assert.Equal(IntervalMethod.WidenedT, estimate.Method);
        Assert.Equal(5, estimate.Replications);
    }

    [Fact]
    public void Two_values_have_no_skewness_and_Student_bounds_their_mean() =>
        Assert.Equal(IntervalMethod.StudentT, Estimate.OfMean([1, 4], 0.95).Method);

    [Fact]
    public void Without_a_level_or_with_one_replication_there_is_no_interval()
    {
        Assert.False(Estimate.OfMean([1, 2, 3], null).Interval.Exists);
        Assert.False(Estimate.OfMean([1], 0.95).Interval.Exists);
        Assert.Equal(IntervalMethod.None, Estimate.OfMean([1], 0.95).Method);
        Assert.Equal(1, Estimate.OfMean([1], 0.95).Value);
    }

    [Fact]
    public void Two_replications_have_an_interval()
    {
        // t(0.975; 1) s / sqrt(2) with s = sqrt(2).
        Assert.Equal(12.7062, Estimate.OfMean([1, 3], 0.95).Interval.HalfWidth, 4);
    }

    [Fact]
    public void The_median_of_an_odd_number_of_percentiles_is_the_middle_one()
    {
        Assert.Equal(6, Estimate.OfQuantile([9, 4, 6, 5, 100, 7, 1], 0.95).Value);
        Assert.Equal(6, Estimate.OfQuantile([9, 4, 6, 5, 100, 7, 1, 2, 8], 0.95).Value);
    }

    [Fact]
    public void The_median_of_an_even_number_of_percentiles_lies_halfway_between_the_middle_two() =>
        Assert.Equal(6.5, Estimate.OfQuantile([9, 4, 6, 5, 100, 7, 1, 2, 8, 10], 0.95).Value);

    [Fact]
    public void A_replication_without_a_value_is_left_out_and_not_counted()
    {
        Estimate estimate = Estimate.OfMean([1, double.NaN, 3], 0.95);

        Assert.Equal(2, estimate.Value);
        Assert.Equal(2, estimate.Replications);
    }

    [Fact]
    public void Six_replications_bound_their_median_percentile_by_order_statistics()
    {
        Estimate estimate = Estimate.OfQuantile([9, 4, 6, 5, 100, 7], 0.95);

        Assert.Equal(IntervalMethod.OrderStatistics, estimate.Method);
        Assert.Equal(6.5, estimate.Value);
        Assert.Equal(new Interval(4, 100), estimate.Interval);
    }

    [Fact]
    public void Fewer_than_six_replications_use_the_mean_of_their_percentiles_and_say_so()
    {
        Estimate estimate = Estimate.OfQuantile([1, 2, 3, 4, 5], 0.95);

        Assert.Equal(IntervalMethod.WidenedT, estimate.Method);
        Assert.Equal(Estimate.OfMean([1, 2, 3, 4, 5], 0.95), estimate);
    }

    [Fact]
    public void A_percentile_beyond_what_was_seen_leaves_the_interval_open_upwards()
    {
        Estimate estimate = Estimate.OfQuantile([4, 5, 6, 7, 8, double.PositiveInfinity], 0.95);

        Assert.Equal(6.5, estimate.Value);
        Assert.Equal(new Interval(4, double.PositiveInfinity), estimate.Interval);
    }
}
