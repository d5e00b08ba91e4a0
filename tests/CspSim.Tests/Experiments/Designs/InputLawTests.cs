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
    [InlineData(0.25, 10)]
    [InlineData(0.5, 15)]
    [InlineData(0.75, 20)]
    [InlineData(1, 25)]
    public void Of_the_uniform_law_equal_shares_are_equal_parts_of_the_range(double share, double value) =>
        Assert.Equal(value, InputLaw.Uniform(s_search, share), 12);

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
    [InlineData(0.16, 1)]
    [InlineData(0.17, 2)]
    [InlineData(0.49, 2)]
    [InlineData(0.5, 3)]
    [InlineData(0.83, 3)]
    [InlineData(0.84, 4)]
    [InlineData(1, 4)]
    public void A_whole_number_stays_whole(double share, double value) =>
        Assert.Equal(value, InputLaw.Uniform(s_examiners, share));

    [Fact]
    public void A_figure_may_be_an_end_of_its_range()
    {
        UncertainInput input = new("share", 0, 0, 0.4, "");

        Assert.Equal(0, InputLaw.Triangular(input, 0));
        Assert.Equal(0.4, InputLaw.Triangular(input, 1));
    }

    [Fact]
    public void Points_become_values_column_by_column() => Assert.Equal(
        [[15, 1], [25, 4]],
        InputLaw.Values([s_search, s_examiners], [[0.5, 0], [1, 1]], InputLaw.Uniform));

    [Theory]
    [InlineData(-0.001)]
    [InlineData(1.001)]
    [InlineData(double.NaN)]
    public void What_is_no_share_is_refused(double share)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => InputLaw.Uniform(s_search, share));
        Assert.Throws<ArgumentOutOfRangeException>(() => InputLaw.Triangular(s_search, share));
    }

    [Fact]
    public void A_point_with_another_number_of_coordinates_is_refused() => Assert.Throws<ArgumentException>(
        static () => InputLaw.Values([s_search, s_examiners], [[0.5]], InputLaw.Triangular));
}
