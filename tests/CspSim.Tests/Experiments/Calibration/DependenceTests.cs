using CspSim.Experiments.Calibration;

namespace CspSim.Tests.Experiments.Calibration;

public sealed class DependenceTests
{
    [Fact]
    public void Figures_that_move_targets_in_their_own_way_are_settled() =>
        Assert.Equal([true, true], Dependence.AreSettled(new double[,] { { 10, 5 }, { 0, 5 } }));

    [Fact]
    public void A_figure_that_moves_nothing_is_not_settled() =>
        Assert.Equal([true, false], Dependence.AreSettled(new double[,] { { 10, 0.01 }, { 0, 0.02 } }));

    [Fact]
    public void Of_two_figures_that_do_the_same_only_the_stronger_is_settled() =>
        Assert.Equal([false, true], Dependence.AreSettled(new double[,] { { 10, 20 }, { 3, 6 } }));

    // The second and third target share a figure here, the first and second there; the fourth hangs on a figure of its own.
    [Fact]
    public void Targets_hang_together_by_way_of_others() =>
        Assert.Equal(
            [0, 0, 0, 3],
            Dependence.Groups(
                new double[,] { { 5, 0, 0 }, { 0, 5, 0 }, { 0, 5, 0 }, { 0, 0, 5 } },
                new double[,] { { 5, 0, 0 }, { 5, 0, 0 }, { 0, 0, 0 }, { 0, 0, 0 } },
                0.1));
}
