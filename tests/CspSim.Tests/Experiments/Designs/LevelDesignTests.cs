using CspSim.Experiments.Designs;

namespace CspSim.Tests.Experiments.Designs;

public sealed class LevelDesignTests
{
    [Fact]
    public void A_grid_has_every_combination_and_its_last_column_changes_fastest() => Assert.Equal(
        [["serial", "10%"], ["serial", "20%"], ["serial", "30%"], ["parallel", "10%"], ["parallel", "20%"], ["parallel", "30%"]],
        LevelDesign.Grid<string>([["serial", "parallel"], ["10%", "20%", "30%"]]));

    [Fact]
    public void A_grid_of_too_many_points_is_refused_with_the_limit()
    {
        int[] levels = [.. Enumerable.Range(0, 1000)];

        ArgumentException refused = Assert.Throws<ArgumentException>(() => LevelDesign.Grid<int>([.. Enumerable.Repeat(levels, 40)]));

        Assert.StartsWith("A grid has at most 1048576 points.", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Columns_without_levels_are_refused()
    {
        Assert.Throws<ArgumentException>(static () => LevelDesign.Grid<int>([]));
        Assert.Throws<ArgumentException>(static () => LevelDesign.Grid<int>([[1], []]));
    }
}
