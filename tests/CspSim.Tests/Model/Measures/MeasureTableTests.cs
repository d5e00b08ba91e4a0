using CspSim.Engine.Collectors;
using CspSim.Model.Measures;
using Xunit;

namespace CspSim.Tests.Model.Measures;

public sealed class MeasureTableTests
{
    // Office 0: programme 1, controls 2, ordinary 4 (lane 0) and 8 (lane 1). Office 1: ordinary 16 (lane 1). Pairs: 32.
    private static readonly MeasureTable Table = Filled();

    [Theory]
    [InlineData(0, CaseGroup.Programme, 1)]
    [InlineData(0, CaseGroup.Controls, 2)]
    [InlineData(0, CaseGroup.Ordinary, 12)]
    [InlineData(0, CaseGroup.Everybody, 15)]
    [InlineData(1, CaseGroup.Everybody, 16)]
    [InlineData(2, CaseGroup.Programme, 33)]
    [InlineData(2, CaseGroup.Ordinary, 28)]
    [InlineData(2, CaseGroup.Everybody, 63)]
    public void Groups_are_put_together_from_their_parts(int office, CaseGroup group, double expectedSum)
    {
        Assert.Equal(expectedSum, Table.Find(0, office, group)!.Sum);
    }

    [Fact]
    public void Lanes_are_those_of_ordinary_applications()
    {
        Assert.Equal(8, Table.FindLane(0, 0, 1)!.Sum);
        Assert.Null(Table.FindLane(0, 1, 0));
    }

    [Fact]
    public void Nothing_counted_is_told_as_nothing()
    {
        Assert.Null(Table.Find(1, 0, CaseGroup.Everybody));
        Assert.Null(Table.Find(0, 1, CaseGroup.Programme));
        Assert.Null(Table.FindCensored(0, 0, CaseGroup.Everybody));
    }

    private static MeasureTable Filled()
    {
        var table = new MeasureTable([MeasureCatalog.All[0], MeasureCatalog.All[1]], officeCount: 2, lanesMax: 2);
        Add(table, 0, MeasureTable.CellOf(CaseGroup.Programme, 0), 1);
        Add(table, 0, MeasureTable.CellOf(CaseGroup.Controls, 0), 2);
        Add(table, 0, MeasureTable.CellOf(CaseGroup.Ordinary, 0), 4);
        Add(table, 0, MeasureTable.CellOf(CaseGroup.Ordinary, 1), 8);
        Add(table, 1, MeasureTable.CellOf(CaseGroup.Ordinary, 1), 16);
        Add(table, table.OfficeCount, MeasureTable.CellOf(CaseGroup.Programme, 0), 32);
        return table;
    }

    private static void Add(MeasureTable table, int office, int cell, double value)
    {
        Tally tally = table.Cell(0, office, cell);
        tally.Add(value);
    }
}
