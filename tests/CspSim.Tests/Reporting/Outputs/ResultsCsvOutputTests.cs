using System.Globalization;
using System.Text;
using CspSim.Experiments.Plans;
using CspSim.Experiments.Replication;
using CspSim.Experiments.Results;
using CspSim.Model.Measures;
using CspSim.Reporting.Outputs;
using CspSim.Tests.Experiments.Support;
using CspSim.Tests.Reporting.Support;

namespace CspSim.Tests.Reporting.Outputs;

public sealed class ResultsCsvOutputTests
{
    private static readonly ExperimentResult s_result = SomeReport.Result(SomePlan.With(ReplicationRule.Exactly(4), "no-csp", "a, \"b\""));

    [Fact]
    public void The_header_is_the_contract() => Assert.Equal(
        "arm,office,group,lane,measure,unit,count,unfinished,mean,low,high,replications,p50,p90,p95,min,max,difference,difference_low,"
            + "difference_high,verdict",
        Lines()[0]);

    [Fact]
    public void There_is_a_row_for_every_figure_of_every_arm()
    {
        Assert.Equal(1 + s_result.Arms.Sum(static arm => arm.Figures.Count), Lines().Length);
        Assert.Distinct(Lines().Select(static line => string.Join(',', line.Split(',')[..6])), StringComparer.Ordinal);
    }

    [Fact]
    public void Mean_interval_and_percentiles_come_back_to_the_last_bit()
    {
        Figure figure = s_result.Arms[0].Find(SomePlan.Pendency, 1, CaseGroup.Ordinary)!;

        string[] row = Row("no-csp,JPO,ordinary,,first-action-pendency,months,");
        double[] expected =
        [
            figure.Count, figure.Unfinished, figure.Mean.Value, figure.Mean.Interval.Low, figure.Mean.Interval.High, 4,
            figure.Quantiles[0].OfAllCases, figure.Quantiles[1].OfAllCases, figure.Quantiles[2].OfAllCases, figure.Minimum, figure.Maximum,
        ];
        Assert.Equal(expected, row[6..17].Select(static field => double.Parse(field, CultureInfo.InvariantCulture)));
        Assert.Equal(["", "", "", ""], row[17..], StringComparer.Ordinal);
    }

    [Fact]
    public void The_mean_is_that_of_the_replications()
    {
        ExperimentPlan plan = SomePlan.With(ReplicationRule.Exactly(3), "a");
        ExperimentResult result = new ExperimentRunner(
            plan,
            new() { Threads = 1 },
            new(FakeReplication.OfValues(static (_, replication, _) => replication * replication)))
            .Run(TestContext.Current.CancellationToken);

        // Replications find 1, 4 and 9 for every case.
        string[] row = Row("a,all,everybody,,first-action-pendency,months,", result);
        Assert.Equal(14 / 3.0, double.Parse(row[8], CultureInfo.InvariantCulture), 12);
        Assert.Equal(["1", "9"], row[15..17], StringComparer.Ordinal);
    }

    [Fact]
    public void An_arm_that_is_compared_has_its_difference_with_the_interval_that_holds_for_all_arms()
    {
        ExperimentResult result = SomeReport.Result(SomePlan.With(ReplicationRule.Exactly(7), "base", "b", "c"));
        FigureComparison figure = result.Comparisons[1].Find(SomePlan.Pendency, null, CaseGroup.Everybody)!;

        string[] row = Row("c,all,everybody,,first-action-pendency,months,", result);
        Assert.Equal(
            [figure.Mean.Value, figure.Mean.SimultaneousInterval.Low, figure.Mean.SimultaneousInterval.High],
            row[17..20].Select(static field => double.Parse(field, CultureInfo.InvariantCulture)));
        Assert.Contains(row[20], (string[])["better", "worse", "no-difference-shown", "withheld"], StringComparer.Ordinal);
    }

    [Fact]
    public void A_lane_has_a_column_of_its_own() =>
        Assert.Contains(
            Lines(),
            line => line.StartsWith("no-csp,KIPO,ordinary,ordinary,first-action-pendency,months,80,", StringComparison.Ordinal));

    [Fact]
    public void Commas_and_quotes_in_names_are_quoted() =>
        Assert.Contains(
            Lines(),
            line => line.StartsWith("\"a, \"\"b\"\"\",all,programme,,pair-pendency,months,80,", StringComparison.Ordinal));

    [Theory]
    [InlineData("=HYPERLINK(0)", "'=HYPERLINK(0)")]
    [InlineData("+20%", "'+20%")]
    [InlineData("-20%", "'-20%")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\tx", "'\tx")]
    [InlineData("\uFF1Dx", "'\uFF1Dx")]
    [InlineData("=a,\"b\"", "\"'=a,\"\"b\"\"\"")]
    [InlineData("a=b", "a=b")]
    public void A_name_that_a_spreadsheet_would_run_is_written_as_a_text(string name, string cell)
    {
        ExperimentResult result = SomeReport.Result(SomePlan.With(ReplicationRule.Exactly(1), name));

        Assert.StartsWith(cell + ",KIPO,", Lines(result)[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_negative_number_is_no_formula()
    {
        ExperimentPlan plan = SomePlan.With(ReplicationRule.Exactly(1), "a");
        ExperimentResult result = new ExperimentRunner(plan, new() { Threads = 1 }, new(FakeReplication.OfValues(static (_, _, _) => -2.5)))
            .Run(TestContext.Current.CancellationToken);

        Assert.Contains(Lines(result), static line => line.Contains(",-2.5,", StringComparison.Ordinal));
    }

    private static string[] Row(string begins, ExperimentResult? result = null) =>
        Assert.Single(Lines(result ?? s_result), line => line.StartsWith(begins, StringComparison.Ordinal)).Split(',');

    private static string[] Lines() => Lines(s_result);

    private static string[] Lines(ExperimentResult result) =>
        Encoding.UTF8.GetString(SomeReport.Bytes(
            OutputCatalog.All.Single(output => output.FileName == "results.csv"),
            new(result, SomeReport.Provenance))).TrimEnd('\n').Split('\n');
}
