using System.Globalization;
using CspSim.Engine;
using CspSim.Engine.Distributions;
using CspSim.Experiments.Plans;
using CspSim.Experiments.Replication;
using CspSim.Experiments.Results;
using CspSim.Experiments.Statistics;
using CspSim.Model.Exchange.Protocols;
using CspSim.Model.Measures;
using CspSim.Model.PriorArt;
using CspSim.Reporting.Tables;
using CspSim.Tests.Experiments.Support;
using CspSim.Tests.Reporting.Support;
using Xunit;

namespace CspSim.Tests.Reporting.Tables;

/// <summary>What a terminal shows after a run when nobody asks for details.</summary>
public sealed class ShortSummaryTests
{
    private static readonly string[] s_sixArms = ["no-sharing", "dossier", "priority-only", "exchange-only", "serial", "parallel"];

    // Worked out by hand: at KIPO 9, 10, 11 against 8, 8, 8, at the JPO 4 against 2. Student's t for 95% and two degrees of freedom is 4.303, so the
    // half-width of the first is 4.303 x 1 / sqrt 3 = 2.5; over both offices the means are 6.5, 7, 7.5 and the differences -1.5, -2, -2.5, each
    // with 4.303 x 0.5 / sqrt 3 = 1.2. Five months are 5 x 30.44 = 152 days.
    private const string Worked = """
        Some plan                       2 arms x 3 replications x 2 years, seed 20260105
        expect   ok  mean(first-action-pendency, arm=new) < 160 d = 152 d

        First-action pendency, months: mean ± half-width of the 95% interval
                    KIPO       JPO  everybody
         base  10.0 ±2.5  4.0 ±0.0   7.0 ±1.2
         new    8.0 ±0.0  2.0 ±0.0   5.0 ±0.0

        Against base, months: difference ± half-width, paired over the same draws
                     everybody
         new  -2.0 ±1.2 better

        Programme cases,
        means; counts     granted of
        a replication      petitions
         base                 4 of 5
         new                  4 of 5

        Other views  90th percentile, months
                     KIPO  JPO     everybody
         base        11.0  4.0          11.0
         new          8.0  2.0           8.0

        Exchange, sum of all replications
               sent  delivered  given up  attempts
         base    24         21         3        27
         new     24         21         3        27

        note: Differences have 95% intervals; none: no difference shown.
        note: The 90th percentile of base, KIPO rests on 3 cases (6 percentiles rest on
              fewer than 200): more replications.

        """;

    [Fact]
    public void Arms_in_which_other_families_ask_are_named()
    {
        ExperimentPlan plan = SomePlan.With(ReplicationRule.Exactly(3), "base", "slow", "same");
        ExperimentPlan other = plan with { Arms = [plan.Arms[0], plan.Arms[1] with { World = plan.Arms[1].World with { Programme = new() { Protocol = ProtocolCatalog.None, RampUp = SimDuration.FromDays(90) } } }, plan.Arms[2]] };

        Assert.Contains("Other families ask in slow than in base: their programme cases are not the same.", ComparisonTable.Of(SomeReport.Result(other)).Notes, StringComparer.Ordinal);
        Assert.DoesNotContain(ComparisonTable.Of(SomeReport.Result(plan)).Notes, static note => note.Contains("Other families", StringComparison.Ordinal));
    }

    [Fact]
    public void The_whole_text_of_a_small_result_is_the_one_worked_out_by_hand() =>
        Assert.Equal(Worked.ReplaceLineEndings("\n"), ComparisonTable.Of(Small()).ToText());

    [Fact]
    public void Six_arms_and_all_measures_fit_one_screen()
    {
        ExperimentPlan plan = SomePlan.With(ReplicationRule.Exactly(20), s_sixArms) with { Measures = MeasureCatalog.All };

        string text = ComparisonTable.Of(SomeReport.Result(plan)).ToText();

        Assert.InRange(text.Count(letter => letter == '\n'), 30, 46);
        Assert.All(text.Split('\n'), line => Assert.True(TextWidth.Of(line) <= 80, line));
    }

