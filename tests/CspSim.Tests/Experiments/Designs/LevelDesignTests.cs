using CspSim.Experiments.Designs;

namespace CspSim.Tests.Experiments.Designs;

public sealed class LevelDesignTests
{
    [Fact]
    public void A_grid_has_every_combination_and_its_last_column_changes_fastest() => Assert.Equal(
        [[1, 10, 5], [1, 20, 5], [1, 30, 5], [2, 10, 5], [2, 20, 5], [2, 30, 5]],
        LevelDesign.Grid([[1, 2], [10, 20, 30], [5]]));

    [Fact]
    public void One_by_one_each_column_goes_to_both_its_ends_while_the_others_stay() => Assert.Equal(
        [[1, 20], [0, 20], [4, 20], [1, 15], [1, 50]],
        LevelDesign.OneByOne([1, 20], [0, 15], [4, 50]));

    [Fact]
    public void A_list_is_taken_as_it_is() => Assert.Equal([[1, 2], [3, 4]], LevelDesign.Rows([[1, 2], [3, 4]]));

    [Fact]
    public void A_grid_of_too_many_points_is_refused_with_the_limit()
    {
        double[] levels = [.. Enumerable.Range(0, 1000)];

        ArgumentException refused = Assert.Throws<ArgumentException>(() => LevelDesign.Grid([.. Enumerable.Repeat(levels, 40)]));

        Assert.StartsWith("A grid has at most 1048576 points.", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Columns_without_levels_and_rows_that_differ_are_refused()
    {
        Assert.Throws<ArgumentException>(static () => LevelDesign.Grid([]));
        Assert.Throws<ArgumentException>(static () => LevelDesign.Grid([[1], []]));
        Assert.Throws<ArgumentException>(static () => LevelDesign.Rows([]));
        Assert.Throws<ArgumentException>(static () => LevelDesign.Rows([[1, 2], [3]]));
        Assert.Throws<ArgumentException>(static () => LevelDesign.OneByOne([], [], []));
        Assert.Throws<ArgumentException>(static () => LevelDesign.OneByOne([1, 2], [0], [3, 4]));
    }
}
