using CspSim.Experiments.Sensitivity;

namespace CspSim.Tests.Experiments.Sensitivity;

/// <summary>Indices against functions whose shares are known: the interval has to hold the share, and be narrow.</summary>
public sealed class SobolIndicesTests
{
    private const double HalfWidthMost = 0.03;

    [Fact]
    public void The_samples_are_A_then_B_then_A_with_one_column_of_B()
    {
        SaltelliDesign design = SaltelliDesign.Of(4, 2, 5);

        Assert.Equal(16, design.Points.Length);
        for (int row = 0; row < 4; row++)
        {
            double[] a = design.Points[row];
            double[] b = design.Points[4 + row];
            Assert.Equal([b[0], a[1]], design.Points[8 + row]);
            Assert.Equal([a[0], b[1]], design.Points[12 + row]);
        }
    }

    [Fact]
    public void Of_Ishigamis_function_the_known_shares_are_found()
    {
        // By the closed forms of Ishigami and Homma with a = 7, b = 0.1: V = a^2 / 8 + b pi^4 / 5 + b^2 pi^8 / 18 + 1 / 2 = 13.844588.
        SobolIndices indices = Of(SomeFunctions.Ishigami, rows: 16_384, inputs: 3);

        AssertFirst([0.313905, 0.442411, 0], indices);
        AssertTotal([0.557589, 0.442411, 0.243684], indices);
        Assert.Equal(13.844588, indices.Variance, 0.05);
        Assert.Equal(3.5, indices.Mean, 0.01);
        Assert.Equal(16_384, indices.Rows);
        Assert.Equal(0, indices.Dropped);
    }

    [Fact]
    public void Of_the_product_of_eight_the_known_shares_are_found()
    {
        // V of an input is 1 / (3 (1 + a)^2), and the product of all (1 + V) is 1 + the whole variance.
        SobolIndices indices = Of(SomeFunctions.Product, rows: 8192, inputs: 8);

        AssertFirst([0.716192, 0.179048, 0.023676, 0.007162], indices);
        AssertTotal([0.787144, 0.242198, 0.034317, 0.010460], indices);
        Assert.All(indices.Inputs.Skip(4), static index => Assert.InRange(index.Total, 0, 0.001));
    }

    [Fact]
    public void Of_a_sum_the_share_alone_is_the_share_in_all()
    {
        SobolIndices indices = Of(SomeFunctions.Sum, rows: 8192, inputs: 3);

        AssertFirst([16 / 21.0, 4 / 21.0, 1 / 21.0], indices);
        AssertTotal([16 / 21.0, 4 / 21.0, 1 / 21.0], indices);
    }

    [Fact]
    public void A_large_constant_in_the_answer_changes_nothing()
    {
        SobolIndices plain = Of(SomeFunctions.Ishigami, rows: 256, inputs: 3);
        SobolIndices raised = Of(static point => 1e6 + SomeFunctions.Ishigami(point), rows: 256, inputs: 3);

        Assert.All(plain.Inputs.Zip(raised.Inputs), static pair =>
        {
            Assert.Equal(pair.First.First, pair.Second.First, 1e-6);
            Assert.Equal(pair.First.Total, pair.Second.Total, 1e-6);
        });
    }

    [Fact]
    public void A_row_with_a_missing_answer_anywhere_is_left_out_and_counted()
    {
        SaltelliDesign design = SaltelliDesign.Of(1024, 3, 5);
        double[] values = Array.ConvertAll(design.Points, SomeFunctions.Sum);
        double[] gaps = [.. values];
        gaps[3] = double.NaN;
        gaps[1024 + 5] = double.PositiveInfinity;
        gaps[(4 * 1024) + 7] = double.NaN;
        gaps[7] = double.NaN;

        SobolIndices indices = SobolIndices.Of(design, gaps);

        Assert.Equal(1021, indices.Rows);
        Assert.Equal(3, indices.Dropped);
        Assert.Equal(16 / 21.0, indices.Inputs[0].First, 0.03);
    }

    [Fact]
    public void Without_any_whole_row_nothing_is_said()
    {
        SobolIndices indices = Of(static _ => double.NaN, rows: 4, inputs: 2);

        Assert.Equal(4, indices.Dropped);
        Assert.True(double.IsNaN(indices.Mean));
        Assert.All(indices.Inputs, static index => Assert.True(double.IsNaN(index.First) && !index.FirstInterval.Exists));
    }

    [Fact]
    public void An_answer_that_does_not_vary_has_no_shares() => Assert.All(
        Of(static _ => 5, rows: 8, inputs: 2).Inputs,
        static index => Assert.True(double.IsNaN(index.First) && double.IsNaN(index.Total) && !index.TotalInterval.Exists));

    [Fact]
    public void A_seed_always_gives_the_same_points_and_intervals()
    {
        Assert.Equal(SaltelliDesign.Of(16, 3, 9).Points, SaltelliDesign.Of(16, 3, 9).Points);
        Assert.NotEqual(SaltelliDesign.Of(16, 3, 9).Points, SaltelliDesign.Of(16, 3, 10).Points);
        Assert.Equal(Of(SomeFunctions.Sum, 64, 3).Inputs, Of(SomeFunctions.Sum, 64, 3).Inputs);
    }

    [Theory]
    [InlineData(1, 1, "A power of two from 2 to 65536 is needed, not 1.")]
    [InlineData(100, 1, "A power of two from 2 to 65536 is needed, not 100.")]
    [InlineData(131_072, 1, "A power of two from 2 to 65536 is needed, not 131072.")]
    [InlineData(128, 11, "Sobol' indices are for 1 to 10 inputs, not 11.")]
    [InlineData(128, 0, "Sobol' indices are for 1 to 10 inputs, not 0.")]
    public void Numbers_outside_their_range_are_refused_with_the_limit(int rows, int inputs, string message) => Assert.StartsWith(
        message, Assert.Throws<ArgumentException>(() => SaltelliDesign.Of(rows, inputs, 5)).Message, StringComparison.Ordinal);

    [Fact]
    public void Values_that_do_not_fit_the_points_are_refused() =>
        Assert.Throws<ArgumentException>(static () => SobolIndices.Of(SaltelliDesign.Of(4, 1, 5), [1, 2]));

    private static SobolIndices Of(Converter<double[], double> function, int rows, int inputs)
    {
        SaltelliDesign design = SaltelliDesign.Of(rows, inputs, 5);
        return SobolIndices.Of(design, Array.ConvertAll(design.Points, function));
    }

    private static void AssertFirst(double[] shares, SobolIndices indices) => Assert.All(
        shares.Zip(indices.Inputs),
        static pair =>
        {
            Assert.InRange(pair.First, pair.Second.FirstInterval.Low, pair.Second.FirstInterval.High);
            Assert.InRange(pair.Second.FirstInterval.HalfWidth, 0, HalfWidthMost);
        });

    private static void AssertTotal(double[] shares, SobolIndices indices) => Assert.All(
        shares.Zip(indices.Inputs),
        static pair =>
        {
            Assert.InRange(pair.First, pair.Second.TotalInterval.Low, pair.Second.TotalInterval.High);
            Assert.InRange(pair.Second.TotalInterval.HalfWidth, 0, HalfWidthMost);
        });
}
