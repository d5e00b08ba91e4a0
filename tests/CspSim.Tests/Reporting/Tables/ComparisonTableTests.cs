using CspSim.Experiments.Plans;
using CspSim.Experiments.Replication;
using CspSim.Experiments.Results;
using CspSim.Model.Measures;
using CspSim.Reporting.Tables;
using CspSim.Tests.Experiments.Support;
using CspSim.Tests.Reporting.Support;

namespace CspSim.Tests.Reporting.Tables;

public sealed class ComparisonTableTests
{
    [Theory]
    [InlineData(40)]
    [InlineData(60)]
    [InlineData(80)]
    [InlineData(200)]
    public void No_line_is_wider_than_the_terminal(int width)
    {
        ExperimentPlan plan = SomePlan.With(
            ReplicationRule.Exactly(3),
            "없음",
            "a very long name of an arm that someone thought was helpful",
            "parallel") with
        {
            Name = "한국과 일본의 공동 선행기술조사 프로그램이 시행되지 않은 경우와의 비교 (병렬 방식)",
            Expectations = [new Expectation
            {
                Text = "mean(first-action-pendency, office=JPO, arm=parallel) between 8 months and 11 months",
                Statistic = "mean",
                Measure = SomePlan.Pendency,
            }],
        };

        ComparisonTable table = ComparisonTable.Of(SomeReport.Result(plan));
        string text = table.ToText(width) + table.ToText(width, withDetails: true);

        Assert.All(text.Split('\n'), line => Assert.True(TextWidth.Of(line) <= width, line));
    }

    [Fact]
    public void Details_show_mean_and_half_width_for_offices_and_groups()
    {
        ExperimentResult result = SomeReport.Result(SomePlan.With(ReplicationRule.Exactly(7), "no-csp", "csp"));
        TableBlock block = DetailsOf(result, "First-action pendency, months: mean ± half-width")[^1];

        Assert.Equal("First-action pendency, months: mean ± half-width of the 95% interval", block.Title);
        Assert.Equal(["KIPO", "JPO", "programme", "outside", "asked", "ordinary", "requested", "everybody"], block.Columns);
        Assert.Equal("no-csp csp", string.Join(' ', block.Rows.Select(row => row.Name)));
        Figure figure = result.Arms[1].Find(SomePlan.Pendency, null, CaseGroup.Programme)!;
        string cell = block.Rows[1].Cells[2];
        Assert.Equal(figure.Mean.Value, Parse(cell.Split(" ± ")[0]), 0.005);
        Assert.Equal(figure.Mean.Interval.HalfWidth, Parse(cell.Split(" ± ")[1]), 0.005);
    }

    [Fact]
    public void Details_compare_each_arm_with_the_baseline_in_words()
    {
        // The fakes shift every value of an arm by the length of its name: three months longer.
        TableBlock block = DetailsOf(SomeReport.Result(SomePlan.With(ReplicationRule
            .Exactly(7), "csp", "no-csp")), "no-csp against csp")[0];

        Assert.Equal("no-csp against csp: first-action pendency, months, paired over the same draws", block.Title);
        Assert.Equal(
            ["difference", "95% interval", "verdict", "corr.", "variance ÷", "0.00 to +3.00\n(| 0, o difference)"], block.Columns);
        Assert.All(block.Rows, row => Assert.Equal("|..............o", row.Cells[5]));
        Assert.All(block.Rows, row => Assert.Equal("+3.000", row.Cells[0]));
        Assert.All(block.Rows, row => Assert.Equal("worse", row.Cells[2]));
        Assert.All(block.Rows, row => Assert.Equal("1.00", row.Cells[3]));
    }

    [Fact]
    public void Several_comparisons_say_at_which_level_they_hold_together()
    {
        ComparisonTable table = ComparisonTable.Of(SomeReport.Result(SomePlan.With(ReplicationRule.Exactly(7), "a", "b", "c")));

        Assert.Equal(
            "97.5% interval",
            table.Details.First(block => block.Title.StartsWith("b against a", StringComparison.Ordinal)).Columns[1]);
        Assert.Contains(
            table.DetailNotes,
            note => note.Contains("97.5% each", StringComparison.Ordinal) && note.Contains("Bonferroni", StringComparison.Ordinal));
    }

    [Fact]
    public void Unfinished_cases_are_shown_where_there_are_any()
    {
        ComparisonTable table = ComparisonTable.Of(SomeReport.Result(SomePlan.With(ReplicationRule.Exactly(7), "a", "b")));

        Assert.Contains(
            table.Details,
            block => block.Title.Contains("Total pendency, months: median with unfinished ones (Kaplan-Meier)", StringComparison.Ordinal));
        TableBlock unfinished = Assert.Single(
            table.Details,
            block => block.Title.EndsWith("unfinished cases a replication", StringComparison.Ordinal));

        // The fakes leave one case of each of three groups unfinished at each of two offices.
        Assert.Equal(["3.00", "3.00", "2.00", "2.00", "4.00", "2.00", "6.00", "6.00"], unfinished.Rows[0].Cells);
    }

    [Fact]
    public void Expectations_stand_first_with_mark_and_value()
    {
        ExperimentPlan plan = SomePlan.With(ReplicationRule.Exactly(2), "a", "b") with
        {
            Expectations =
            [
                new Expectation { Text = "count >= 1", Statistic = "count", Measure = SomePlan.Pendency, AtLeast = 1, Arm = 0 },
                new Expectation { Text = "count < 1", Statistic = "count", Measure = SomePlan.Pendency, AtMost = 1, BelowOnly = true },
            ],
        };

        string text = ComparisonTable.Of(SomeReport.Result(plan)).ToText(120);

        Assert.Contains("expect   ok  1 of 2 as expected\n", text, StringComparison.Ordinal);
        Assert.Contains(
            "expect   ok  count >= 1 = 120 a replication\n",
            ComparisonTable.Of(SomeReport.Result(plan)).ToText(120, withDetails: true),
            StringComparison.Ordinal);
        Assert.Contains("expect   NO  count < 1 = a 120 a replication, b 120 a replication\n", text, StringComparison.Ordinal);
        Assert.True(text.IndexOf("expect", StringComparison.Ordinal) < text.IndexOf("First-action", StringComparison.Ordinal));
    }

    [Fact]
    public void How_the_replications_ended_is_reported()
    {
        ExperimentPlan plan = SomePlan.With(new ReplicationRule(2, 4, new PrecisionTarget(SomePlan.Pendency, 0.0001)), "a");
        using CancellationTokenSource stop = new();
        stop.Cancel();

        Assert.Contains("Precision not reached", ComparisonTable.Of(SomeReport.Result(plan)).ToText(), StringComparison.Ordinal);
        Assert.Contains(
            "Partial result: stopped after 0",
            ComparisonTable.Of(new ExperimentRunner(plan).Run(stop.Token)).ToText(),
            StringComparison.Ordinal);
        Assert.Contains(
            "1 arm x 4 replications x 2 years, seed 20260105",
            ComparisonTable.Of(SomeReport.Result(plan)).ToText(),
            StringComparison.Ordinal);
    }

    private static TableBlock[] DetailsOf(ExperimentResult result, string title) =>
        [.. ComparisonTable.Of(result).Details.Where(block => block.Title.StartsWith(title, StringComparison.Ordinal))];

    private static double Parse(string text) => double.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
