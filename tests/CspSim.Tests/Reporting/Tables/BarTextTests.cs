using System.Globalization;
using CspSim.Experiments.Results;
using CspSim.Reporting.Tables;
using CspSim.Tests.Reporting.Support;

namespace CspSim.Tests.Reporting.Tables;

public sealed class BarTextTests
{
    /// <summary>Sixteen columns for -10 to +5: one unit each, so that -4 stands at column 6 and zero at column 10.</summary>
    [Theory]
    [InlineData(-4, 2, "......=o==|==...")]
    [InlineData(2, -4, "......=o==|==...")]
    [InlineData(-10, 5, "=======o==|=====")]
    [InlineData(1, 1, ".......o..|=....")]
    public void A_range_stands_at_its_place_on_the_scale(double from, double to, string bar) =>
        Assert.Equal(bar, BarText.Range(from, to, -10, 5, (0, '|'), (-3, 'o')));

    [Fact]
    public void A_scale_without_length_has_everything_at_its_beginning() =>
        Assert.Equal("|...............", BarText.Range(3, 3, 3, 3, (3, '|')));

    [Fact]
    public void A_course_goes_from_the_lowest_sign_to_the_highest()
    {
        Assert.Equal("▁▂▃▄▅▆▇█", BarText.Sparkline([10, 11, 12, 13, 14, 15, 16, 17], 10, 17));
        Assert.Equal("▁▁", BarText.Sparkline([3, 3], 3, 3));
    }

    [Fact]
    public void Without_other_signs_a_course_is_in_ascii() => Assert.Equal("JPO _.-:=+*#", BarText.InAscii("JPO ▁▂▃▄▅▆▇█"));

    /// <summary>The ends of the sparkline are those of the months, and the terminal decides about its signs.</summary>
    [Fact]
    public void The_details_have_the_course_of_the_backlog()
    {
        ExperimentResult result = SomeReport.Of("alone", "together").Result;
        TableBlock block = BacklogBlock.Of(result);
        IReadOnlyList<MonthFigure> months = result.Arms[0].Months[0];

        Assert.Equal(result.Offices.Count * result.Arms.Count, block.Rows.Count);
        Assert.Equal(
            [months[0].Backlog.ToString("0", CultureInfo.InvariantCulture), months[^1].Backlog.ToString("0", CultureInfo.InvariantCulture)],
            block.Rows[0].Cells.Take(2),
            StringComparer.Ordinal);
        Assert.All(result.Offices.Index(), office =>
        {
            double[] all = [.. result.Arms.SelectMany(arm => arm.Months[office.Index].Select(static month => month.Backlog))];
            string first = block.Rows[office.Index * result.Arms.Count].Cells[2];
            double last = result.Arms[0].Months[office.Index][^1].Backlog;
            Assert.Equal(BarText.Sparkline([last], all.Min(), all.Max())[0], first[^1]);
            Assert.Equal(months.Count, first.Length);
        });
        ComparisonTable table = ComparisonTable.Of(result);
        Assert.Contains(block.Title, table.ToText(withDetails: true), StringComparison.Ordinal);
        Assert.DoesNotContain(table.ToText(withDetails: true, isUnicode: false), static letter => letter is >= '▁' and <= '█');
    }
}
