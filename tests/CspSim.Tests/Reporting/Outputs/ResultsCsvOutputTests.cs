using System.Globalization;
using System.Text;
using CspSim.Experiments.Plans;
using CspSim.Experiments.Replication;
using CspSim.Experiments.Results;
using CspSim.Model.Measures;
using CspSim.Model.Runs;
using CspSim.Reporting.Outputs;
using CspSim.Tests.Experiments.Support;
using CspSim.Tests.Reporting.Support;

namespace CspSim.Tests.Reporting.Outputs;

public sealed class ResultsCsvOutputTests
{
    private static readonly ExperimentResult s_result = SomeReport.Result(SomePlan.With(ReplicationRule.Exactly(2), "no-csp", "a, \"b\""));

    [Fact]
    public void The_header_is_the_contract() => Assert.Equal("arm,replication,office,group,measure,statistic,value,unit", Lines()[0]);

    [Fact]
    public void There_is_a_row_for_every_arm_replication_figure_and_statistic()
    {
        string[] statistics = ["count", "unfinished", "mean", "p50", "p90", "p95", "min", "max"];

        Assert.Equal(1 + (2 * 2 * s_result.Arms[0].Figures.Count * statistics.Length), Lines().Length);
    }

    [Fact]
    public void A_value_comes_back_to_the_last_bit()
    {
        Figure figure = s_result.Arms[0].Find(SomePlan.Pendency, 1, CaseGroup.Ordinary)!;

        string row = Assert.Single(
            Lines(),
            line => line.StartsWith("no-csp,2,JPO,ordinary,first-action-pendency,p90,", StringComparison.Ordinal));
        Assert.Equal(figure.Replications[1].P90, double.Parse(row.Split(',')[6], CultureInfo.InvariantCulture));
        Assert.EndsWith(",months", row, StringComparison.Ordinal);
    }

    [Fact]
    public void A_lane_stands_behind_its_group() =>
        Assert.Contains(
            Lines(),
            line => line.StartsWith("no-csp,1,KIPO,ordinary:ordinary,first-action-pendency,count,20,cases", StringComparison.Ordinal));

    [Fact]
    public void Commas_and_quotes_in_names_are_quoted() =>
        Assert.Contains(
            Lines(),
            line => line.StartsWith("\"a, \"\"b\"\"\",1,all,programme,pair-pendency,count,20,families", StringComparison.Ordinal));

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

        Assert.StartsWith(cell + ",1,", Lines(result)[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_negative_number_is_no_formula()
    {
        ExperimentPlan plan = SomePlan.With(ReplicationRule.Exactly(1), "a");
        ExperimentResult result = new ExperimentRunner(plan, new() { Threads = 1 }, new(FakeReplication.OfValues(static (_, _, _) => -2.5)))
            .Run(TestContext.Current.CancellationToken);

        Assert.Contains(Lines(result), static line => line.Contains(",mean,-2.5,", StringComparison.Ordinal));
    }

    [Fact]
    public void Replications_keep_their_numbers_when_one_has_failed()
    {
        static ReplicationResult Fail(ArmPlan arm, RunOptions options) =>
            options.Replication == 2 ? throw new ArithmeticException("the second.") : FakeReplication.Drawn(arm, options);
        ExperimentPlan plan = SomePlan.With(ReplicationRule.Exactly(3), "a");
        ExperimentResult result = new ExperimentRunner(plan, new() { Threads = 1 }, Fail).Run(TestContext.Current.CancellationToken);

        Assert.Equal(
            ["1", "3"],
            Lines(result).Skip(1).Select(static line => line.Split(',')[1]).Distinct(StringComparer.Ordinal),
            StringComparer.Ordinal);
    }

    private static string[] Lines() => Lines(s_result);

    private static string[] Lines(ExperimentResult result) =>
        Encoding.UTF8.GetString(SomeReport.Bytes(
            OutputCatalog.All.Single(output => output.FileName == "results.csv"),
            new(result, SomeReport.Provenance))).TrimEnd('\n').Split('\n');
}
