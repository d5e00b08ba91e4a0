using CspSim.Experiments.Designs;
using CspSim.Experiments.Plans;
using Oracle = MathNet.Numerics.Distributions.Triangular;

namespace CspSim.Tests.Experiments.Designs;

public sealed class InputLawTests
{
    private static readonly UncertainInput s_search = new("search", 10, 5, 25, " h");
    private static readonly UncertainInput s_examiners = new("examiners", 3, 1, 4, "") { IsWhole = true };

    [Theory]
    [InlineData(0, 5)]
    [InlineData(0.25, 7.5)]
    [InlineData(0.5, 10)]
    [InlineData(0.75, 17.5)]
    [InlineData(1, 25)]
    public void Of_two_uniform_halves_the_figure_is_the_median(double share, double value) =>
        Assert.Equal(value, InputLaw.UniformHalves(s_search, share), 12);

    [Theory]
    [InlineData(0)]
    [InlineData(0.1)]
    [InlineData(0.25)]
    [InlineData(0.6)]
    [InlineData(1)]
    public void Of_the_triangular_law_the_figure_is_the_mode(double share) =>
        Assert.Equal(new Oracle(5, 25, 10).InverseCumulativeDistribution(share), InputLaw.Triangular(s_search, share), 12);

    [Theory]
    [InlineData(0, 1)]
    [InlineData(0.12, 1)]
    [InlineData(0.13, 2)]
    [InlineData(0.37, 2)]
    [InlineData(0.38, 3)]
    [InlineData(0.74, 3)]
    [InlineData(0.76, 4)]
    [InlineData(1, 4)]
    public void A_whole_number_stays_whole(double share, double value) =>
        Assert.Equal(value, InputLaw.UniformHalves(s_examiners, share));

    [Fact]
    public void A_figure_at_the_end_of_its_range_holds_half_of_the_uniform_halves()
    {
        UncertainInput input = new("share", 0, 0, 0.4, "");

        Assert.Equal(0, InputLaw.UniformHalves(input, 0.49));
        Assert.Equal(0.2, InputLaw.UniformHalves(input, 0.75), 12);
        Assert.Equal(0, InputLaw.Triangular(input, 0));
        Assert.Equal(0.4, InputLaw.Triangular(input, 1));
    }

    [Fact]
    public void Points_become_values_column_by_column() => Assert.Equal(
        [[10, 1], [25, 4]],
        InputLaw.Values([s_search, s_examiners], [[0.5, 0], [1, 1]], InputLaw.UniformHalves));

    [Theory]
    [InlineData(-0.001)]
    [InlineData(1.001)]
    [InlineData(double.NaN)]
    public void What_is_no_share_is_refused(double share)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => InputLaw.UniformHalves(s_search, share));
        Assert.Throws<ArgumentOutOfRangeException>(() => InputLaw.Triangular(s_search, share));
    }

    [Fact]
    public void A_point_with_another_number_of_coordinates_is_refused() => Assert.Throws<ArgumentException>(
        static () => InputLaw.Values([s_search, s_examiners], [[0.5]], InputLaw.Triangular));
}
