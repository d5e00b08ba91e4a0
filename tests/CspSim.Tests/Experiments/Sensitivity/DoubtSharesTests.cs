using CspSim.Engine.Random;
using CspSim.Experiments.Designs;
using CspSim.Experiments.Sensitivity;

namespace CspSim.Tests.Experiments.Sensitivity;

public sealed class DoubtSharesTests
{
    private static readonly double[] s_partsOfSum = [16 / 21.0, 4 / 21.0, 1 / 21.0];

    [Fact]
    public void Variance_between_and_within_points_is_parted_as_by_hand()
    {
        // Means 2, 6, 10 with variance 16; within each point 2, of which the mean of two keeps 1.
        DoubtShares shares = DoubtShares.Of([[0], [1], [2]], [[1, 3], [5, 7], [9, 11]], sharedDraws: false);

        Assert.Equal(6, shares.Mean, 12);
        Assert.Equal(15, shares.Doubt, 12);
        Assert.Equal(2, shares.Chance, 12);
        Assert.Equal(1, shares.RSquared, 12);
        Assert.Equal(3, shares.Points);
    }

    [Fact]
    public void Luck_that_a_replication_has_at_all_points_is_no_difference_between_them()
    {
        // The second replication is by 2 above the first at each point: nothing of the 16 between the means is chance.
        DoubtShares shares = DoubtShares.Of([[0], [1], [2]], [[1, 3], [5, 7], [9, 11]], sharedDraws: true);

        Assert.Equal(16, shares.Doubt, 12);
        Assert.Equal(2, shares.Chance, 12);
        Assert.Equal(1, shares.Inputs[0].Share, 12);
        // The root of what rounding leaves of 16.
        Assert.Equal(0, shares.Inputs[0].SpreadIfKnown, 1e-6);
        Assert.Equal(4, shares.Inputs[0].Slope, 12);
    }

    [Fact]
    public void Shared_draws_that_also_differ_by_point_leave_the_rest_as_chance()
    {
        // About the means 1, 5, 9 of the points and the luck of -1 and 1 there are left 1, -2, 1 (first) and -1, 2, -1 (second):
        // 12 / ((3 - 1) (2 - 1)) = 6, of which the mean of two keeps 3.
        DoubtShares shares = DoubtShares.Of([[0], [1], [2]], [[1, 1], [2, 8], [9, 9]], sharedDraws: true);

        Assert.Equal(16 - 3, shares.Doubt, 12);
        Assert.Equal((0 + 18 + 0) / 3.0, shares.Chance, 12);
    }

    [Fact]
    public void Of_a_sum_the_known_shares_are_found()
    {
        DoubtShares shares = OfFunction(SomeFunctions.Sum, 1000, 3);

        for (int input = 0; input < 3; input++)
        {
            // Chance correlations of 1,000 points, 0.032 each, move the largest share by about 0.02.
            Assert.Equal(s_partsOfSum[input], shares.Inputs[input].Share, 0.04);
            Assert.Equal(21 / 12.0 * s_partsOfSum[input], shares.Inputs[input].Variance, 0.01);
        }

        Assert.Equal(Math.Sqrt(5 / 12.0), shares.Inputs[0].SpreadIfKnown, 0.05);
        Assert.Equal(0, shares.JointOrCurved, 1e-9);
        Assert.Equal(1, shares.RSquared, 1e-9);
        Assert.Equal(0, shares.Chance, 1e-12);
    }

    [Fact]
    public void They_agree_with_Sobol_indices_where_inputs_only_add_up()
    {
        SaltelliDesign design = SaltelliDesign.Of(4096, 3, 5);
        SobolIndices indices = SobolIndices.Of(design, Array.ConvertAll(design.Points, SomeFunctions.Sum));

        Assert.All(
            OfFunction(SomeFunctions.Sum, 4000, 3).Inputs.Zip(indices.Inputs),
            static pair => Assert.Equal(pair.Second.First, pair.First.Share, 0.03));
    }

    [Fact]
    public void What_is_curved_or_joint_is_named_and_given_to_no_input()
    {
        // The straight line through Ishigami's function: Cov(x1, f) = 1 + b pi^4 / 5 and Var(x1) = pi^2 / 3, so that the line holds
        // 2.948182^2 x 3 / pi^2 = 2.641983 of 13.844588, 0.190831; the other two inputs have no slope.
        DoubtShares shares = OfFunction(SomeFunctions.Ishigami, 2000, 3);

        Assert.True(shares.Inputs[0].ShareInterval.Contains(0.190831));
        Assert.InRange(shares.Inputs[0].ShareInterval.HalfWidth, 0, 0.05);
        Assert.All(shares.Inputs.Skip(1), static input => Assert.InRange(input.Share, 0, 0.01));
        Assert.Equal(1 - 0.190831, shares.JointOrCurved, 0.05);
        Assert.Equal(0.190831, shares.RSquared, 0.05);
        Assert.Equal(13.844588, shares.Doubt, 0.8);
    }

