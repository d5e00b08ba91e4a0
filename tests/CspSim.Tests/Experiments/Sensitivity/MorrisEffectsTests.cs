using CspSim.Experiments.Sensitivity;

namespace CspSim.Tests.Experiments.Sensitivity;

public sealed class MorrisEffectsTests
{
    [Fact]
    public void Along_a_trajectory_each_input_moves_once_by_two_thirds_between_four_levels()
    {
        const int Inputs = 7;
        MorrisDesign design = MorrisDesign.Of(20, Inputs, 5);

        Assert.Equal(20 * (Inputs + 1), design.Points.Length);
        foreach (double[][] trajectory in design.Points.Chunk(Inputs + 1))
        {
            List<int> moved = [];
            for (int step = 1; step <= Inputs; step++)
            {
                int[] differing = [.. Enumerable.Range(0, Inputs).Where(input => trajectory[step][input] != trajectory[step - 1][input])];
                moved.Add(Assert.Single(differing));
                Assert.Equal(2.0 / 3, Math.Abs(trajectory[step][moved[^1]] - trajectory[step - 1][moved[^1]]), 12);
            }

            Assert.Equal(Enumerable.Range(0, Inputs), moved.Order());
        }

        Assert.Equal([0, 1 / 3.0, 2 / 3.0, 1], design.Points.SelectMany(static point => point).Distinct().Order());
    }

    [Fact]
    public void Each_level_is_equally_likely()
    {
        // 50 trajectories of 40 inputs begin at 2,000 levels: 500 of each, with the standard deviation sqrt(2000 x 3 / 16) = 19.4.
        MorrisDesign design = MorrisDesign.Of(50, 40, 5);
        double[] starts = [.. design.Points.Chunk(41).SelectMany(static trajectory => trajectory[0])];

        Assert.All(starts.CountBy(static level => level), static level => Assert.InRange(level.Value, 500 - 78, 500 + 78));
    }

    [Fact]
    public void In_a_linear_model_the_size_is_coefficient_times_range_and_the_spread_is_0()
    {
        double[] coefficients = [3, -2, 0.5, 0];
        MorrisDesign design = MorrisDesign.Of(10, 4, 5);
        double[] values = Array.ConvertAll(design.Points, point => point.Zip(coefficients, static (x, c) => c * x).Sum());

        IReadOnlyList<MorrisEffect> effects = MorrisEffects.Of(design, values);

        for (int input = 0; input < 4; input++)
        {
            Assert.Equal(Math.Abs(coefficients[input]), effects[input].MeanSize, 12);
            Assert.Equal(coefficients[input], effects[input].Mean, 12);
            Assert.Equal(0, effects[input].Spread, 12);
            Assert.Equal(0, effects[input].MeanSizeInterval.HalfWidth, 12);
            Assert.Equal(10, effects[input].Count);
        }
    }

    [Fact]
    public void A_joint_effect_shows_as_spread()
    {
        // The effect of one factor of x1 x2 is the level of the other: 0, 1/3, 2/3 or 1, with mean 1/2 and variance 5/36. The standard
        // deviation of 50 such levels spreads by 0.021 (fourth moment 41/1296): four times that is 0.084. Half the interval of their
        // mean is about 1.96 sqrt(5/36 / 50) = 0.103.
        MorrisDesign design = MorrisDesign.Of(50, 2, 5);

        IReadOnlyList<MorrisEffect> effects = MorrisEffects.Of(design, Array.ConvertAll(design.Points, static x => x[0] * x[1]));

        Assert.All(effects, static effect =>
        {
            Assert.True(effect.MeanSizeInterval.Contains(0.5));
            Assert.InRange(effect.MeanSizeInterval.HalfWidth, 0.05, 0.15);
            Assert.InRange(effect.Spread, Math.Sqrt(5 / 36.0) - 0.084, Math.Sqrt(5 / 36.0) + 0.084);
        });
    }

    [Fact]
    public void An_effect_that_turns_round_has_a_size_though_its_mean_is_small()
    {
        // (x - 1/2)^2 goes from 1/4 to 1/36 over the step from 0 to 2/3, effect -1/3, and back over the step from 1/3 to 1. The mean of 50
        // signs of 1/3 has the standard deviation 0.047.
        MorrisDesign design = MorrisDesign.Of(50, 1, 5);

        MorrisEffect effect = MorrisEffects.Of(design, Array.ConvertAll(design.Points, static x => (x[0] - 0.5) * (x[0] - 0.5)))[0];

        Assert.Equal(1.0 / 3, effect.MeanSize, 12);
        Assert.InRange(effect.Mean, -4 * 0.047, 4 * 0.047);
    }

    [Fact]
    public void Effects_whose_answer_is_missing_are_left_out()
    {
        MorrisDesign design = MorrisDesign.Of(10, 2, 5);
        double[] values = Array.ConvertAll(design.Points, static x => (3 * x[0]) + x[1]);
        values[0] = double.NaN;
        values[^1] = double.PositiveInfinity;

        IReadOnlyList<MorrisEffect> effects = MorrisEffects.Of(design, values);

        Assert.Equal(18, effects.Sum(static effect => effect.Count));
        Assert.Equal(3, effects[0].MeanSize, 12);
        Assert.Equal(1, effects[1].MeanSize, 12);
    }

    [Fact]
    public void Without_any_answer_nothing_is_said()
    {
        MorrisDesign design = MorrisDesign.Of(10, 1, 5);

        MorrisEffect effect = MorrisEffects.Of(design, Array.ConvertAll(design.Points, static _ => double.NaN))[0];

        Assert.Equal(0, effect.Count);
        Assert.True(double.IsNaN(effect.MeanSize));
        Assert.False(effect.MeanSizeInterval.Exists);
    }

    [Fact]
    public void A_seed_always_gives_the_same_points_and_intervals()
    {
        Assert.Equal(MorrisDesign.Of(10, 5, 9).Points, MorrisDesign.Of(10, 5, 9).Points);
        Assert.NotEqual(MorrisDesign.Of(10, 5, 9).Points, MorrisDesign.Of(10, 5, 10).Points);
        Assert.Equal(Effects(), Effects());

        static IReadOnlyList<MorrisEffect> Effects()
        {
            MorrisDesign design = MorrisDesign.Of(10, 3, 9);
            return MorrisEffects.Of(design, Array.ConvertAll(design.Points, SomeFunctions.Ishigami));
        }
    }

    [Theory]
    [InlineData(9, 1)]
    [InlineData(51, 1)]
    [InlineData(10, 0)]
    public void Numbers_outside_their_range_are_refused(int trajectories, int inputs) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => MorrisDesign.Of(trajectories, inputs, 5));

    [Fact]
    public void Values_that_do_not_fit_the_points_are_refused()
    {
        MorrisDesign design = MorrisDesign.Of(10, 1, 5);

        Assert.Throws<ArgumentException>(() => MorrisEffects.Of(design, [1, 2]));
        Assert.Throws<ArgumentOutOfRangeException>(() => MorrisEffects.Of(design, new double[20], confidence: 1));
    }
}