    [Fact]
    public void What_is_found_has_a_table_where_outcomes_follow_from_documents_and_nowhere_else()
    {
        ExperimentPlan plan = SomePlan.With(ReplicationRule.Exactly(5), s_sixArms) with { Measures = MeasureCatalog.All };
        PriorArtPlan documents = new() { Classes = [new DocumentClassPlan("all", 1)], Grounds = new Constant(1), ShareOfX = 1, ShareOfY = 0 };
        ExperimentPlan found = plan with { Arms = [.. plan.Arms.Select(arm => arm with { World = arm.World with { PriorArt = documents } })] };
        ExperimentResult result = SomeReport.Result(found);

        TableBlock block = Assert.Single(ComparisonTable.Of(result).Blocks, IsOfFindings);

        // Drawn replications count no outcomes, so there is no kappa: a column that says nothing is left out.
        Assert.Equal(["recall", "granted at once", "actions to the end", "grant rate", "missed art", "agreement"], block.Columns.Select(head => string.Join(' ', head.Split('\n', StringSplitOptions.RemoveEmptyEntries)[..^1])), StringComparer.Ordinal);

        // Drawn values are no shares: more than 1,000 % is shown in whole percent.
        double recall = result.Arms[1].Find(MeasureCatalog.Find("search-recall")!, null, CaseGroup.Programme)!.Mean.Value;
        Assert.Equal(Math.Round(100 * recall), Parse(block.Rows[1].Cells[0]));
        Assert.All(ComparisonTable.Of(result).ToText().Split('\n'), line => Assert.True(TextWidth.Of(line) <= 80, line));
        Assert.DoesNotContain(ComparisonTable.Of(SomeReport.Result(plan)).Blocks, IsOfFindings);

        static bool IsOfFindings(TableBlock block) => block.Title.Contains("what is found", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(40)]
    [InlineData(50)]
    [InlineData(120)]
    public void No_cell_is_cut_at_any_width(int width)
    {
        ComparisonTable table = ComparisonTable.Of(SomeReport.Result(SomePlan.With(ReplicationRule.Exactly(5), s_sixArms) with { Measures = MeasureCatalog.All }));
        string text = table.ToText(width);

        Assert.All(table.Blocks.SelectMany(block => block.Rows).SelectMany(row => row.Cells), cell => Assert.Contains(cell, text, StringComparison.Ordinal));
    }

    [Fact]
    public void Details_hold_everything_that_the_short_summary_shows()
    {
        ComparisonTable table = ComparisonTable.Of(SomeReport.Result(SomePlan.With(ReplicationRule.Exactly(5), "a", "b", "c")));
        string[] details = table.ToText(80, withDetails: true).Split('\n');

        Assert.All(table.ToText().Split('\n'), line => Assert.Contains(line, details, StringComparer.Ordinal));
        Assert.Contains(details, line => line.StartsWith("Other measures", StringComparison.Ordinal));
    }

    [Fact]
    public void The_headline_shows_the_means_and_half_widths_of_the_result()
    {
        ExperimentResult result = SomeReport.Result(SomePlan.With(ReplicationRule.Exactly(7), "a", "bcd"));
        TableBlock block = ComparisonTable.Of(result).Blocks[0];

        Assert.Equal(["KIPO", "JPO", "programme", "ordinary", "everybody"], block.Columns);
        Estimate mean = result.Arms[1].Find(SomePlan.Pendency, null, CaseGroup.Programme)!.Mean;
        string[] shown = block.Rows[1].Cells[2].Split(" ±");
        Assert.Equal(mean.Value, Parse(shown[0]), 0.05);
        Assert.Equal(mean.Interval.HalfWidth, Parse(shown[1]), 0.05);
    }

    [Fact]
    public void A_difference_too_small_for_its_column_is_not_called_zero()
    {
        // Differences of -0.5, -1, -1.5 months, and of -0.0001 in every replication. Two comparisons share 5%: Student's t is 6.205, and
        // 6.205 x 0.5 / sqrt 3 = 1.8.
        ExperimentResult result = Run((arm, replication, _) => 10 + replication - arm switch { "far" => replication * 0.5, "near" => 0.0001, _ => 0 }, "base", "far", "near");

        Assert.Equal(["-1.0 ±1.8 none", "under 0.1 better"], ComparisonTable.Of(result).Blocks[1].Rows.Select(row => row.Cells[0]), StringComparer.Ordinal);
    }

    [Fact]
    public void Small_durations_are_shown_in_a_unit_in_which_they_are_one_or_more()
    {
        // 0.005 months are 0.005 x 30.4375 x 24 = 3.65 hours.
        ExperimentResult result = Run((_, _, _) => 0.005, "base");
        TableBlock block = ComparisonTable.Of(result).Blocks[0];

        Assert.StartsWith("First-action pendency, hours", block.Title, StringComparison.Ordinal);
        Assert.Equal("3.65 ±0.00", block.Rows[0].Cells[0]);
    }

    private static ExperimentResult Small()
    {
        Expectation expectation = new()
        {
            Text = "mean(first-action-pendency, arm=new) < 160 d",
            Statistic = "mean",
            Measure = SomePlan.Pendency,
            Arm = 1,
            AtMost = 160 / 30.4375,
            BelowOnly = true,
        };
        return Run(
            (arm, replication, office) => (arm, office) switch
            {
                ("base", 0) => 8 + replication,
                ("base", _) => 4,
                (_, 0) => 8,
                _ => 2,
            },
            [expectation],
            "base",
            "new");
    }

    private static ExperimentResult Run(Func<string, int, int, double> value, params string[] arms) => Run(value, [], arms);

    private static ExperimentResult Run(Func<string, int, int, double> value, IReadOnlyList<Expectation> expectations, params string[] arms)
    {
        ExperimentPlan plan = SomePlan.With(ReplicationRule.Exactly(3), arms) with { Measures = [SomePlan.Pendency], Expectations = expectations };
        return new ExperimentRunner(plan, new() { Threads = 1 }, new(FakeReplication.OfValues((arm, replication, office) => value(arm.Name, replication, office)))).Run();
    }

    private static double Parse(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