    [Fact]
    public void Chance_is_kept_apart_from_doubt()
    {
        // Uniform noise of variance 3 on a sum of variance 1.75: 4 replications at 500 points. The variance of 2,000 uniform numbers has
        // the standard error 3 sqrt(0.8 / 1500) = 0.07, that between the points, of 2.5 in all, at most 2.5 sqrt(2 / 499) = 0.16.
        double[][] points = LatinHypercube.Of(500, 3, 5);
        double[][] values = [.. points.Select(static (point, row) => Noisy(SomeFunctions.Sum(point), row, 4))];

        DoubtShares shares = DoubtShares.Of(points, values, sharedDraws: false);

        Assert.Equal(3, shares.Chance, 4 * 0.07);
        Assert.Equal(1.75, shares.Doubt, 4 * 0.16);
        Assert.All(s_partsOfSum.Zip(shares.Inputs), static pair => Assert.True(pair.Second.ShareInterval.Contains(pair.First)));
        
        // The plane leaves 0.75 with the standard error 0.75 sqrt(2 / 496) = 0.048, which is all chance: 0 of 1.75, within 0.03.
        Assert.InRange(shares.JointOrCurved, 0, 0.12);
    }

    [Fact]
    public void Inputs_without_effect_seldom_look_as_if_they_had_one()
    {
        // Of 39 intervals of 95 % that should reach 0, 2 do not on average; more than 6 with a chance of 0.3 %.
        double[][] points = LatinHypercube.Of(120, 40, 5);
        double[][] values = [.. points.Select(static (point, row) => Noisy(10 * point[0], row, 2))];

        DoubtShares shares = DoubtShares.Of(points, values, sharedDraws: false);

        Assert.InRange(shares.Inputs.Skip(1).Count(static input => input.ShareInterval.Low > 0), 0, 6);
        Assert.True(shares.Inputs[0].Share > 0.8);
    }

    [Fact]
    public void Points_whose_answer_is_missing_are_left_out_and_counted()
    {
        double[][] points = [[0], [1], [2], [3]];

        DoubtShares shares = DoubtShares.Of(points, [[1, 3], [5, 7], [9, 11], [20, double.NaN]], sharedDraws: true);

        Assert.Equal(3, shares.Points);
        Assert.Equal(1, shares.Dropped);
        Assert.Equal(16, shares.Doubt, 12);
    }

    [Fact]
    public void An_input_that_stands_still_makes_nothing()
    {
        DoubtShares shares = DoubtShares.Of([[0, 7], [1, 7], [2, 7], [3, 7]], [[0, 0], [1, 1], [2, 2], [3, 3]], sharedDraws: true);

        Assert.Equal(0, shares.Inputs[1].Share);
        Assert.Equal(1, shares.Inputs[0].Share, 12);
    }

    [Fact]
    public void An_answer_that_does_not_vary_has_no_shares()
    {
        DoubtShares shares = DoubtShares.Of([[0], [1], [2]], [[5, 5], [5, 5], [5, 5]], sharedDraws: false);

        Assert.Equal(0, shares.Doubt);
        Assert.True(double.IsNaN(shares.Inputs[0].Share));
        Assert.True(double.IsNaN(shares.JointOrCurved));
        Assert.True(double.IsNaN(shares.RSquared));
        Assert.False(shares.Inputs[0].ShareInterval.Exists);
    }

    [Fact]
    public void What_cannot_be_parted_is_refused()
    {
        double[][] points = [[0], [1], [2]];
        double[][] values = [[1, 2], [2, 3], [3, 4]];

        Assert.Throws<ArgumentException>(() => DoubtShares.Of([], [], sharedDraws: false));
        Assert.Throws<ArgumentException>(() => DoubtShares.Of([[0], [1, 2], [2]], values, sharedDraws: false));
        Assert.Throws<ArgumentException>(() => DoubtShares.Of(points, [[1], [2], [3]], sharedDraws: false));
        Assert.Throws<ArgumentException>(() => DoubtShares.Of(points, [[1, 2], [2, 3], [3, 4, 5]], sharedDraws: false));
        Assert.Throws<ArgumentException>(() => DoubtShares.Of(points[..2], values[..2], sharedDraws: false));
        Assert.Throws<ArgumentOutOfRangeException>(() => DoubtShares.Of(points, values, sharedDraws: false, confidence: 0));
    }

    [Fact]
    public void Inputs_that_follow_from_each_other_cannot_be_told_apart()
    {
        ArgumentException refused = Assert.Throws<ArgumentException>(static () => DoubtShares.Of(
            [[0, 1], [1, 3], [2, 5], [3, 7]], [[1, 2], [2, 3], [3, 4], [4, 5]], sharedDraws: false));

        Assert.StartsWith("A column follows from the others", refused.Message, StringComparison.Ordinal);
    }

    private static DoubtShares OfFunction(Func<double[], double> function, int count, int inputs)
    {
        double[][] points = LatinHypercube.Of(count, inputs, 5);
        double[][] values = [.. points.Select(point => (double[])[function(point), function(point)])];
        return DoubtShares.Of(points, values, sharedDraws: true);
    }

    private static double[] Noisy(double value, int row, int replications)
    {
        KeyedDraws draws = new(77, 1);
        return [.. Enumerable.Range(0, replications).Select(at => value + (6 * (draws.Uniform((ulong)row, 1, (uint)at) - 0.5)))];
    }
}
