using CspSim.Experiments.Calibration;

namespace CspSim.Tests.Experiments.Calibration;

public sealed class LeastSquaresTests
{
    private const double SmallStep = 1e-4;

    [Fact]
    public void Rosenbrocks_valley_is_followed_to_its_lowest_point()
    {
        // H. H. Rosenbrock, The Computer Journal 3(3), 1960: 100 (y - x^2)^2 + (1 - x)^2, from (-1.2, 1), lowest at (1, 1).
        double[] found = Minimum(static x => [10 * (x[1] - (x[0] * x[0])), 1 - x[0]], [-3, -3], [3, 3], [-1.2, 1]);

        Assert.Equal(1, found[0], 1e-5);
        Assert.Equal(1, found[1], 1e-5);
    }

    [Fact]
    public void A_simplex_follows_it_without_derivatives()
    {
        FitObjective objective = new(static x => [10 * (x[1] - (x[0] * x[0])), 1 - x[0]], [-3, -3], [3, 3], 2000);

        FitPoint found = NelderMead.Minimise(objective, objective.At(objective.CoordinatesOf([-1.2, 1])), 0.15, 1000);

        Assert.All(objective.ValuesAt(found.At), static value => Assert.Equal(1, value, 1e-3));
    }

    [Fact]
    public void Equations_of_straight_lines_are_solved()
    {
        // x + y = 7, x - y = 1.
        double[] found = Minimum(static x => [x[0] + x[1] - 7, x[0] - x[1] - 1], [0, 0], [10, 10], [9, 1]);

        Assert.Equal(4, found[0], 1e-6);
        Assert.Equal(3, found[1], 1e-6);
    }

    [Fact]
    public void More_targets_than_figures_are_met_in_the_mean()
    {
        // The least squares of x - 1, x - 2 and x - 6 lie at their mean.
        Assert.Equal(3, Minimum(static x => [x[0] - 1, x[0] - 2, x[0] - 6], [0], [10], [9]).Single(), 1e-6);
    }

    [Fact]
    public void A_bound_that_stands_in_the_way_is_where_it_ends()
    {
        // Without bounds x = 12, y = -4; inside them the nearest is the bound of both.
        double[] found = Minimum(static x => [x[0] - 12, x[1] + 4], [0, 0], [10, 10], [5, 5]);

        Assert.Equal([10.0, 0.0], found);
    }

    [Fact]
    public void Along_a_bound_the_other_figure_is_still_fitted()
    {
        // With x held at 1, (x - 3)^2 + (x + y - 3)^2 is least where y = 2.
        double[] found = Minimum(static x => [x[0] - 3, x[0] + x[1] - 3], [0, 0], [1, 10], [0.2, 9]);

        Assert.Equal(1, found[0]);
        Assert.Equal(2, found[1], 1e-6);
    }

    [Fact]
    public void Where_nothing_can_be_measured_it_turns_back()
    {
        double[] found = Minimum(static x => [x[0] > 6 ? double.NaN : Math.Exp(x[0]) - Math.Exp(5)], [0], [10], [0.5]);

        Assert.Equal(5, found.Single(), 1e-4);
    }

    [Fact]
    public void A_start_at_which_nothing_can_be_measured_is_left_behind() =>
        Assert.Equal(7, Minimum(static x => [x[0] < 2 ? double.NaN : x[0] - 7], [0], [10], [0.5]).Single(), 1e-6);

    [Fact]
    public void A_stair_of_small_steps_is_climbed_to_the_right_one()
    {
        // Like a share of 1,000 inventions: steps of 0.001, met within 0.002.
        static double Stair(double x) => Math.Floor(1000 * x * x) / 1000;
        FitObjective objective = new(static x => [(Stair(x[0]) - 0.5) / 0.002], [0], [1], 2000);

        FitPoint found = LeastSquares.Minimise(objective, [0.1], 0.02);

        Assert.InRange(objective.ValuesAt(found.At).Single(), Math.Sqrt(0.498), Math.Sqrt(0.503));
    }

    [Fact]
    public void What_cannot_be_met_costs_a_limited_number_of_tries()
    {
        FitObjective objective = new(static x => [10 + x[0], 10 - x[1]], [0, 0], [1, 1], 2000);

        _ = LeastSquares.Minimise(objective, [0.5, 0.5], SmallStep);

        Assert.InRange(objective.Evaluations, 1, 200);
    }

    private static double[] Minimum(Func<double[], double[]> residuals, double[] low, double[] high, double[] start)
    {
        FitObjective objective = new(residuals, low, high, 5000);
        return objective.ValuesAt(LeastSquares.Minimise(objective, objective.CoordinatesOf(start), SmallStep).At);
    }
}
