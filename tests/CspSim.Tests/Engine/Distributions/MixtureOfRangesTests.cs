using CspSim.Engine.Distributions;

namespace CspSim.Tests.Engine.Distributions;

public sealed class MixtureOfRangesTests
{
    // 25 % in 0..10, 50 % in 10..20, 25 % in 40..80: the quantile is read off the broken line through these points.
    private static readonly Mixture s_ranges = new(
        [new MixturePart(1, new Uniform(40, 80)), new MixturePart(1, new Uniform(0, 10)), new MixturePart(2, new Uniform(10, 20))]);

    [Theory]
    [InlineData(0.125, 5)]
    [InlineData(0.25, 10)]
    [InlineData(0.5, 15)]
    [InlineData(0.75, 20)]
    [InlineData(0.875, 60)]
    [InlineData(0.9375, 70)]
    public void Parts_that_do_not_overlap_follow_one_another(double probability, double value) =>
        Assert.Equal(value, s_ranges.Quantile(probability), 9);

    [Fact]
    public void The_quantile_never_falls_and_is_the_inverse_of_the_distribution_function()
    {
        double before = 0;
        for (int i = 1; i < 10_000; i++)
        {
            double probability = i / 10_000.0;
            double value = s_ranges.Quantile(probability);
            Assert.True(value >= before);
            Assert.Equal(probability, s_ranges.Cumulative(value), 12);
            before = value;
        }
    }

    [Fact]
    public void An_overlap_of_parts_is_solved_for()
    {
        // Half in 0..10, half in 5..15: at 7.5 three quarters of the first and a quarter of the second lie below.
        Mixture overlapping = new([new MixturePart(1, new Uniform(0, 10)), new MixturePart(1, new Uniform(5, 15))]);

        Assert.Equal(7.5, overlapping.Quantile(0.5), 9);
    }
}
