using CspSim.Experiments.Studies;
using CspSim.Reporting.Outputs;
using CspSim.Reporting.Studies;
using CspSim.Tests.Experiments.Support;

namespace CspSim.Tests.Reporting.Studies;

/// <summary>The answer is one search: 5 hours or 0.208 days at the first point, 25 hours or 1.04 days at the second one.</summary>
public sealed class PointSweepTextTests
{
    [Fact]
    public void The_sentence_goes_from_the_least_answer_to_the_largest() => Assert.StartsWith(
        "First-action pendency, double - single, requested: from 0.208 days at point 1\n"
            + "(search 5 h, impossible 1) to 1.04 days at point 2 (search 25 h, impossible 1).\n",
        Text(new(["search", "impossible"], [["5 h", "1"], ["25 h", "1"], ["10 h", "2"]])),
        StringComparison.Ordinal);

    [Fact]
    public void A_point_without_answer_is_named()
    {
        string text = Text(new(["search", "impossible"], [["5 h", "1"], ["25 h", "1"], ["10 h", "2"]]));

        Assert.Matches("\n 3 +10 h +2 +-\n", text);
        Assert.Contains("note: no answer at 1 point, first at 3: the scenario cannot be so", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Twenty_points_are_shown_and_inputs_that_fit()
    {
        string[] paths = ["search", .. Enumerable.Range(0, 12).Select(static at => $"idle-{at}")];
        PointTable table = new(paths, [.. Enumerable.Repeat((string[])["5 h", .. Enumerable.Repeat("1", 12)], 25)]);

        string text = Text(table);

        Assert.Contains("\n 20  ", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\n 21  ", text, StringComparison.Ordinal);
        Assert.Contains("note: 5 more points; --details shows all", text, StringComparison.Ordinal);
        Assert.Matches("note: [0-9]+ more inputs of each point; --details", text);
        Assert.All(text.Split('\n'), static line => Assert.InRange(line.Length, 0, 80));
        Assert.Contains("\n 25  ", Text(table, isWhole: true), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("point,x [h],arm", "1,5,", "5 h", "25 h")]
    [InlineData("point,x,arm", "1,5,", "5", "25")]
    [InlineData("point,x,arm", "1,5 h,", "5 h", "2 d")]
    [InlineData("point,x,arm", "1,2026-01-05,", "2026-01-05", "2027-01-05")]
    [InlineData("point,x,arm", "1,serial,", "serial", "parallel")]
    [InlineData("point,x [/ year],arm", "1,500,", "500 / year", "600 / year")]
    public void A_column_holds_numbers_where_all_have_one_unit(string head, string row, params string[] values)
    {
        PointTable table = new(["x"], [.. values.Select(static value => new[] { value })]);
        using MemoryStream stream = new();
        using (PointSweepCsv csv = new(table, stream))
        {
            csv.Add(0, null);
        }

        string[] lines = System.Text.Encoding.UTF8.GetString(stream.ToArray()).Split('\n');
        Assert.StartsWith(head, lines[0], StringComparison.Ordinal);
        Assert.StartsWith(row, lines[1], StringComparison.Ordinal);
        Assert.Equal(lines[0].Count(static sign => sign == ','), lines[1].Count(static sign => sign == ','));
    }

    private static string Text(PointTable table, bool isWhole = false) => PointSweepText.Of(
        new PointSweep(SweptPlan.With(10), 1, new())
            .Run(table, SweptPlan.PlanAtAll, static (_, _) => { }, TestContext.Current.CancellationToken),
        80,
        isWhole);
}
