using CspSim.Experiments.Statistics;

namespace CspSim.Tests.Experiments.Statistics;

public sealed class ControlledMeanTests
{
    [Fact]
    public void A_control_that_explains_everything_leaves_nothing_open()
    {
        // y = 3 x - 1, and x has the mean 2.
        ControlledMean found = ControlledMean.Of([2, 5, 11, -1], [1, 2, 4, 0], 2, 0.95);

        Assert.Equal(3, found.Slope, 12);
        Assert.Equal(5, found.Mean.Value, 12);
        Assert.Equal(0, found.Mean.Interval.HalfWidth, 6);
    }

    [Fact]
    public void The_estimate_is_the_regression_line_at_the_known_mean()
    {
        double[] controls = [0.8, 1.3, 1.1, 0.7, 0.9, 1.6];
        double[] values = [3.1, 5.9, 4.2, 3.3, 3.0, 6.1];
        (double intercept, double slope) = MathNet.Numerics.LinearRegression.SimpleRegression.Fit(
            [.. controls.Select(static control => control - 1)], values);

        ControlledMean found = ControlledMean.Of(values, controls, 1, 0.95);

        Assert.Equal(intercept, found.Mean.Value, 10);
        Assert.Equal(slope, found.Slope, 10);

        // Squared rests over n - 2, times 1/n plus the squared distance of the control's mean over its squared distances.
        double rests = values.Zip(controls, (value, control) => value - intercept - (slope * (control - 1)))
            .Sum(static rest => rest * rest);
        double center = controls.Average();
        double squares = controls.Sum(control => (control - center) * (control - center));
        double error = Math.Sqrt(rests / 4 * ((1.0 / 6) + ((center - 1) * (center - 1) / squares)));
        Assert.Equal(2.776445 * error, found.Mean.Interval.HalfWidth, 5);
    }

    [Fact]
    public void Without_a_control_that_varies_the_mean_stays_as_it_is()
    {
        ControlledMean found = ControlledMean.Of([1, 2, 4], [1, 1, 1], 1, 0.95);

        Assert.Equal(Estimate.OfMean([1, 2, 4], 0.95), found.Mean);
        Assert.Equal(0, found.Slope);
    }

    [Fact]
    public void Series_of_different_length_are_refused() =>
        Assert.Throws<ArgumentException>(static () => ControlledMean.Of([1, 2], [1], 1, 0.95));
}
