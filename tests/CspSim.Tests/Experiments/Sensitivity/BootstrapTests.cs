using CspSim.Experiments.Sensitivity;
using CspSim.Experiments.Statistics;

namespace CspSim.Tests.Experiments.Sensitivity;

public sealed class BootstrapTests
{
    [Fact]
    public void The_interval_of_a_mean_is_as_wide_as_theory_says()
    {
        // The mean of 400 numbers drawn from 0, 1, ..., 399 has the standard deviation sqrt((400^2 - 1) / 12 / 400) = 5.7735; 1.96 of them
        // are 11.316. A bound of 999 samples spreads by sqrt(0.025 x 0.975 / 999) / 0.0584 = 0.085 of them: four times that is 1.95.
        Interval interval = Bootstrap.Percentiles(400, 1, 0.95, 5, static drawn => [drawn.Average()])[0];

        Assert.InRange(interval.Low, 199.5 - 11.316 - 1.95, 199.5 - 11.316 + 1.95);
        Assert.InRange(interval.High, 199.5 + 11.316 - 1.95, 199.5 + 11.316 + 1.95);
    }

    [Fact]
    public void A_lower_level_gives_a_narrower_interval()
    {
        double wide = Bootstrap.Percentiles(400, 1, 0.95, 5, static drawn => [drawn.Average()])[0].HalfWidth;
        double narrow = Bootstrap.Percentiles(400, 1, 0.5, 5, static drawn => [drawn.Average()])[0].HalfWidth;

        // 0.6745 to 1.96 standard deviations.
        Assert.InRange(narrow / wide, 0.27, 0.42);
    }

    [Fact]
    public void A_figure_without_a_value_has_no_interval() =>
        Assert.False(Bootstrap.Percentiles(5, 1, 0.95, 5, static _ => [double.NaN])[0].Exists);

    [Fact]
    public void One_row_has_no_interval() => Assert.False(Bootstrap.Percentiles(1, 1, 0.95, 5, static _ => [1])[0].Exists);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(double.NaN)]
    public void What_is_no_level_is_refused(double confidence) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Bootstrap.Percentiles(5, 1, confidence, 5, static _ => [1]));
}
