using CspSim.Engine.Collectors;
using CspSim.Model.Measures;

namespace CspSim.Tests.Model.Measures;

public sealed class MeasureTableTests
{
    // Office 0: programme 1 (requested) and 64 (waiting), outside 2 (requested) and 128 (waiting), ordinary 4 (lane 0) and 8 (lane 1),
    // waiting 256. Office 1: ordinary 16 (lane 1). Pairs: programme 32.
    private static readonly MeasureTable s_table = Filled();

    [Theory]
    [InlineData(0, CaseGroup.Programme, 65)]
    [InlineData(0, CaseGroup.Outside, 130)]
    [InlineData(0, CaseGroup.Asked, 195)]
    [InlineData(0, CaseGroup.Ordinary, 12)]
    [InlineData(0, CaseGroup.Requested, 15)]
    [InlineData(0, CaseGroup.Waiting, 256)]
    [InlineData(0, CaseGroup.Everybody, 463)]
    [InlineData(1, CaseGroup.Everybody, 16)]
    [InlineData(2, CaseGroup.Programme, 97)]
    [InlineData(2, CaseGroup.Ordinary, 28)]
    [InlineData(2, CaseGroup.Everybody, 511)]
    public void Groups_are_put_together_from_their_parts(int office, CaseGroup group, double expectedSum)
    {
        Assert.Equal(expectedSum, s_table.Find(0, office, group)!.Sum);
    }

    [Fact]
    public void Lanes_are_those_of_ordinary_applications()
    {
        Assert.Equal(8, s_table.FindLane(0, 0, 1)!.Sum);
        Assert.Null(s_table.FindLane(0, 1, 0));
    }

    [Fact]
    public void Nothing_counted_is_shown_as_nothing()
    {
        Assert.Null(s_table.Find(1, 0, CaseGroup.Everybody));
        Assert.Null(s_table.Find(0, 1, CaseGroup.Programme));
        Assert.Null(s_table.FindUnfinished(0, 0, CaseGroup.Everybody));
    }

    private static MeasureTable Filled()
    {
        var table = new MeasureTable([MeasureCatalog.All[0], MeasureCatalog.All[1]], officeCount: 2, lanesMax: 2);
        Add(table, 0, MeasureTable.CellOf(CaseGroup.Programme, 0, waited: false), 1);
        Add(table, 0, MeasureTable.CellOf(CaseGroup.Programme, 1, waited: true), 64);
        Add(table, 0, MeasureTable.CellOf(CaseGroup.Outside, 0, waited: false), 2);
        Add(table, 0, MeasureTable.CellOf(CaseGroup.Outside, 1, waited: true), 128);
        Add(table, 0, MeasureTable.CellOf(CaseGroup.Ordinary, 0, waited: false), 4);
        Add(table, 0, MeasureTable.CellOf(CaseGroup.Ordinary, 1, waited: false), 8);
        Add(table, 0, MeasureTable.CellOf(CaseGroup.Ordinary, 1, waited: true), 256);
        Add(table, 1, MeasureTable.CellOf(CaseGroup.Ordinary, 1, waited: false), 16);
        Add(table, table.OfficeCount, MeasureTable.CellOf(CaseGroup.Programme, 0, waited: false), 32);
        return table;
    }

    private static void Add(MeasureTable table, int office, int cell, double value)
    {
        Tally tally = table.Cell(0, office, cell);
        tally.Add(value);
    }
}
