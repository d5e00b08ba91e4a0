using System.Globalization;
using CspSim.Engine.Distributions;
using CspSim.Experiments.Plans;
using CspSim.Experiments.Replication;
using CspSim.Experiments.Results;
using CspSim.Experiments.Statistics;
using CspSim.Model.Measures;
using CspSim.Model.PriorArt;
using CspSim.Reporting.Tables;
using CspSim.Tests.Experiments.Support;
using CspSim.Tests.Reporting.Support;

namespace CspSim.Tests.Reporting.Tables;

/// <summary>What a terminal shows after a run when nobody asks for details.</summary>
public sealed class ShortSummaryTests
{
    private static readonly string[] s_sixArms = ["no-sharing", "dossier", "priority-only", "exchange-only", "serial", "parallel"];

    // Worked out by hand: at KIPO 9, 10, 11 against 8, 8, 8, at the JPO 4 against 2. Student's t for 95% and two degrees of freedom is
    // 4.303. The differences are -1, -2, -3 at KIPO: 4.303 x 1 / sqrt 3 = 2.5; at the JPO -2 throughout; over both offices -1.5, -2,
    // -2.5: 4.303 x 0.5 / sqrt 3 = 1.2, so -2 +- 1.2 is 0.8 to 3.2. The two cases of a replication together lose 3, 4, 5 case-months:
    // 4.303 x 1 / sqrt 3 = 2.
    private const string Worked = """
        Some plan                                               3 replications x 2 years
        expect   ok  1 of 1 as expected
        With new, first-action pendency is 2.0 months lower (0.8 to 3.2) against base.
        First-action pendency, months: base; differences to it (±95%; ~ none)
                     KIPO          JPO  requested
         base        10.0         4.00       7.00
         new   -2.0 ±2.5~  -2.00 ±0.00  -2.0 ±1.2
        petitions new: 4 of 5 granted; not: 1 over the cap
        case-months ordinary -4 = -4 ±2
        exchange  48 messages in 54 attempts, 6 given up

        """;

    [Fact]
    public void The_whole_text_of_a_small_result_is_the_one_worked_out_by_hand() =>
        Assert.Equal(Worked.ReplaceLineEndings("\n"), ComparisonTable.Of(Small()).ToText());

    [Fact]
    public void Six_arms_and_all_measures_fit_half_a_screen()
    {
        ExperimentPlan plan = SomePlan.With(ReplicationRule.Exactly(20), s_sixArms) with { Measures = MeasureCatalog.All };

        string text = ComparisonTable.Of(SomeReport.Result(plan)).ToText();

        // Below it stand four more lines: inputs, results, files, what next.
        Assert.True(text.Count(letter => letter == '\n') is >= 10 and <= 16, text);
        Assert.All(text.Split('\n'), line => Assert.True(TextWidth.Of(line) <= 80, line));
    }

    [Fact]
    public void Verdicts_have_a_colour_only_where_one_is_asked_for()
    {
        ComparisonTable table = ComparisonTable.Of(Small());

        Assert.DoesNotContain('\u001b', table.ToText());
        Assert.Contains("\u001b[32m-2.0 ±1.2\u001b[0m", table.ToText(hasColour: true), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_found_has_a_table_where_outcomes_follow_from_documents_and_nowhere_else()
    {
        ExperimentPlan plan = SomePlan.With(ReplicationRule.Exactly(5), s_sixArms) with { Measures = MeasureCatalog.All };
        PriorArtPlan documents = new()
        {
            Classes = [new DocumentClassPlan("all", 1)],
            Grounds = new Constant(1),
            ShareOfX = 1,
            ShareOfY = 0,
        };
        ExperimentPlan found = plan with { Arms = [.. plan.Arms
            .Select(arm => arm with { World = arm.World with { PriorArt = documents } })] };
        ExperimentResult result = SomeReport.Result(found);

        TableBlock block = Assert.Single(ComparisonTable.Of(result).Details, IsOfFindings);

        // Drawn replications count no outcomes, so there is no kappa: a column that says nothing is left out.
        Assert.Equal(
            ["recall", "allowed at once", "actions to the end", "allowance rate", "missed art", "agreement"],
            block.Columns.Select(head => string.Join(' ', head.Split('\n', StringSplitOptions.RemoveEmptyEntries)[..^1])),
            StringComparer.Ordinal);

        // Drawn values are no shares: more than 1,000 % is shown in whole percent.
        double recall = result.Arms[1].Find(MeasureCatalog.Find("search-recall")!, null, CaseGroup.Programme)!.Mean.Value;
        Assert.Equal(Math.Round(100 * recall), Parse(block.Rows[1].Cells[0]));
        Assert.All(ComparisonTable.Of(result).ToText().Split('\n'), line => Assert.True(TextWidth.Of(line) <= 80, line));
        Assert.DoesNotContain(ComparisonTable.Of(SomeReport.Result(plan)).Details, IsOfFindings);

        static bool IsOfFindings(TableBlock block) => block.Title.Contains("what is found", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(40)]
    [InlineData(50)]
    [InlineData(120)]
    public void No_cell_is_cut_at_any_width(int width)
    {
        ComparisonTable table = ComparisonTable.Of(
            SomeReport.Result(SomePlan.With(ReplicationRule.Exactly(5), s_sixArms) with { Measures = MeasureCatalog.All }));
        string text = table.ToText(width);

        TableBlock answer = width < 120 ? table.NarrowAnswer! : table.Blocks[0];
        Assert.All(answer.Rows.SelectMany(row => row.Cells), cell => Assert.Contains(cell, text, StringComparison.Ordinal));
    }

    [Fact]
    public void Details_hold_every_measure()
    {
        ComparisonTable table = ComparisonTable.Of(SomeReport.Result(SomePlan.With(ReplicationRule.Exactly(5), "a", "b", "c")));
        string[] details = table.ToText(80, withDetails: true).Split('\n');

        Assert.Contains(details, line => line.StartsWith("Other measures", StringComparison.Ordinal));
        Assert.Contains(details, line => line.StartsWith("Petitions, a replication", StringComparison.Ordinal));
    }

    [Fact]
    public void The_answer_shows_the_levels_of_the_baseline_and_the_differences_of_the_others()
    {
        ExperimentResult result = SomeReport.Result(SomePlan.With(ReplicationRule.Exactly(7), "a", "bcd"));
        TableBlock block = ComparisonTable.Of(result).Blocks[0];

        Assert.Equal(["programme", "outside", "ordinary", "programme", "outside", "ordinary"], block.Columns);
        Assert.Equal(["KIPO", "KIPO", "KIPO", "JPO", "JPO", "JPO"], block.Groups);
        Assert.Equal(result.Baseline.Find(SomePlan.Pendency, 0, CaseGroup.Programme)!.Mean.Value, Parse(block.Rows[0].Cells[0]), 0.05);
        Assert.Equal(result.Baseline.Find(SomePlan.Pendency, 0, CaseGroup.Outside)!.Mean.Value, Parse(block.Rows[0].Cells[1]), 0.05);

        // The fakes shift every value of an arm by the length of its name: two months longer, without any spread.
        Assert.Equal("+2.000 ±0.001", block.Rows[1].Cells[0]);
        Assert.Equal(Tone.Bad, block.Rows[1].Tones[0]);
    }

    [Fact]
    public void No_difference_is_rounded_against_its_verdict()
    {
        // Differences of -0.5, -1, -1.5 months, and of -0.0001 in every replication. Two comparisons share 5%: Student's t is 6.205, and
        // 6.205 x 0.5 / sqrt 3 = 1.8.
        ExperimentResult result = Run(
            (arm, replication, _) => 10 + replication - arm switch { "far" => replication * 0.5, "near" => 0.0001, _ => 0 },
            "base",
            "far",
            "near");

        Assert.Equal(
            ["-1.0000 ±1.7913~", "-0.0001 ±0.0000"],
            ComparisonTable.Of(result).Blocks[0].Rows.Skip(1).Select(row => row.Cells[2]),
            StringComparer.Ordinal);
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
        ExperimentPlan plan = SomePlan.With(ReplicationRule.Exactly(3), arms) with { Measures = [SomePlan
            .Pendency], Expectations = expectations };
        return new ExperimentRunner(
            plan,
            new() { Threads = 1 },
            new(FakeReplication.OfValues((arm, replication, office) => value(arm.Name, replication, office)))).Run();
    }

    private static double Parse(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
